"""What `python -m data check` reads of a path: one file, or each of those in a zip while there is time."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.checking import Checked, check_content, content_of, line_of, lines_about, record_of, refused
from data.issues import Issue, Severity, issue, sentence
from data.result_table import nothing_read
from data.workbook import UnreadableFileError, is_archive, members_of
from data.workbook.isolation import seconds_computed
from scoring import Instrument
from words import Words

MOST_SECONDS = 4.0
"""Seconds that may be computed over a zip before its last file is begun: a check takes under ten.

The rest is for the start of the program (1.5), for a worker, whose seconds are counted in whole ones (1), and for the
largest table once its cells are read (2.7).
"""


@dataclass(frozen=True, slots=True, eq=False)
class CheckedPath:
    """A path and the files that were read of it; `notes` are the issues of a zip itself."""

    path: str
    files: tuple[Checked, ...]
    notes: tuple[Issue, ...] = ()

    @property
    def refusal(self) -> Issue | None:
        """The issue for which nothing could be read at all."""
        if any(each.refusal is None for each in self.files):
            return None
        return next((found for found in self.notes if found.severity is Severity.ERROR), self.files[-1].refusal)

    @property
    def answers(self) -> int:
        """How many answers were given."""
        return sum(each.answers for each in self.files)

    @property
    def issues(self) -> int:
        """How many issues there are."""
        return sum(len(each.reading.issues) for each in self.files) + len(self.notes)


def check_path(path: Path, instruments: Sequence[Instrument]) -> CheckedPath:
    """Read a file, or the files of a zip one after the other."""
    name = str(path)
    try:
        content = content_of(path)
        if is_archive(content):
            return _checked_archive(name, content, instruments)
    except UnreadableFileError as unreadable:
        return CheckedPath(name, (refused(name, unreadable.issue, instruments),))
    return CheckedPath(name, (check_content(name, content, instruments),))


def _checked_archive(name: str, content: bytes, instruments: Sequence[Instrument]) -> CheckedPath:
    before = seconds_computed()
    members = members_of(content)
    files: list[Checked] = []
    for member, found in members:
        left = int(MOST_SECONDS + before - seconds_computed())
        if left < 1:
            break
        inside = f"{name}/{member}"
        if isinstance(found, Issue):
            files.append(refused(inside, found, instruments))
        else:
            files.append(check_content(inside, found, instruments, left))
    notes = []
    if len(files) < len(members):
        notes.append(issue("Z-STOPPED", None, str(len(files)), str(len(members))))
    if all(each.refusal is not None for each in files):
        notes.append(issue("Z-NONE", None, str(len(files))))
    return CheckedPath(name, tuple(files), tuple(notes))


def lines_of(checked: CheckedPath, _: Words) -> Iterator[str]:
    """Say what was found, file by file and issue by issue."""
    for each in checked.files:
        yield from lines_about(each.file, each.instrument, len(each.reading.entries), each.reading.issues, _)
    for found in checked.notes:
        yield line_of(found, _)


def outcome_of(checked: CheckedPath, _: Words) -> str:
    """Say in one line, whose beginning is the same in every tongue, whether anything could be read."""
    refusal = checked.refusal
    if refusal is not None:
        return " ".join(f"ERR {refusal.code} {sentence(refusal, _)}".split())
    return f"OK {checked.answers} answers, {checked.issues} issues"


def written_json(checked: Sequence[CheckedPath], _: Words) -> str:
    """Write all that was found as one JSON list of files; a zip follows its files where it has issues of its own."""
    return json.dumps([record for each in checked for record in _records(each, _)], indent=2)


def _records(checked: CheckedPath, _: Words) -> Iterator[dict[str, Any]]:
    for each in checked.files:
        yield record_of(each, _)
    if checked.notes:
        yield record_of(Checked(checked.path, checked.files[0].instrument, nothing_read(checked.notes)), _)
