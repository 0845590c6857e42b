"""Every step up that every region can take, and what it brings."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.figures import as_decimals, band_places, figures, index_figures
from scoring.improve.rescored import Rescored, rescored
from scoring.improve.steps import STEP, criteria_of, stepped
from scoring.indicator import Indicator
from scoring.instrument import Instrument
from scoring.rank import TIE
from scoring.score import filled_by_scheme, placed_answers
from scoring.tree import Matrix, plan_of

Places = npt.NDArray[np.intp]

MOVE_COLUMNS = (
    "region", "code", "answer", "next_answer", "gain", "score", "published", "band", "rank", "rank_moving", "effort",
    "gain_per_effort", "criterion", "evidence",
)  # fmt: skip
AT_ONCE = 4096
"""Regions that are scored anew together, to keep memory bounded for villages."""


def moves(
    answers: pd.DataFrame,
    instrument: Instrument,
    scheme: str | pd.Series | None = None,
    status: pd.DataFrame | None = None,
    *,
    previous: pd.Series | None = None,
    effort: Mapping[str, float] | None = None,
    step: float = STEP,
) -> pd.DataFrame:
    """Take one step up with every indicator of every region, one at a time.

    Takes what `scoring.score` takes; the unrounded index of the round before by region, 0 to 1; points of effort by
    code where they differ from the instrument's; the length of a step where an indicator has neither levels nor break
    points (a part of the way from the worst to the best goalpost).
    A step is: the next level that scores higher; no to yes, with its evidence; the next break point; else `step`. A
    blank steps from the worst answer. What does not apply, has no weight or scores full marks has no step.
    Returns one row for each step, region by region in the order of the indicators: region, code, answer (NaN: blank),
    next_answer (both in the indicator's unit), gain and score (the index, 0 to 1; NaN where there is no index before,
    or after), published (Decimal or None) and band (code, missing without one) after the step, knock-out included; rank
    (Int64) if no other region moves; rank_moving (missing without `previous`) if every other that was there moves as
    far as it did since the round before, held between 0 and 1; effort; gain_per_effort; criterion of the level stepped
    to and evidence of the indicator (`Text` or None). A gain below 0 is possible where blanks are left out: an answer
    below the mean lowers it.
    Raises ValueError for an effort or a step that is not above 0, and what `scoring.score` raises.
    Source: method document, section 8.
    """
    points = efforts(instrument, effort)
    if not step > 0:
        raise ValueError(f"a step of {step}")
    regions, leaves, applicable, schemes = placed_answers(answers, instrument, scheme, status)
    scores, coverage = filled_by_scheme(leaves, applicable, instrument, schemes)
    inner = len(instrument.nodes)
    up = stepped(scores[inner:], instrument, step)
    up.scores[np.isnan(coverage[inner:])] = np.nan
    after = _after(scores, coverage, up.scores, instrument, schemes)
    moved = ~np.isnan(up.scores.T)
    region, leaf = np.nonzero(moved)
    index = after.scores.T[moved]
    gain = index - scores[0][region]
    codes = [indicator.code for indicator in instrument.indicators]
    own = answers.loc[regions, codes].to_numpy(float, na_value=np.nan)
    expected = None if previous is None else _expected(scores[0], previous.reindex(regions).to_numpy(float))
    unknown = pd.array(np.zeros(len(index), np.int64), "Int64")
    unknown[:] = pd.NA
    evidence = np.array([*(one.evidence if one.evidence.id else None for one in instrument.indicators), None], object)
    return pd.DataFrame(
        {
            "region": pd.Categorical.from_codes(region, dtype=pd.CategoricalDtype(regions), validate=False),
            "code": pd.Categorical.from_codes(leaf, dtype=pd.CategoricalDtype(codes), validate=False),
            "answer": np.where(np.isnan(leaves.T[moved]), np.nan, own[moved]),
            "next_answer": up.answers.T[moved],
            "gain": gain,
            "score": index,
            "published": pd.Series(as_decimals(after.figures.T[moved], instrument.scale), dtype=object),
            "band": pd.Categorical.from_codes(after.bands.T[moved], [band.code for band in instrument.bands]),
            "rank": _places(index, scores[0], region),
            "rank_moving": unknown if expected is None else _places(index, expected, region),
            "effort": points[leaf],
            "gain_per_effort": gain / points[leaf],
            "criterion": criteria_of(instrument)[leaf, up.rung.T[moved]],
            "evidence": evidence[leaf],
        },
        copy=False,
    )


def efforts(instrument: Instrument, changed: Mapping[str, float] | None) -> npt.NDArray[np.float64]:
    """Points of effort by indicator: the instrument's, or those changed; ValueError for one that is not above 0."""
    stated = {indicator.code: indicator.effort for indicator in instrument.indicators} | dict(changed or {})
    points = np.array([stated[indicator.code] for indicator in instrument.indicators])
    if not (np.isfinite(points) & (points > 0)).all():
        raise ValueError("an effort must be a number above 0")
    return points


@dataclass(frozen=True, slots=True, eq=False)
class _After:
    """Indicators x regions after the move: the index, its published figure in whole last decimals, its band."""

    scores: Matrix
    figures: Matrix
    bands: Places


def _after(
    scores: Matrix,
    coverage: Matrix,
    reached: Matrix,
    instrument: Instrument,
    schemes: str | npt.NDArray[np.object_] | None,
) -> _After:
    """Score every region anew under its own scheme."""
    after = _After(np.empty_like(reached), np.empty_like(reached), np.empty(reached.shape, np.intp))
    each = schemes if isinstance(schemes, np.ndarray) else np.full(reached.shape[1], schemes, object)
    for code in dict.fromkeys(each):
        of_scheme = np.flatnonzero(each == code)
        plan = plan_of(instrument, code)
        for first in range(0, len(of_scheme), AT_ONCE):
            some = of_scheme[first : first + AT_ONCE]
            made = rescored(scores[:, some], coverage[:, some], reached[:, some], instrument, plan)
            after.scores[:, some] = made.index
            after.figures[:, some], after.bands[:, some] = _published(
                made, scores[:, some], coverage[:, some], instrument, code
            )
    return after


def _published(
    made: Rescored, scores: Matrix, coverage: Matrix, instrument: Instrument, scheme: str | None
) -> tuple[Matrix, Places]:
    """The published index and the band after each move: one dimension has changed, the others are as they were."""
    rows = [instrument.codes.index(part.code) for part in instrument.dimensions]
    weights = instrument.scheme(scheme).weights
    own = np.array([rows.index(instrument.codes.index(_dimension(one, instrument))) for one in instrument.indicators])
    shape = made.index.shape
    dimensions = np.repeat(scores[rows][:, np.newaxis], shape[0], axis=1)
    covered = np.repeat(coverage[rows][:, np.newaxis], shape[0], axis=1)
    places = np.arange(shape[0])
    dimensions[own, places], covered[own, places] = made.dimension, made.dimension_coverage
    flat = dimensions.reshape(len(rows), -1), covered.reshape(len(rows), -1)
    index = index_figures(
        made.index.ravel(), *flat, np.array([weights[part.code] for part in instrument.dimensions]), instrument
    ).reshape(shape)

    def failing(minimum: float) -> npt.NDArray[np.bool_]:
        below = ~(figures(flat[0], instrument.scale) >= minimum) & ~np.isnan(flat[1])
        return np.asarray(below.any(axis=0).reshape(shape))

    return index, band_places(index, failing, instrument)


def _dimension(indicator: Indicator, instrument: Instrument) -> str:
    """The dimension an indicator lies in, itself where it is one."""
    code, parent = indicator.code, indicator.parent
    while parent != instrument.root.code:
        code, parent = parent, str(instrument.part(parent).parent)
    return code


def _expected(scores: npt.NDArray[np.float64], before: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Where each region would be after moving once more as far as it did; where it is if it was not there before."""
    pace = np.nan_to_num(scores - before)
    return np.clip(scores + pace, np.fmin(scores, 0.0), np.fmax(scores, 1.0))


def _places(
    index: npt.NDArray[np.float64], others: npt.NDArray[np.float64], region: Places
) -> pd.api.extensions.ExtensionArray:
    """One more than the number of other regions that lie above by more than the tolerance, missing without a score."""
    ordered = np.sort(others[~np.isnan(others)])
    above = len(ordered) - np.searchsorted(ordered, index + TIE, side="right")
    places = above - (others[region] > index + TIE) + 1
    return pd.arrays.IntegerArray(places.astype(np.int64), np.isnan(index))
