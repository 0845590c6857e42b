"""What assessors gave, laid out for the arithmetic: units x assessors, where a unit is one indicator of one region."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.choices import Kind
from scoring.instrument import Instrument
from scoring.normalise import placed

Matrix = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
ASSESSMENT_COLUMNS = ("region", "code", "assessor", "number")


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """Units x assessors: `numbers` in the unit of the indicator and `scores` 0 to 1, NaN where nobody scored.

    `region_of` and `code_of` tell of every unit its place in `regions` and among the instrument's indicators. Units
    stand by indicator and then by region, all names in order, so that no result depends on the order of rows.
    """

    instrument: Instrument
    regions: tuple[str, ...]
    assessors: tuple[str, ...]
    region_of: Places
    code_of: Places
    numbers: Matrix
    scores: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of the instrument that agreement is told of: its code and level, and the units and indicators in it."""

    code: str
    level: str
    indicators: Places
    units: Places


def judged(assessments: pd.DataFrame, instrument: Instrument) -> Judged:
    """Lay the assessments of a round out as units x assessors.

    Takes one row for each region, code and assessor: region, code, assessor, number (in the indicator's unit, NaN: not
    scored). Codes that are no indicators of the instrument are left aside.
    Raises ValueError when an assessor scores an indicator of a region twice, or gives a level that there is not.
    """
    codes = [indicator.code for indicator in instrument.indicators]
    place_of = {code: place for place, code in enumerate(codes)}
    given = assessments[assessments["number"].notna() & assessments["code"].isin(codes)]
    regions, assessors = (sorted(set(given[name].astype(object))) for name in ("region", "assessor"))
    row, column = (
        np.array([order[name] for name in given[of].astype(object)], np.intp)
        for of, order in (("region", _places(regions)), ("assessor", _places(assessors)))
    )
    code = np.array([place_of[one] for one in given["code"].astype(object)], np.intp)
    units, unit = np.unique(code * max(len(regions), 1) + row, return_inverse=True)
    code_of, region_of = np.divmod(units, max(len(regions), 1))
    cells = unit * max(len(assessors), 1) + column
    if len(np.unique(cells)) < len(cells):
        raise ValueError("an assessor scores an indicator of a region twice")
    numbers = np.full((len(units), len(assessors)), np.nan)
    numbers[unit, column] = given["number"].to_numpy(float)
    _refuse_other_levels(numbers, code_of, instrument)
    return Judged(
        instrument,
        tuple(regions),
        tuple(assessors),
        region_of,
        code_of,
        numbers,
        _scored(numbers, region_of, code_of, instrument),
    )


def parts(given: Judged) -> Iterator[Part]:
    """Every part that agreement is told of: the whole, its dimensions, and the indicators that are no dimensions.

    Parts without any unit are among them.
    """
    instrument = given.instrument
    own = [_line(indicator.parent, instrument) | {indicator.code} for indicator in instrument.indicators]
    asked = dict.fromkeys([instrument.root.code, *(part.code for part in instrument.dimensions)])
    for code in asked | dict.fromkeys(indicator.code for indicator in instrument.indicators):
        indicators = np.flatnonzero([code in line for line in own])
        units = np.flatnonzero(np.isin(given.code_of, indicators))
        yield Part(code, instrument.level(code), indicators, units)


def ladder_of(given: Judged) -> tuple[int, ...]:
    """The levels that most indicators of levels have in common (the first such where several are); none without."""
    ladders = [_ladder(place, given.instrument) for place in range(len(given.instrument.indicators))]
    counted = [ladder for ladder in ladders if ladder]
    return max(counted, key=counted.count, default=())


def on_ladder(given: Judged, ladder: tuple[int, ...]) -> Places:
    """The units whose indicators have exactly these levels."""
    same = [_ladder(place, given.instrument) == ladder for place in range(len(given.instrument.indicators))]
    return np.flatnonzero(np.array(same, bool)[given.code_of]) if ladder else np.empty(0, np.intp)


def shared_ladder(part: Part, instrument: Instrument) -> tuple[int, ...]:
    """The levels of a part whose indicators all have the same ones; none where they differ or are of another kind."""
    ladders = {_ladder(place, instrument) for place in part.indicators.tolist()}
    return ladders.pop() if len(ladders) == 1 else ()


def _ladder(place: int, instrument: Instrument) -> tuple[int, ...]:
    """The levels of one indicator, none where it is of another kind."""
    indicator = instrument.indicators[place]
    return tuple(level.value for level in indicator.levels) if indicator.kind is Kind.LEVEL else ()


def _places(names: list[str]) -> dict[str, int]:
    """The place of each name."""
    return {name: place for place, name in enumerate(names)}


def _line(code: str, instrument: Instrument) -> set[str]:
    """The codes from a node up to the root."""
    line, at = {code}, instrument.part(code).parent
    while at is not None:
        line.add(at)
        at = instrument.part(at).parent
    return line


def _scored(numbers: Matrix, region_of: Places, code_of: Places, instrument: Instrument) -> Matrix:
    """Place numbers, units x assessors, between the goalposts of their indicators."""
    shape = len(instrument.indicators), int(region_of.max(initial=-1)) + 1, numbers.shape[1]
    cube = np.full(shape, np.nan)
    cube[code_of, region_of] = numbers
    scores: Matrix = placed(cube.reshape(shape[0], -1), instrument).reshape(shape)[code_of, region_of]
    return scores


def _refuse_other_levels(numbers: Matrix, code_of: Places, instrument: Instrument) -> None:
    """Raise ValueError where a number of an indicator of levels is none of them."""
    for place in np.unique(code_of).tolist():
        ladder = _ladder(place, instrument)
        found = numbers[code_of == place]
        other = found[~np.isnan(found) & ~np.isin(found, ladder)]
        if ladder and other.size:
            raise ValueError(f"{other[0]:g} is no level of {instrument.indicators[place].code}")
