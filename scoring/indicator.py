"""An indicator as a value: what is asked, how, and what an answer scores."""

from dataclasses import dataclass
from math import isfinite

from scoring.choices import Kind, Transform


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

    def takes(self, number: float) -> bool:
        """Tell whether a number, in the indicator's unit, is one that an answer can be."""
        if self.kind is Kind.LEVEL:
            return number in {level.value for level in self.levels}
        if self.kind is Kind.YES_NO:
            return number in {0.0, 1.0}
        return isfinite(number)
