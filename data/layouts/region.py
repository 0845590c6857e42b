"""Which region a strange workbook is of: what its first lines and its sheets are called says so, a person confirms."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.issues import CellAddress
from data.layouts.folding import LONGEST_LABEL, region_after_type
from data.layouts.labels import visible
from data.regions import Region, match_region
from data.result_table.labels import Role, vocabulary
from data.workbook import CellKind, Sheet, Workbook
from scoring import Instrument

MOST_ROWS = 25
_MOST_TEXTS = 60
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class RegionFound:
    """A region that a text of the workbook names (`exact`) or resembles, and where; no address for a sheet's name."""

    region: Region
    text: str
    address: CellAddress | None
    exact: bool


def regions_in(workbook: Workbook, instrument: Instrument) -> tuple[RegionFound, ...]:
    """List the regions that a workbook may be of, those it names exactly first, each once."""
    found: dict[str, RegionFound] = {}
    for sheet in visible(workbook):
        for each in _on_sheet(sheet, instrument):
            known = found.get(each.region.code)
            if known is None or (each.exact and not known.exact):
                found[each.region.code] = each
    return tuple(sorted(found.values(), key=lambda each: not each.exact))


def only_region(found: tuple[RegionFound, ...]) -> RegionFound | None:
    """Give the one region that is named exactly; None where there is none, or more than one."""
    exact = [each for each in found if each.exact]
    return exact[0] if len(exact) == 1 else None


def _on_sheet(sheet: Sheet, instrument: Instrument) -> Iterator[RegionFound]:
    known = vocabulary(instrument)
    cells = [cell for place, cell in sorted(sheet.cells.items()) if place[0] <= MOST_ROWS]
    for cell in [cell for cell in cells if cell.kind is CellKind.TEXT][:_MOST_TEXTS]:
        if len(cell.shown) > LONGEST_LABEL:
            continue
        label, _, rest = cell.shown.partition(":")
        before = sheet.columns_in(cell.row)
        left = [sheet.cells[cell.row, column] for column in before if column < cell.column]
        asked = any(known.is_role(other.shown.rstrip(" :"), Role.REGION) for other in left)
        asked = asked or (bool(rest.strip()) and known.is_role(label.strip(), Role.REGION))
        yield from _named(rest.strip() or cell.shown, sheet.address(cell.row, cell.column), asked=asked)
    yield from _named(sheet.name, None, asked=False)


def _named(text: str, address: CellAddress | None, *, asked: bool) -> Iterator[RegionFound]:
    """The regions that a text names; where a region is asked for, also those that it only resembles."""
    within = region_after_type(text)
    if len(text.split()) <= _MOST_WORDS:
        match = match_region(text)
        if match.match is not None:
            yield RegionFound(match.match, text, address, exact=True)
            return
        if asked and not within:
            yield from (RegionFound(region, text, address, exact=False) for region in match.proposals)
    if within and (region := match_region(within).match) is not None:
        yield RegionFound(region, text, address, exact=True)
