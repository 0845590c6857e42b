"""Assessments for the tests of agreement, built in one line each."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from scoring import Goalposts, Instrument, Kind
from tests.scoring.building import indicator, instrument, node, with_levels

NAN = float("nan")
LADDER = range(6)
TWO_DIMENSIONS = instrument(
    [node("I"), node("D", "I"), node("E", "I")],
    [
        with_levels("a", LADDER, "D"),
        with_levels("b", LADDER, "D"),
        with_levels("c", LADDER, "E"),
        indicator("d", "E", goalposts=Goalposts(100, 0)),
        indicator("e", "E", kind=Kind.YES_NO),
    ],
)
"""D holds levels alone, E levels, a number of which less is better, and a yes or no."""


def assessed(*rows: tuple[str, str, str, float]) -> pd.DataFrame:
    """Make a table of assessments of (region, code, assessor, number)."""
    return pd.DataFrame(rows, columns=["region", "code", "assessor", "number"]).astype({"number": float})


def of_matrix(values: np.ndarray, code: str) -> pd.DataFrame:
    """Make the assessments of one indicator: regions r00, r01 ... x assessors A, B ...; NaN is left in."""
    rows = [
        (f"r{row:02}", code, chr(ord("A") + column), float(values[row, column]))
        for row, column in np.ndindex(values.shape)
    ]
    return assessed(*rows)


def drawn(
    what: Instrument = TWO_DIMENSIONS, regions: int = 20, assessors: int = 3, noise: float = 0.5, seed: int = 1
) -> pd.DataFrame:
    """Draw a full round: every assessor scores every indicator of every region around what it is."""
    dice = np.random.default_rng(seed)
    made = []
    for part in what.indicators:
        assert part.goalposts is not None
        low, high = sorted((part.goalposts.worst, part.goalposts.best))
        true = dice.uniform(low, high, (regions, 1))
        given = np.clip(true + noise * (high - low) / 5 * dice.standard_normal((regions, assessors)), low, high)
        made.append(of_matrix(given if part.kind is Kind.NUMBER else given.round(), part.code))
    return pd.concat(made, ignore_index=True)


@st.composite
def matrices(draw: st.DrawFn, *, whole: int = 4, share_of_blanks: int = 3) -> np.ndarray:
    """Draw units x assessors of levels; one in so many is blank (0: none)."""
    units, assessors = draw(st.integers(2, 14)), draw(st.integers(2, 4))
    cell = st.integers(0, whole).map(float)
    if share_of_blanks:
        cell = st.one_of(*[cell] * (share_of_blanks - 1), st.just(NAN))
    return np.array(draw(st.lists(cell, min_size=units * assessors, max_size=units * assessors))).reshape(
        units, assessors
    )
