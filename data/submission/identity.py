"""Whose workbook it is and for which round: the hidden sheet, held against the cover and against what is loaded."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Protocol

from data.answers.correction import Correction
from data.figures import tidy
from data.issues import CellAddress, Issue, issue
from data.regions import MatchReason, Region, RegionMatch, match_region, regions
from data.submission.grids import Grid
from data.submission.meta import MetaSheet, code_of
from data.submission.places import Slot
from data.submission.submission import Identity
from data.template.anchors import COVER, CoverItem, FieldCode, Meta
from data.workbook import Cell, CellKind
from scoring import Text

_ISSUE_OF = {
    MatchReason.UNKNOWN: "I-REGION-UNKNOWN",
    MatchReason.BLANK: "I-REGION-MISSING",
    MatchReason.TYPE_DIFFERS: "I-REGION-TYPE",
    MatchReason.CODE_FORM: "I-CODE-UNSURE",
    MatchReason.CODE_UNKNOWN: "I-REGION-UNKNOWN",
}
_REGION_CODES = frozenset({*_ISSUE_OF.values(), "I-REGION-UNSURE", "I-COVER-DIFFERS"})
"""What says of a workbook that its region is not known, or not beyond doubt."""

REGION_SLOT: Slot = (str(CoverItem.REGION), str(FieldCode.VALUE))
"""Where a person who chooses the region of a workbook corrects it: `typed` is its code."""
ROUND_SLOT: Slot = (str(CoverItem.ROUND), str(FieldCode.VALUE))
"""Where a person says that a workbook is meant for a round though it names another: `typed` is the code of it."""
WHOSE = (REGION_SLOT, ROUND_SLOT)
"""What a person says of the whole workbook; all else that is corrected is an answer or an entry of a register."""


class ExpectedRound(Protocol):
    """The round that is being loaded."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def name(self) -> Text:
        """Its name, which stands on the cover."""

    @property
    def instrument(self) -> str:
        """The version of its instrument."""


def identify(
    meta: MetaSheet | None,
    grids: Mapping[str, Grid],
    expected: ExpectedRound | None,
    chosen: Mapping[Slot, Correction] = MappingProxyType({}),
) -> tuple[Identity, list[Issue]]:
    """Say what the workbook is, with the region as its code of today; two sources that disagree are told.

    A region or a round that a person chose stands in place of what the workbook says, and is told.
    """
    said = meta.identity if meta is not None else Identity()
    cover = _cover(grids)
    issues: list[Issue] = []
    address = meta.addresses.get(Meta.REGION) if meta is not None else None
    region = regions().get(chosen[REGION_SLOT].typed) if REGION_SLOT in chosen else None
    if region is not None:
        place, told = _written(cover)
        issues.append(issue("I-REGION-CHOSEN", place, told or "–", f"{region.official_name} ({region.code})"))
    elif said.region and address is not None:
        region = match_region(said.region).match
        if region is None:
            issues.append(issue("I-REGION-UNKNOWN", address, said.region))
        else:
            issues.extend(_cover_issues(cover, region))
    else:
        region, found = _region_of_cover(grids, cover)
        issues.extend(found)
    if expected is not None:
        issues.extend(
            issue("I-ROUND-CHOSEN", found.address, found.found, expected.name.id) if ROUND_SLOT in chosen else found
            for found in _round_issues(meta, said, cover, expected)
        )
    return replace(said, region=region.code if region is not None else ""), issues


def region_written(grids: Mapping[str, Grid]) -> str:
    """Give the region as the cover writes it."""
    return _written(_cover(grids))[1]


def is_about_region(found: Issue) -> bool:
    """Tell an issue that the region is not known or not beyond doubt; a cover may also differ in its round."""
    return found.code in _REGION_CODES and (found.code != "I-COVER-DIFFERS" or found.proposed in regions())


def is_about_round(found: Issue) -> bool:
    """Tell an issue that the workbook names another round than the one that is loaded."""
    return found.code == "I-ROUND-DIFFERS" or (found.code == "I-COVER-DIFFERS" and found.proposed not in regions())


def proposed_regions(issues: Iterable[Issue]) -> tuple[Region, ...]:
    """List the regions that a workbook may be of, by the issues that say why it is not known or contradicts itself."""
    found: list[Region] = []
    for each in issues:
        if is_about_region(each):
            match = match_region(each.found)
            proposed = (regions().get(code) for code in each.proposed.split(" / "))
            found += [region for region in (match.match, *proposed, *match.proposals) if region is not None]
    return tuple(dict.fromkeys(found))


_Cover = Mapping[str, tuple[CellAddress, Cell]]


def _written(cover: _Cover) -> tuple[CellAddress | None, str]:
    if CoverItem.REGION not in cover:
        return None, ""
    address, cell = cover[CoverItem.REGION]
    return address, cell.shown


def _cover(grids: Mapping[str, Grid]) -> _Cover:
    """Give the filled cells of the cover with their addresses; a formula without its result says nothing."""
    grid = grids.get(COVER)
    column = grid.columns.get(FieldCode.VALUE) if grid is not None else None
    if grid is None or column is None:
        return {}
    cells = {item: grid.sheet.covering(rows[0], column) for item, rows in grid.rows.items()}
    return {
        item: (grid.sheet.address(grid.rows[item][0], column), cell)
        for item, cell in cells.items()
        if cell is not None and cell.kind not in (CellKind.UNSAVED, CellKind.ERROR)
    }


def _cover_issues(cover: _Cover, region: Region) -> Iterator[Issue]:
    """The cover must say the region of the hidden sheet, by its code and by its name."""
    for item in (CoverItem.REGION_CODE, CoverItem.REGION):
        if item in cover:
            address, cell = cover[item]
            if _match(item, cell).match is not region:
                expected = f"{region.official_name} ({region.code})"
                yield issue("I-COVER-DIFFERS", address, cell.shown, expected, region.code)


def _region_of_cover(grids: Mapping[str, Grid], cover: _Cover) -> tuple[Region | None, list[Issue]]:
    """Without the hidden sheet the cover names the region: by its code, which its name must not contradict."""
    item = CoverItem.REGION_CODE if CoverItem.REGION_CODE in cover else CoverItem.REGION
    if item not in cover:
        mark = grids[COVER].mark if COVER in grids else None
        return None, [issue("I-REGION-MISSING", mark)]
    address, cell = cover[item]
    found = _match(item, cell)
    if found.match is None:
        expected = ", ".join(f"{region.official_name} ({region.code})" for region in found.proposals)
        proposed = " / ".join(region.code for region in found.proposals)
        code = _ISSUE_OF.get(found.reason, "I-REGION-UNSURE")
        return None, [issue(code, address, cell.shown, expected, proposed)]
    return found.match, list(_cover_issues(cover, found.match))


def _match(item: str, cell: Cell) -> RegionMatch:
    return match_region(code_of(cell) if item == CoverItem.REGION_CODE else cell.shown)


def _round_issues(meta: MetaSheet | None, said: Identity, cover: _Cover, expected: ExpectedRound) -> Iterator[Issue]:
    """The workbook must be of the round that is loaded, and its cover must not name another."""
    if said.round and said.round != expected.code:
        address = cover[CoverItem.ROUND][0] if CoverItem.ROUND in cover else None
        address = address or (meta.addresses.get(Meta.ROUND) if meta is not None else None)
        yield issue("I-ROUND-DIFFERS", address, said.round, expected.name.id)
        return
    if CoverItem.ROUND in cover:
        address, cell = cover[CoverItem.ROUND]
        if tidy(cell.shown) not in {tidy(name) for name in (expected.code, expected.name.id, expected.name.en)}:
            code = "I-COVER-DIFFERS" if said.round else "I-ROUND-DIFFERS"
            yield issue(code, address, cell.shown, expected.name.id, expected.name.id)
