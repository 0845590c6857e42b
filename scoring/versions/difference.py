"""One difference between two versions of an instrument, as a value."""

from dataclasses import dataclass
from enum import StrEnum

from scoring.choices import Aggregation, Combining, Kind, Transform
from scoring.indicator import Breakpoint, Goalposts, Ratio, Text
from scoring.instrument import Band, Missing, Printed, Scale

Value = (
    Text | str | bool | float | tuple[str, ...] | tuple[Breakpoint, ...] | Goalposts | Ratio | Missing | Scale | Band
    | Printed | Aggregation | Combining | Kind | Transform
)  # fmt: skip
"""What stands on one side of a difference: the part of the instrument itself."""


class Aspect(StrEnum):
    """What of an instrument differs."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CODE = "code"
    NAME = "name"
    KIND = "kind"
    UNIT = "unit"
    RATIO = "ratio"
    GOALPOSTS = "goalposts"
    BREAKPOINTS = "breakpoints"
    TRANSFORM = "transform"
    CLIP = "clip"
    CRITERION = "criterion"
    WEIGHT = "weight"
    AGGREGATION = "aggregation"
    MISSING = "missing"
    FLOOR = "floor"
    SCALE = "scale"
    BAND = "band"
    SCHEME = "scheme"
    ABSENCE = "absence"
    COMBINING = "combining"
    EVIDENCE = "evidence"
    SOURCE = "source"
    GUESS = "guess"
    EFFORT = "effort"
    HEADERS = "headers"
    PRINTED = "printed"


MOVING = frozenset(
    {
        Aspect.ADDED, Aspect.REMOVED, Aspect.MOVED, Aspect.KIND, Aspect.UNIT, Aspect.RATIO, Aspect.GOALPOSTS,
        Aspect.BREAKPOINTS, Aspect.TRANSFORM, Aspect.CLIP, Aspect.CRITERION, Aspect.WEIGHT, Aspect.AGGREGATION,
        Aspect.MISSING, Aspect.FLOOR, Aspect.SCALE, Aspect.BAND, Aspect.SCHEME, Aspect.ABSENCE, Aspect.COMBINING,
    }
)  # fmt: skip
"""What can move a score, a band or a rank; all else is wording and counts for people only."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that two versions say otherwise.

    `code` is the part it is about, as the later version calls it where that has it, "" for the instrument as a whole;
    `of` tells which one where a part has several: a scheme, a level, a band, a printed figure. A side is None where
    its version has nothing there.
    """

    aspect: Aspect
    code: str
    of: str
    before: Value | None
    after: Value | None
