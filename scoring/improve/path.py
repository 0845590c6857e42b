"""A path to a target, or why there is none."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from scoring.indicator import Text


class Why(StrEnum):
    """Why no path is given.

    NO_WAY: not even all steps reach the target. COVERAGE: a part has no score because too little of it is answered.
    BLANKS: too many blanks are left out of one node. BELOW_ZERO: a score below 0 under a geometric or harmonic mean.
    EFFORTS: the efforts have no common measure and make too many costs.
    """

    NO_WAY = "no_way"
    COVERAGE = "coverage"
    BLANKS = "blanks"
    BELOW_ZERO = "below_zero"
    EFFORTS = "efforts"


@dataclass(frozen=True, slots=True)
class NoPath:
    """No path: the target cannot be reached, or it cannot be told exactly whether it can."""

    why: Why


@dataclass(frozen=True, slots=True)
class Taken:
    """The steps taken with one indicator: from which answer (None: blank) to which, how many, and their effort.

    `criterion` is that of the level reached, None where there are no levels.
    """

    code: str
    answer: float | None
    next_answer: float
    steps: int
    effort: float
    criterion: Text | None


@dataclass(frozen=True, slots=True)
class Path:
    """The cheapest steps to a target, none where it is reached already, and where they lead.

    `cost` is the sum of efforts; `score` the unrounded index, 0 to 1; `rank` the place if no other region moves. Of
    ways that cost the same the one that leads highest is given.
    """

    taken: tuple[Taken, ...]
    cost: float
    score: float
    published: Decimal
    band: str | None
    rank: int
