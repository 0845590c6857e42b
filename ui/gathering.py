"""A file of every region of a round, made one by one into one zip; what cannot be made is listed with the reason."""

import logging
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from access import Permission, Visitor, require
from data.template import slug
from reports.bundle import Bundle, add, empty_bundle, taken_along
from ui.page import file_stem
from ui.presenting.panel import deck
from ui.presenting.papers import report
from ui.results import Results
from words import Words

LOG = logging.getLogger(__name__)


class Kind(StrEnum):
    """What is made of every region; the word begins the names of the files."""

    SLIDES = "paparan"
    REPORTS = "laporan"


MAKERS: Final[Mapping[Kind, tuple[str, Callable[[Results, str, list[str], Visitor, Words], bytes]]]] = {
    Kind.SLIDES: (".pptx", deck),
    Kind.REPORTS: (".pdf", report),
}


@dataclass(frozen=True, slots=True, eq=False)
class Gathering:
    """What is asked for, the regions that wait for it, and what came of the others: a file, or why there is none.

    All files speak the tongue in which they were asked for, whatever the page speaks meanwhile.
    """

    kind: Kind
    results: Results
    words: Words
    bundle: Bundle
    waiting: list[str]
    left_out: dict[str, str]

    @property
    def total(self) -> int:
        """How many regions the round lists."""
        return len(self.results.entries)


def begin(kind: Kind, results: Results, visitor: Visitor, _: Words) -> Gathering:
    """Have every region wait that took part, in the order of their names."""
    require(visitor, Permission.EXPORT_ALL)
    listed = results.entries.sort_values("name")
    absent = dict.fromkeys(listed.index[~listed["took_part"]], _("did not take part in this round"))
    return Gathering(kind, results, _, empty_bundle(), listed.index[listed["took_part"]].tolist(), absent)


def make_next(gathering: Gathering, worker: Executor, visitor: Visitor) -> None:
    """Make the file of the region that waits first; a fault in the worker ends nothing."""
    require(visitor, Permission.EXPORT_ALL)
    _ = gathering.words
    region = gathering.waiting[0]
    ending, make = MAKERS[gathering.kind]
    made = worker.submit(make, gathering.results, region, [], visitor, _)
    if (failure := made.exception()) is None:
        add(gathering.bundle, f"{_stem(gathering, region, _)}{ending}", made.result())
    else:
        gathering.left_out[region] = _fault(failure, region, _)
    gathering.waiting.remove(region)


def stop(gathering: Gathering) -> None:
    """Let the regions that still wait go; what was made stays."""
    _ = gathering.words
    gathering.left_out.update(dict.fromkeys(gathering.waiting, _("stopped before its turn")))
    gathering.waiting.clear()


def zip_of(gathering: Gathering) -> bytes:
    """Give the zip with the list of what is in it and what is not."""
    _ = gathering.words
    return taken_along(gathering.bundle, _("list.txt"), _list_of(gathering, _))


def zip_name(gathering: Gathering) -> str:
    """Name the zip."""
    _ = gathering.words
    stem = _("{kind}-all-regions").format(kind=gathering.kind.value)
    return f"{slug(file_stem(stem, gathering.results, _))}.zip"


def _stem(gathering: Gathering, region: str, _: Words) -> str:
    """Name the file of a region by its code, which no other has, and its name in plain letters."""
    name = slug(gathering.results.entries.at[region, "name"].replace(".", ""))
    return slug(file_stem(f"{gathering.kind.value}-{region}-{name}", gathering.results, _))


def _fault(failure: BaseException, region: str, _: Words) -> str:
    """Log what went wrong in our program under a mark, and give the sentence with it."""
    mark = secrets.token_hex(3)
    LOG.error("Failure %s: the file of region %s was not made.", mark, region, exc_info=failure)
    return _("the dashboard failed here; tell the administrator the mark {mark}").format(mark=mark)


def _list_of(gathering: Gathering, _: Words) -> str:
    """Write what is in the zip and what is not."""
    names = gathering.results.entries["name"]
    one = gathering.results.round
    lines = [
        f"{_.of(one.name)} · {_.day(one.held)}",
        *([_("SAMPLE: every figure is invented")] if one.sample else []),
        "",
        _.plural("{count} file is in this zip:", "{count} files are in this zip:", len(gathering.bundle.names)),
        *gathering.bundle.names,
    ]
    if gathering.left_out:
        told = _.plural("{count} region is not:", "{count} regions are not:", len(gathering.left_out))
        lines += ["", told, *(f"{code} {names[code]}: {why}" for code, why in gathering.left_out.items())]
    return "\n".join(lines) + "\n"
