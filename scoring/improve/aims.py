"""Targets of a path: a published figure, a band, a rank; what each demands, and the cheapest steps that meet it."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from scoring.choices import MissingPolicy, Rounding
from scoring.figures import figures, in_whole
from scoring.improve.frontier import Column, Frontier, all_of
from scoring.improve.reach import Reach, of_node, with_nothing
from scoring.instrument import Instrument, Node
from scoring.publish import half_up, on_scale
from scoring.rank import TIE

Steps = npt.NDArray[np.int16]
ANY = -np.inf


@dataclass(frozen=True, slots=True)
class ToFigure:
    """The published index shall be at least this."""

    figure: Decimal


@dataclass(frozen=True, slots=True)
class ToBand:
    """The region shall be in this band or a better one, knock-out included."""

    code: str


@dataclass(frozen=True, slots=True)
class ToRank:
    """The region shall have this place (from 1) or a better one, if no other region moves."""

    place: int


Aim = ToFigure | ToBand | ToRank


@dataclass(frozen=True, slots=True)
class Demand:
    """What must be reached at least; `ANY` demands nothing.

    `figure` is the published index and `dimension` each published dimension, in whole numbers of the last decimal;
    `score` is the unrounded index, 0 to 1.
    """

    figure: float = ANY
    dimension: float = ANY
    score: float = ANY


def demands(aim: Aim, instrument: Instrument, others: Column) -> list[Demand]:
    """Say what meets a target: one of several demands.

    Takes the target and the unrounded indices of the other regions. Raises KeyError for an unknown band and ValueError
    for a place below 1.
    """
    scale = instrument.scale
    if isinstance(aim, ToFigure):
        return [Demand(figure=in_whole(aim.figure, scale))]
    if isinstance(aim, ToRank):
        if aim.place < 1:
            raise ValueError(f"the place {aim.place}")
        ahead = np.sort(others)[::-1]
        return [Demand(score=float(ahead[aim.place - 1]) if aim.place <= len(ahead) else ANY)]
    codes = [band.code for band in instrument.bands]
    if aim.code not in codes:
        raise KeyError(aim.code)
    return [
        Demand(
            figure=in_whole(band.floor, scale),
            dimension=ANY if band.minimum_dimension is None else in_whole(band.minimum_dimension, scale),
        )
        for band in instrument.bands[: codes.index(aim.code) + 1]
    ]


def met(aim: Aim, instrument: Instrument, figure: Decimal, band: str | None, place: int) -> bool:
    """Tell whether a scored region meets a target."""
    if isinstance(aim, ToFigure):
        return figure >= aim.figure
    if isinstance(aim, ToRank):
        return place <= aim.place
    codes = [one.code for one in instrument.bands]
    return band is not None and codes.index(band) <= codes.index(aim.code)


def cheapest(
    demand: Demand, root: Node, children: list[Reach], weights: list[float], count: int, instrument: Instrument
) -> tuple[float, float, Steps] | None:
    """Find the steps by indicator that meet a demand for the least effort.

    Takes the dimensions that apply with their weights, all above 0. Returns cost, minus the value reached (so that of
    steps that cost the same the least is the best), and steps; None where the demand cannot be met.
    """
    if demand.dimension > ANY:
        children = [
            Reach(one.scored.having(figures(one.scored.values, instrument.scale) >= demand.dimension), blank=False)
            for one in children
        ]
    if instrument.scale.rounding is Rounding.ROUND_CONTRIBUTIONS and demand.figure > ANY:
        points = _contributed(root, children, weights, count, instrument)
        fit = points.values >= demand.figure
    else:
        points = of_node(root, children, weights, count).scored
        fit = points.values + TIE >= demand.score
        if demand.figure > ANY:
            fit = figures(points.values, instrument.scale) >= demand.figure
    if not fit.any():
        return None
    first = int(np.argmax(fit))
    return float(points.costs[first]), -float(points.values[first]), points.steps[first]


def _contributed(
    root: Node, children: list[Reach], weights: list[float], count: int, instrument: Instrument
) -> Frontier:
    """What the sum of rounded contributions can reach, in whole numbers of the last decimal."""
    exact = [Decimal(str(weight)) for weight in weights]
    total, scale = sum(exact, Decimal(0)), instrument.scale

    def contribution(score: float, weight: Decimal) -> float:
        return float(half_up(on_scale(score, scale) * weight / total, scale).scaleb(scale.decimals))

    parts = []
    for child, weight in zip(children, exact, strict=True):
        values = np.array([contribution(score, weight) for score in child.scored.values.tolist()])
        rounded = Reach(child.scored.valued(values), child.blank)
        may_stay = child.blank and root.missing.policy is not MissingPolicy.BLOCK
        parts.append(with_nothing(rounded, count) if may_stay else rounded.scored)
    points = all_of(parts, np.add)
    nothing = root.missing.policy is MissingPolicy.REWEIGHT and all(child.blank for child in children)
    return points.having(points.costs > 0) if nothing else points
