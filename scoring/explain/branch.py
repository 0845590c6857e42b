"""One node of two sides and all below it, as rows that add up to the difference of the two scores."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
import numpy.typing as npt

from scoring.explain.matching import Part, same_ruler
from scoring.explain.node import Effect, averaged, mean, share_out, weight_shares
from scoring.explain.unit import Unit, placed_one
from scoring.indicator import Indicator
from scoring.instrument import Node

Sides = tuple[Unit, Unit]
Column = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """A share of the difference: of which part (its code on both sides, None: not there), by which effect, how much."""

    codes: tuple[str | None, str | None]
    effect: Effect
    contribution: float


@dataclass(frozen=True, slots=True, eq=False)
class _Children:
    """The children of a node on both sides: their codes, and for each side their weights and counted scores."""

    codes: tuple[tuple[str | None, str | None], ...]
    weights: tuple[Column, Column]
    scores: tuple[Column, Column]

    @property
    def shared(self) -> npt.NDArray[np.bool_]:
        """Which children have weight on both sides."""
        return np.asarray((self.weights[0] > 0) & (self.weights[1] > 0))


def branch(nodes: tuple[Node, Node], sides: Sides, same: Mapping[str, str]) -> list[Row]:
    """Take the difference of one node apart; both sides have a score there."""
    children = _children(nodes, sides, same)
    shared = children.shared
    common = tuple(np.where(shared, scores, np.nan) for scores in children.scores)
    ends = [sides[side].scores[nodes[side].code] for side in (0, 1)]
    own = (nodes[0].code, nodes[1].code)
    if any(np.isnan(scores).all() for scores in common):
        effect = Effect.MISSING if shared.any() else Effect.STRUCTURE
        return [Row(own, effect, ends[0] - ends[1])]
    rows = [*_only_on_one_side(nodes, children, common)]
    weights = tuple(np.where(shared, column, 0.0) for column in children.weights)
    rules = nodes if (nodes[0].aggregation, nodes[0].floor) != (nodes[1].aggregation, nodes[1].floor) else nodes[:1]
    if len(rules) > 1:
        by_rule = [mean(rule, np.column_stack(common), weights[0]) for rule in rules]
        by_rule_b = [mean(rule, np.column_stack(common), weights[1]) for rule in rules]
        moved = (by_rule[0][0] - by_rule[1][0] + by_rule_b[0][1] - by_rule_b[1][1]) / 2
        rows.append(Row(own, Effect.STRUCTURE, float(moved)))
    weighings = weights if _differ(*weights) else weights[:1]
    if len(weighings) > 1:
        rows += _by_weight(rules, children, weights, common, own)
    shares = averaged([share_out(rule, weighing, *common) for rule, weighing in product(rules, weighings)])
    for place, codes in enumerate(children.codes):
        known = [not np.isnan(scores[place]) for scores in common]
        if any(known):
            whole = Row(codes, Effect.VALUE if all(known) else Effect.MISSING, float(shares.contributions[place]))
            rows += _below(whole, float(shares.factors[place]), sides, same)
    return rows


def _children(nodes: tuple[Node, Node], sides: Sides, same: Mapping[str, str]) -> _Children:
    """Stand the children of both sides side by side, those of a first."""
    listed = [
        [part.code for part in side.instrument.children(node.code)] for node, side in zip(nodes, sides, strict=True)
    ]
    codes: list[tuple[str | None, str | None]] = [(code, same.get(code)) for code in listed[0]]
    codes += [(None, code) for code in listed[1] if code not in {other for _, other in codes}]
    weights, scores = [], []
    for place, (node, side) in enumerate(zip(nodes, sides, strict=True)):
        own = [pair[place] for pair in codes]
        weights.append(np.array([0.0 if code is None else side.weight(code) for code in own]))
        scores.append(np.array([np.nan if code is None else side.counted(node, code) for code in own]))
    return _Children(tuple(codes), (weights[0], weights[1]), (scores[0], scores[1]))


def _only_on_one_side(nodes: tuple[Node, Node], children: _Children, common: tuple[Column, ...]) -> Iterable[Row]:
    """What the children that have weight on one side only do to that side."""
    for place, sign in ((0, 1.0), (1, -1.0)):
        whole, part = children.scores[place], common[place]
        if (np.isnan(whole) == np.isnan(part)).all():
            continue
        shares = share_out(nodes[place], children.weights[place], whole, part)
        for child in np.flatnonzero(np.isnan(part) & ~np.isnan(whole)):
            yield Row(children.codes[child], Effect.STRUCTURE, sign * float(shares.contributions[child]))


def _by_weight(
    rules: tuple[Node, ...],
    children: _Children,
    weights: tuple[Column, ...],
    common: tuple[Column, ...],
    own: tuple[str, str],
) -> list[Row]:
    """What the other weights of the shared children make, child by child where that can be told."""
    cases = [(rule, scores) for rule in rules for scores in common]
    shared_out = [weight_shares(rule, weights[0], weights[1], scores) for rule, scores in cases]
    known = [shares for shares in shared_out if shares is not None]
    if len(known) == len(cases):
        moved = np.mean(known, axis=0)
        places = np.flatnonzero(children.shared)
        return [Row(children.codes[place], Effect.WEIGHT, float(moved[place])) for place in places]
    both = [np.concatenate([mean(rule, scores[:, None], one) for one in weights]) for rule, scores in cases]
    return [Row(own, Effect.WEIGHT, float(np.mean([to - start for to, start in both])))]


def _below(whole: Row, factor: float, sides: Sides, same: Mapping[str, str]) -> list[Row]:
    """The rows of a child, scaled to its share; its own row where they cannot be told."""
    parts = [side.instrument.part(str(code)) for side, code in zip(sides, whole.codes, strict=True)]
    scored = all(not np.isnan(side.scores[part.code]) for side, part in zip(sides, parts, strict=True))
    if whole.effect is not Effect.VALUE or not scored:
        return [whole]
    below = _of_part((parts[0], parts[1]), sides, same)
    if np.isnan(factor) and any(row.contribution for row in below):
        return [whole]
    return [replace(row, contribution=row.contribution * (0.0 if np.isnan(factor) else factor)) for row in below]


def _of_part(parts: tuple[Part, Part], sides: Sides, same: Mapping[str, str]) -> list[Row]:
    """The rows of a child in units of its own score; for an indicator those of its answer and of its goalposts."""
    a, b = parts
    if isinstance(a, Node) and isinstance(b, Node):
        return branch((a, b), sides, same)
    own = (a.code, b.code)
    difference = sides[0].scores[a.code] - sides[1].scores[b.code]
    if isinstance(a, Indicator) and isinstance(b, Indicator) and not same_ruler(a, b):
        new, old = sides[0].answers[a.code], sides[1].answers[b.code]
        under_a, under_b = (
            [placed_one(answer, part, side.instrument) for answer in (new, old)]
            for part, side in zip((a, b), sides, strict=True)
        )
        value = (under_a[0] - under_a[1] + under_b[0] - under_b[1]) / 2
        return [Row(own, Effect.VALUE, value), Row(own, Effect.STRUCTURE, difference - value)]
    return [Row(own, Effect.VALUE, difference)]


def _differ(one: Column, other: Column) -> bool:
    """Tell whether two columns of weights are not in the same proportion."""
    return not np.allclose(one / one.sum(), other / other.sum(), rtol=0, atol=1e-15)
