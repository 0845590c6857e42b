"""Which region and which weight scheme a row belongs to."""

from collections.abc import Iterable

from data.answers.correction import Correction
from data.issues import Issue, issue
from data.regions import MatchReason, Region, RegionMatch, match_region, regions
from data.regions.names import split_type
from data.result_table.header import Header
from data.result_table.labels import ROLE, Role, scheme_of
from data.result_table.rows import Row
from data.workbook import Cell, CellKind, Sheet
from scoring import Instrument, Scheme

_ISSUE_OF = {
    MatchReason.UNKNOWN: "I-REGION-UNKNOWN",
    MatchReason.BLANK: "I-REGION-MISSING",
    MatchReason.TYPE_DIFFERS: "I-REGION-TYPE",
    MatchReason.CODE_FORM: "I-CODE-UNSURE",
    MatchReason.CODE_UNKNOWN: "I-REGION-UNKNOWN",
}

_ANY_NAME = "X"


def chosen_region(sheet: Sheet, header: Header, row: Row, made: Correction) -> tuple[Region, list[Issue]]:
    """Give the region that a person chose for a row, and say so."""
    region = regions()[made.typed]
    expected = f"{region.official_name} ({region.code})"
    return region, [issue("I-ROW-CHOSEN", sheet.address(row.row, header.region_column), row.text or "–", expected)]


def region_of_row(sheet: Sheet, header: Header, row: Row) -> tuple[Region | None, list[Issue]]:
    """Find the region of a row by its name, with the type and province beside it, and hold its code against it."""
    name_column = header.column(Role.REGION, ROLE)
    code_column = header.column(Role.REGION_CODE, ROLE)
    province = sheet.covering(row.row, header.column(Role.PROVINCE, ROLE) or 0)
    code = sheet.at(row.row, code_column or 0)
    named = name_column is not None and (cell := sheet.at(row.row, name_column)) is not None and cell.shown == row.text
    address = sheet.address(row.row, (name_column if named or not row.text else code_column) or name_column or 1)
    if not named and code is not None and code.kind is CellKind.NUMBER:  # 13.1 may have been 13.10
        proposals = match_region(code.shown)
        found = RegionMatch(None, proposals.proposals or _listed(proposals.match), MatchReason.CODE_FORM)
    else:
        written = (
            _with_type(row.text, sheet.covering(row.row, header.column(Role.KIND, ROLE) or 0)) if named else row.text
        )
        found = match_region(written, province.shown if province is not None else None)
    if found.match is None:
        expected = ", ".join(f"{region.official_name} ({region.code})" for region in found.proposals)
        reason = _ISSUE_OF.get(found.reason, "I-REGION-UNSURE")
        return None, [issue(reason, address, row.text, expected, _codes(found.proposals))]
    if named and code is not None and not _agrees(code, found.match):
        expected = f"{found.match.code} ({found.match.official_name})"
        place = sheet.address(row.row, code.column)
        meant = (found.match, *_listed(match_region(code.shown).match))
        return found.match, [issue("I-CODE-DIFFERS", place, code.shown, expected, _codes(meant))]
    return found.match, []


def scheme_of_row(sheet: Sheet, header: Header, row: Row, instrument: Instrument) -> tuple[Scheme | None, list[Issue]]:
    """Find the weight scheme of a row; without a column for it there is the default one."""
    column = header.column(Role.SCHEME, ROLE)
    if column is None:
        return instrument.scheme(None) if len(instrument.schemes) == 1 else None, []
    cell = sheet.covering(row.row, column)
    written = cell.shown if cell is not None else ""
    scheme = scheme_of(written, instrument)
    if scheme is not None or (not written and len(instrument.schemes) == 1):
        return scheme or instrument.scheme(None), []
    expected = ", ".join(known.code for known in instrument.schemes)
    return None, [issue("I-SCHEME-UNKNOWN", sheet.address(row.row, column), written, expected)]


def _with_type(name: str, cell: Cell | None) -> str:
    """Put the type that stands in a column of its own before a name that does not bear it; other words say no type."""
    if cell is None:
        return name
    kind, rest = split_type(f"{cell.shown} {_ANY_NAME}")
    return name if rest != _ANY_NAME or kind is split_type(name)[0] else f"{cell.shown} {name}"


def _codes(meant: Iterable[Region]) -> str:
    return " / ".join(region.code for region in meant)


def _listed(region: Region | None) -> tuple[Region, ...]:
    return (region,) if region is not None else ()


def _agrees(code: Cell, region: Region) -> bool:
    """A code written as text must be the region's; one that a program made a number (13.1) must equal it."""
    if code.kind is CellKind.NUMBER:
        return code.number == float(region.code)
    return match_region(code.shown).match is region
