"""The instrument as values: a tree of nodes and indicators, its weights, scale and bands."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import isfinite


class Aggregation(StrEnum):
    """How a node makes one score of its children's."""

    ARITHMETIC = "arithmetic"
    GEOMETRIC = "geometric"
    HARMONIC = "harmonic"
    MINIMUM = "minimum"


class MissingPolicy(StrEnum):
    """What a node does with a child that has no score."""

    ZERO = "zero"
    REWEIGHT = "reweight"
    BLOCK = "block"


class Rounding(StrEnum):
    """When the printed index is rounded: once at the end, or each weighted contribution before the sum."""

    SUM_THEN_ROUND = "sum-then-round"
    ROUND_CONTRIBUTIONS = "round-contributions"


class Kind(StrEnum):
    """What an answer to an indicator is."""

    LEVEL = "level"
    YES_NO = "yes_no"
    RATIO = "ratio"
    NUMBER = "number"


class Transform(StrEnum):
    """What is done to an answer before it is placed between the goalposts."""

    NONE = "none"
    LN = "ln"


class Status(StrEnum):
    """Why an answer has or has no number."""

    ANSWERED = "answered"
    BLANK = "blank"
    NOT_APPLICABLE = "not_applicable"
    NOT_PARTICIPATING = "not_participating"


@dataclass(frozen=True, slots=True)
class Text:
    """One wording in the two tongues of the screens."""

    id: str
    en: str


@dataclass(frozen=True, slots=True)
class Goalposts:
    """The answers that score 0 and 1, in the indicator's unit; best lies below worst where less is better."""

    worst: float
    best: float

    def __post_init__(self) -> None:
        """Refuse goalposts that are not finite or coincide."""
        if not (isfinite(self.worst) and isfinite(self.best)) or self.worst == self.best:
            raise ValueError(f"goalposts must be two different finite numbers, not {self.worst} and {self.best}")


@dataclass(frozen=True, slots=True)
class Breakpoint:
    """One corner of a piecewise linear scale: this answer, in the indicator's unit, scores this (0 to 1)."""

    answer: float
    score: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio is asked as two numbers; the answer is numerator / denominator x per."""

    numerator: Text
    denominator: Text
    per: float


@dataclass(frozen=True, slots=True)
class Level:
    """One maturity level and the criterion that must be met for it."""

    value: int
    criterion: Text


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
class Indicator:
    """A leaf of the tree: what is asked, in which unit, and how an answer becomes a score.

    `effort` is what one step up costs, in points that only compare indicators.
    """

    code: str
    parent: str
    name: Text
    kind: Kind
    unit: Text
    goalposts: Goalposts | None
    breakpoints: tuple[Breakpoint, ...]
    transform: Transform
    clipped: bool
    ratio: Ratio | None
    levels: tuple[Level, ...]
    evidence: Text
    reference: str
    citation: str
    guess: Text | None
    headers: tuple[str, ...]
    effort: float = 1.0


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


class PrintedOf(StrEnum):
    """Which of our own figures a printed one is held against."""

    SCORE = "score"
    CHANGE = "change"


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
    the first of `schemes` is the default. `zero_rows_did_not_take_part` says that a row of zeros in a result table
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
