"""The long table of answers, as submissions hold it, to the wide one that is scored."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.choices import Kind, Status
from scoring.instrument import Instrument

ANSWER_COLUMNS = ("region", "code", "part", "number", "status")
FINAL = "final"
"""The part of an answer that holds what an evaluation made of it."""


def widen(answers: pd.DataFrame, instrument: Instrument) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Stand the answers of a round up as regions x indicators.

    Takes one row for each region, code and part: `value`, or for a ratio `numerator` and `denominator`, and `evidence`
    (number 1 where given); `final`, where an evaluation set one, stands above them all; number in the indicator's unit,
    NaN without; status a `Status`. Other codes and parts are left aside.
    Returns two frames of the same shape: numbers (a ratio as numerator / denominator x per, NaN when either is missing
    or the denominator is 0; a yes without evidence as 0) and statuses (what has no row is blank).
    Raises ValueError when a region answers one part of an indicator twice.
    """
    regions, values, status = wide(answers, instrument)
    codes = [indicator.code for indicator in instrument.indicators]
    index = pd.Index(regions, dtype=object, name="region")
    return pd.DataFrame(values, index, codes), pd.DataFrame(status, index, codes, dtype=object)


def wide(
    answers: pd.DataFrame, instrument: Instrument
) -> tuple[npt.NDArray[np.object_], npt.NDArray[np.float64], npt.NDArray[np.object_]]:
    """Stand the answers of a round up as `widen` does, without names: the regions, numbers and statuses."""
    rows, regions = pd.factorize(answers["region"].to_numpy(object))
    parts, names = pd.factorize(answers["part"].to_numpy(object))
    codes = [indicator.code for indicator in instrument.indicators]
    long = _Long(
        parts,
        names,
        rows,
        _places(answers["code"].to_numpy(object), codes),
        (len(regions), len(codes)),
    )
    long.refuse_twice()
    numbers = answers["number"].to_numpy(float, na_value=np.nan)
    kinds = np.array([indicator.kind for indicator in instrument.indicators], object)
    per = np.array([1.0 if one.ratio is None else one.ratio.per for one in instrument.indicators])
    values = long.wide("value", numbers)
    denominator = long.wide("denominator", numbers)
    asked = long.wide("numerator", numbers) / np.where(denominator != 0, denominator, np.nan) * per
    values = np.where((kinds == Kind.RATIO) & np.isnan(values), asked, values)
    unproven_yes = (kinds == Kind.YES_NO) & (long.wide("evidence", numbers) != 1) & ~np.isnan(values)
    values = np.where(unproven_yes, 0.0, values)
    statuses = answers["status"].to_numpy(object)
    status = _statuses(long, statuses, "value", "numerator", "denominator")
    if FINAL in names:
        has = ~np.isnan(long.wide(FINAL, np.ones(len(numbers))))
        values = np.where(has, long.wide(FINAL, numbers), values)
        status = np.where(has, _statuses(long, statuses, FINAL), status)
    status[(status == Status.ANSWERED) & np.isnan(values)] = Status.BLANK
    return regions, values, status


def unproven(answers: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """The yes answers that count 0 because no evidence was given: rows region, code."""
    yes_no = [indicator.code for indicator in instrument.indicators if indicator.kind is Kind.YES_NO]
    asked = answers[answers["code"].isin(yes_no)]
    yes = asked[(asked["part"] == "value") & (asked["number"] == 1)][["region", "code"]]
    given = asked[(asked["part"] == "evidence") & (asked["number"] == 1)][["region", "code"]]
    both = yes.merge(given, how="left", on=["region", "code"], indicator=True)
    return both[both["_merge"] == "left_only"][["region", "code"]].reset_index(drop=True)


@dataclass(frozen=True, slots=True, eq=False)
class _Long:
    """The rows of the long table: the part of each by its number, and the row and column of the wide table it goes to.

    A column of -1 is that of no indicator.
    """

    parts: npt.NDArray[np.intp]
    names: npt.NDArray[np.object_]
    rows: npt.NDArray[np.intp]
    columns: npt.NDArray[np.intp]
    shape: tuple[int, int]

    def refuse_twice(self) -> None:
        """Raise ValueError when two rows go to one place."""
        size = self.shape[0] * self.shape[1]
        places = (self.parts * size + self.rows * self.shape[1] + self.columns)[self.columns >= 0]
        places.sort()
        twice = places[1:][places[1:] == places[:-1]]
        if twice.size:
            raise ValueError(f"a region answers the {self.names[twice[0] // size]} of an indicator twice")

    def of(self, *names: str) -> npt.NDArray[np.bool_]:
        """Tell which rows hold one of these parts of an indicator."""
        asked: npt.NDArray[np.bool_] = np.array([name in names for name in self.names], bool)
        return asked[self.parts] & (self.columns >= 0)

    def wide(self, part: str, column: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Stand one part up as regions x indicators, NaN without."""
        of_part = self.of(part)
        stood = np.full(self.shape, np.nan)
        stood[self.rows[of_part], self.columns[of_part]] = column[of_part]
        return stood


def _places(given: npt.NDArray[np.object_], known: Sequence[str]) -> npt.NDArray[np.intp]:
    """Find each value in a list; -1 where it is not there."""
    numbers, values = pd.factorize(given)
    place_of = {value: place for place, value in enumerate(known)}
    places: npt.NDArray[np.intp] = np.array([place_of.get(value, -1) for value in values], np.intp)[numbers]
    return places


def _statuses(long: _Long, statuses: npt.NDArray[np.object_], *parts: str) -> npt.NDArray[np.object_]:
    """The status of every answer: that of these parts, the one farthest from answered where they differ."""
    names = list(Status)
    asked = long.of(*parts)
    wide = np.full(long.shape, -1)
    np.maximum.at(wide, (long.rows[asked], long.columns[asked]), _places(statuses[asked], names))
    return np.array(names, object)[np.where(wide < 0, names.index(Status.BLANK), wide)]
