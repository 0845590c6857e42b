"""From the placed cells of a template, and what a person said about them, to its answers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import nan

from data.answers.cell import read_answer
from data.answers.correction import Correction
from data.answers.given import Given
from data.answers.reading import Answer, Entry, Reading, answer, reading
from data.answers.together import settle
from data.figures import BLANKS, tidy
from data.issues import Issue, issue
from data.submission.by_hand import given_by_hand
from data.submission.grids import Grid
from data.submission.places import Place, Slot
from data.submission.plan import BESIDE, PARTS_OF, indicators_of
from data.template.anchors import COVER
from scoring import Indicator, Instrument, Status


def slots_of(instrument: Instrument, dimension: str) -> Iterator[Slot]:
    """List every part that is asked of the indicators of a dimension."""
    for indicator in indicators_of(instrument, dimension):
        yield from ((indicator.code, part) for part in (*PARTS_OF[indicator.kind], *BESIDE))


def asides(grid: Grid, instrument: Instrument) -> Iterator[Issue]:
    """Name what stands in the columns of answers where the kind of the indicator asks nothing."""
    for indicator in indicators_of(instrument, grid.plan.code):
        asked = PARTS_OF[indicator.kind]
        others = {part for parts in PARTS_OF.values() for part in parts if part not in asked} & set(grid.columns)
        for row in grid.rows.get(indicator.code, ()):
            for part in sorted(others, key=lambda part: grid.columns[part]):
                cell = grid.sheet.at(row, grid.columns[part])
                if cell is not None and tidy(cell.shown) not in BLANKS:
                    yield issue("T-ASIDE", grid.sheet.address(row, cell.column), cell.shown, indicator.code)


def read_answers(
    region: str, instrument: Instrument, places: Mapping[Slot, Place], corrections: Iterable[Correction]
) -> tuple[list[Answer], list[Issue]]:
    """Read every placed answer; one that a person gave instead keeps what stood there as its raw text."""
    typed = {(made.code, made.part): made for made in corrections}
    scheme = instrument.scheme(None) if len(instrument.schemes) == 1 else None
    answers: list[Answer] = []
    issues: list[Issue] = []
    by_code: dict[str, dict[str, Place]] = defaultdict(dict)
    for (code, part), place in places.items():
        by_code[code][part] = place
    for indicator in instrument.indicators:
        of_indicator = by_code[indicator.code]
        given = {
            part: _given(place, indicator, part, instrument, typed.get((indicator.code, part)))
            for part, place in of_indicator.items()
        }
        addresses = {part: place.address for part, place in of_indicator.items()}
        settled, found = settle(indicator, addresses, given, scheme)
        answers.extend(answer(region, indicator.code, part, addresses[part], settled[part]) for part in settled)
        issues.extend(found)
    return answers, issues


def entry_of(region: str, written: str, instrument: Instrument, grids: Mapping[str, Grid]) -> Entry:
    """Make the one row of the table of regions; its place is the mark of the cover, or of the first sheet found."""
    grid = grids.get(COVER) or next(iter(grids.values()))
    scheme = instrument.scheme(None).code if len(instrument.schemes) == 1 else None
    return Entry(region, written, scheme, True, grid.sheet.name, grid.mark.row)  # noqa: FBT003 - a row of a table


def entry_row(found: Reading) -> Entry | None:
    """Give the one row of regions of a reading; None where its region is unknown."""
    rows = found.entries.to_dict("records")
    return Entry(**{str(name): value for name, value in rows[0].items()}) if rows else None


def as_reading(entry: Entry | None, answers: Sequence[Answer], issues: Iterable[Issue]) -> Reading:
    """Stand the answers of one region up as a reading; without a region there are none."""
    sheet = entry.sheet if entry is not None else ""
    return reading(sheet, (), answers if entry is not None else (), [entry] if entry is not None else (), issues)


def _given(place: Place, indicator: Indicator, part: str, made: Instrument, typed: Correction | None) -> Given:
    if typed is not None:
        return given_by_hand(place, typed.typed, lambda cell: read_answer(cell, place.address, indicator, part, made))
    if place.trouble is not None:
        return Given(nan, Status.BLANK, place.cell.shown if place.cell else "", "", (place.trouble,))
    given = read_answer(place.cell, place.address, indicator, part, made)
    return replace(given, issues=(*given.issues, place.remark)) if place.remark is not None else given
