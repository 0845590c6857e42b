"""The instrument as values: a tree of nodes and indicators, its weights, scale and bands."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from scoring.choices import Aggregation, Combining, MissingPolicy, PrintedOf, Rounding
from scoring.indicator import Indicator, Text


@dataclass(frozen=True, slots=True)
class Missing:
    """A node's treatment of missing children; below the minimum coverage (share of weight, 0 to 1) it has no score."""

    policy: MissingPolicy
    minimum_coverage: float


@dataclass(frozen=True, slots=True)
class Node:
    """An inner node of the tree: the index itself, a dimension or an aspect."""

    code: str
    parent: str | None
    name: Text
    aggregation: Aggregation
    missing: Missing
    floor: float | None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A named set of weights: one for every code but the root, as written; 0 leaves a code out.

    Only the proportion among siblings counts in a score.
    """

    code: str
    name: Text
    weights: Mapping[str, float]
    headers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The printed scale: its ends, its decimals and when the index is rounded."""

    low: Decimal
    high: Decimal
    decimals: int
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class Band:
    """A named range of printed scores that starts at its floor and ends below the next band's.

    Where `minimum_dimension` is stated, a unit with any dimension printed below it cannot be in this band (knock-out).
    """

    code: str
    name: Text
    floor: Decimal
    minimum_dimension: Decimal | None


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure that a published table prints beside the answers: kept, shown and compared with ours, never scored."""

    code: str
    name: Text
    of: PrintedOf
    headers: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Instrument:
    """One version of a rubric: everything that is needed to score answers and to explain the scores.

    `nodes` holds the root first and every parent before its children; `bands` runs from the best to the worst;
    the first of `schemes` is the default. `combining` is what is made of several assessors' scores.
    `zero_rows_did_not_take_part` says that a row of zeros in a result table
    marks a unit that did not take part.
    """

    version: str
    name: Text
    citation: str
    checksum: str
    nodes: tuple[Node, ...]
    indicators: tuple[Indicator, ...]
    schemes: tuple[Scheme, ...]
    scale: Scale
    bands: tuple[Band, ...]
    printed: tuple[Printed, ...]
    zero_rows_did_not_take_part: bool
    combining: Combining = Combining.MEAN

    @property
    def root(self) -> Node:
        """The index itself."""
        return self.nodes[0]

    @property
    def parts(self) -> tuple[Node | Indicator, ...]:
        """Every part of the tree: nodes first, then indicators."""
        return (*self.nodes, *self.indicators)

    @property
    def codes(self) -> tuple[str, ...]:
        """The code of every part."""
        return tuple(part.code for part in self.parts)

    @property
    def dimensions(self) -> tuple[Node | Indicator, ...]:
        """The children of the root, in the order written."""
        return self.children(self.root.code)

    def children(self, code: str) -> tuple[Node | Indicator, ...]:
        """The parts directly under a node, in the order written."""
        return tuple(part for part in self.parts if part.parent == code)

    def part(self, code: str) -> Node | Indicator:
        """The node or indicator of this code; KeyError when there is none."""
        for part in self.parts:
            if part.code == code:
                return part
        raise KeyError(code)

    def indicator(self, code: str) -> Indicator:
        """The indicator of this code; KeyError when there is none."""
        for indicator in self.indicators:
            if indicator.code == code:
                return indicator
        raise KeyError(code)

    def scheme(self, code: str | None) -> Scheme:
        """The weight scheme of this code, the default one for None; KeyError when there is none."""
        if code is None:
            return self.schemes[0]
        for scheme in self.schemes:
            if scheme.code == code:
                return scheme
        raise KeyError(code)

    def level(self, code: str) -> str:
        """Where a code stands: index (root), dimension (below it), indicator (a deeper leaf) or aspect (between)."""
        part = self.part(code)
        if part.parent is None:
            return "index"
        if part.parent == self.root.code:
            return "dimension"
        return "indicator" if isinstance(part, Indicator) else "aspect"
