"""What two versions say otherwise of one indicator."""

from collections.abc import Iterator

from scoring.indicator import Indicator
from scoring.versions.difference import Aspect, Difference, Value


def of_indicator(before: Indicator, after: Indicator) -> Iterator[Difference]:
    """Tell what differs of an indicator that both versions have, all but code, name, place and weight.

    Takes it as the earlier and as the later version has it; yields one difference for each thing.
    """
    code = after.code
    for aspect, old, new in _sides(before, after):
        if old != new:
            yield Difference(aspect, code, "", old, new)
    criteria = [{level.value: level.criterion for level in one.levels} for one in (before, after)]
    for level in sorted({*criteria[0], *criteria[1]}):
        old, new = criteria[0].get(level), criteria[1].get(level)
        if old != new:
            yield Difference(Aspect.CRITERION, code, str(level), old, new)


def _sides(before: Indicator, after: Indicator) -> Iterator[tuple[Aspect, Value | None, Value | None]]:
    yield Aspect.KIND, before.kind, after.kind
    yield Aspect.UNIT, before.unit, after.unit
    yield Aspect.RATIO, before.ratio, after.ratio
    yield Aspect.GOALPOSTS, before.goalposts, after.goalposts
    yield Aspect.BREAKPOINTS, before.breakpoints, after.breakpoints
    yield Aspect.TRANSFORM, before.transform, after.transform
    yield Aspect.CLIP, before.clipped, after.clipped
    yield Aspect.EVIDENCE, before.evidence, after.evidence
    yield Aspect.SOURCE, (before.reference, before.citation), (after.reference, after.citation)
    yield Aspect.GUESS, before.guess, after.guess
    yield Aspect.EFFORT, before.effort, after.effort
    yield Aspect.HEADERS, before.headers, after.headers
