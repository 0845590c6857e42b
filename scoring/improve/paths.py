"""The cheapest way to a target: which steps, at least effort, proven by scoring them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.choices import Aggregation, Status
from scoring.improve.aims import Aim, cheapest, demands, met
from scoring.improve.frontier import TooManyError
from scoring.improve.moves import efforts
from scoring.improve.path import NoPath, Path, Taken, Why
from scoring.improve.reach import Climb, Reach, TooManyBlanksError, climbs, of_indicator, of_node
from scoring.improve.steps import STEP, criteria_of
from scoring.instrument import Instrument
from scoring.rank import TIE
from scoring.score import filled_by_scheme, placed_answers, score
from scoring.standing import standing_of
from scoring.tree import plan_of

Column = npt.NDArray[np.float64]
Steps = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True, eq=False)
class _Position:
    """One region in its round: where it stands, how far each indicator can climb, the indices of the others."""

    region: str
    instrument: Instrument
    scheme: str | None
    scores: Column
    coverage: Column
    answers: Column
    states: pd.DataFrame | None
    others: Column


def cheapest_path(
    region: str,
    aim: Aim,
    answers: pd.DataFrame,
    instrument: Instrument,
    scheme: str | pd.Series | None = None,
    status: pd.DataFrame | None = None,
    *,
    effort: Mapping[str, float] | None = None,
    step: float = STEP,
) -> Path | NoPath:
    """Find the steps that bring a region to a target for the least effort.

    Takes the region, the target (`ToFigure`, `ToBand`, `ToRank`), and what `moves` takes; an indicator may take several
    steps, each for its effort. Published decimals decide, as they do in print, knock-out included; a rank is by the
    unrounded index, others fixed, ties shared.
    Returns the path, or why there is none. Method: for each part of the tree the highest score that every cost can buy,
    from the leaves up; arithmetic, geometric and harmonic means and the minimum all rise with their children, so that a
    dearer or lower point of a child never wins, and the result is the optimum and not an approximation.
    Raises ArithmeticError when scoring the path does not confirm it, KeyError for an unknown band or region, ValueError
    for a place below 1, and what `moves` raises.
    Source: Bellman (1957), Dynamic Programming; multiple-choice knapsack (Kellerer, Pferschy & Pisinger 2004, ch. 11).
    """
    points = efforts(instrument, effort)
    here = _position(region, answers, instrument, scheme, status)
    why = _unclear(here)
    if why is not None:
        return NoPath(why)
    own = here.scores[len(instrument.nodes) :]
    climbed = climbs(own, ~np.isnan(here.coverage[len(instrument.nodes) :]), instrument, step)
    try:
        steps = _steps(here, climbed, points, aim)
    except TooManyBlanksError:
        return NoPath(Why.BLANKS)
    except TooManyError:
        return NoPath(Why.EFFORTS)
    if steps is None:
        return NoPath(Why.NO_WAY)
    taken = tuple(
        Taken(
            indicator.code,
            None if np.isnan(here.answers[row]) else float(here.answers[row]),
            float(climbed[row].answers[count]),
            count,
            float(count * points[row]),
            criteria_of(instrument)[row, climbed[row].rungs[count]],
        )
        for row, (indicator, count) in enumerate(zip(instrument.indicators, steps.tolist(), strict=True))
        if count
    )
    return _proven(here, taken, aim)


def _position(
    region: str,
    answers: pd.DataFrame,
    instrument: Instrument,
    scheme: str | pd.Series | None,
    status: pd.DataFrame | None,
) -> _Position:
    """Score the round and take one region out of it."""
    regions, leaves, applicable, schemes = placed_answers(answers, instrument, scheme, status)
    scores, coverage = filled_by_scheme(leaves, applicable, instrument, schemes)
    place = regions.get_loc(region)
    codes = [indicator.code for indicator in instrument.indicators]
    given = answers.loc[region, codes].to_numpy(float, na_value=np.nan)
    others = np.delete(scores[0], place)
    return _Position(
        region,
        instrument,
        schemes[place] if isinstance(schemes, np.ndarray) else schemes,
        scores[:, place],
        coverage[:, place],
        np.where(np.isnan(leaves[:, place]), np.nan, given),
        None if status is None else status.loc[[region], codes],
        others[~np.isnan(others)],
    )


def _unclear(here: _Position) -> Why | None:
    """Tell whether what a region can reach cannot be computed exactly."""
    nodes = here.instrument.nodes
    for row, node in enumerate(nodes):
        if np.isnan(here.scores[row]) and not np.isnan(here.coverage[row]) and node.missing.minimum_coverage > 0:
            return Why.COVERAGE
    curved = any(node.aggregation in (Aggregation.GEOMETRIC, Aggregation.HARMONIC) for node in nodes)
    return Why.BELOW_ZERO if curved and (here.scores[len(nodes) :] < 0).any() else None


def _steps(here: _Position, climbed: list[Climb], points: Column, aim: Aim) -> Steps | None:
    """The steps by indicator that meet the target for the least effort; None where none do."""
    plan, count, inner = plan_of(here.instrument, here.scheme), len(climbed), len(here.instrument.nodes)
    reach: dict[int, Reach] = {
        inner + row: of_indicator(climb, row, count, float(points[row])) for row, climb in enumerate(climbed)
    }
    found = []
    for step in plan.steps:
        pairs = zip(step.children.tolist(), step.weights.tolist(), strict=True)
        used = [(child, weight) for child, weight in pairs if weight > 0 and not np.isnan(here.coverage[child])]
        if not used:
            continue
        children, weights = [reach[child] for child, _ in used], [weight for _, weight in used]
        if step.row:
            reach[step.row] = of_node(step.node, children, weights, count)
            continue
        for demand in demands(aim, here.instrument, here.others):
            best = cheapest(demand, step.node, children, weights, count, here.instrument)
            if best is not None:
                found.append(best)
    return min(found, key=lambda one: one[:2])[2] if found else None


def _proven(here: _Position, taken: tuple[Taken, ...], aim: Aim) -> Path:
    """Score the answers after the path, and say where it leads."""
    codes = [indicator.code for indicator in here.instrument.indicators]
    after = pd.DataFrame([here.answers], [here.region], codes)
    states = None if here.states is None else here.states.copy()
    for one in taken:
        after.loc[here.region, one.code] = one.next_answer
        if states is not None:
            states.loc[here.region, one.code] = Status.ANSWERED
    scores = score(after, here.instrument, here.scheme, states)
    stands = standing_of(scores, here.instrument, here.scheme)
    reached = float(scores["score"].iloc[0])
    place = 1 + int((here.others > reached + TIE).sum())
    band = None if stands.band is None else stands.band.code
    if stands.index is None or not met(aim, here.instrument, stands.index, band, place):
        raise ArithmeticError(f"the path of {here.region} does not lead to {aim}")
    return Path(taken, sum(one.effort for one in taken), reached, stands.index, band, place)
