"""Which parts of two instruments are the same part."""

from collections.abc import Mapping

from scoring.indicator import Indicator
from scoring.instrument import Instrument, Node

Part = Node | Indicator


def matched(a: Instrument, b: Instrument, previous: Mapping[str, str]) -> dict[str, str]:
    """Map the code of every part of a to the code of the part of b that it is compared with.

    Takes both instruments and the codes that were others in b. Two parts are compared when their codes belong together,
    so do their parents, and both are nodes or both ask for the same measure: kind, unit and the factor of a ratio.
    """
    parts = {part.code: part for part in b.parts}
    same = {a.root.code: b.root.code}
    for part in a.parts[1:]:
        other = parts.get(previous.get(part.code, part.code))
        parent = same.get(str(part.parent))
        if other is not None and other.parent == parent and _alike(part, other) and other.code not in same.values():
            same[part.code] = other.code
    return same


def same_ruler(one: Indicator, other: Indicator) -> bool:
    """Tell whether an answer scores the same under both: goalposts, break points, logarithm, clipping."""
    return (one.goalposts, one.breakpoints, one.transform, one.clipped) == (
        other.goalposts, other.breakpoints, other.transform, other.clipped,
    )  # fmt: skip


def _alike(one: Part, other: Part) -> bool:
    if isinstance(one, Node) or isinstance(other, Node):
        return isinstance(one, Node) and isinstance(other, Node)
    return measure(one) == measure(other)


def measure(indicator: Indicator) -> tuple[object, ...]:
    """Give what an indicator measures: answers of the same measure can be set beside each other."""
    return indicator.kind, indicator.unit.id.casefold(), None if indicator.ratio is None else indicator.ratio.per
