"""All that two versions of an instrument say otherwise."""

from collections.abc import Iterator
from math import isclose

from scoring.indicator import Indicator
from scoring.instrument import Instrument, Node, Scheme
from scoring.versions.difference import Aspect, Difference, Value
from scoring.versions.indicators import of_indicator
from scoring.versions.recoded import same_parts

ALIKE = 1e-9
"""Shares that differ by less are the same: weights such as 14.2857143 are written rounded."""

Part = Node | Indicator


def differences(before: Instrument, after: Instrument) -> tuple[Difference, ...]:
    """Tell all that differs between two versions of an instrument.

    Takes the earlier and the later version. Returns what differs of the instrument as a whole, then part by part in the
    order of the later version, then what that no longer has. Weights are shares of the node above, 0 to 1, so that
    20 of 100 and 1 of 5 are the same weight. Version and checksum, which always differ, are not told.
    """
    same = same_parts(before, after)
    schemes = _schemes(before, after)
    found = list(_of_the_whole(before, after))
    for part in after.parts:
        earlier = before.part(same[part.code]) if part.code in same else None
        found += _of_part(earlier, part, same)
        found += _weights(part.code, same.get(part.code), before, after, schemes)
    kept = set(same.values())
    for part in before.parts:
        if part.code not in kept:
            found.append(Difference(Aspect.REMOVED, part.code, "", part.name, None))
            found += _weights(None, part.code, before, after, schemes)
    return tuple(found)


def share(instrument: Instrument, scheme: Scheme, code: str) -> float | None:
    """Give the share that a part has of the node above it, 0 to 1; None for the root and where nothing is weighed.

    Raises KeyError for an unknown code.
    """
    parent = instrument.part(code).parent
    if parent is None:
        return None
    total = sum(scheme.weights[child.code] for child in instrument.children(parent))
    return scheme.weights[code] / total if total > 0 else None


def _of_the_whole(before: Instrument, after: Instrument) -> Iterator[Difference]:
    """Name, source, scale, bands, schemes and printed figures."""
    yield from _told(Aspect.NAME, "", "", before.name, after.name)
    yield from _told(Aspect.SOURCE, "", "", before.citation, after.citation)
    yield from _told(Aspect.SCALE, "", "", before.scale, after.scale)
    zeros = before.zero_rows_did_not_take_part, after.zero_rows_did_not_take_part
    yield from _told(Aspect.ABSENCE, "", "", *zeros)
    yield from _told(Aspect.COMBINING, "", "", before.combining, after.combining)
    bands = [{band.code: band for band in one.bands} for one in (before, after)]
    for code in {**bands[1], **bands[0]}:
        yield from _told(Aspect.BAND, "", code, bands[0].get(code), bands[1].get(code))
    for old, new in _schemes(before, after):
        names = [None if one is None else one.name for one in (old, new)]
        headers = [None if one is None else one.headers for one in (old, new)]
        code = next(one.code for one in (new, old) if one is not None)
        yield from _told(Aspect.SCHEME, "", code, *names)
        if None not in headers:
            yield from _told(Aspect.HEADERS, "", code, *headers)
    printed = [{figure.code: figure for figure in one.printed} for one in (before, after)]
    for code in {**printed[1], **printed[0]}:
        yield from _told(Aspect.PRINTED, "", code, printed[0].get(code), printed[1].get(code))


def _of_part(before: Part | None, after: Part, same: dict[str, str]) -> Iterator[Difference]:
    """What differs of one part that the later version has."""
    code = after.code
    if before is None:
        yield Difference(Aspect.ADDED, code, "", None, after.name)
        return
    yield from _told(Aspect.CODE, code, "", before.code, code)
    yield from _told(Aspect.NAME, code, "", before.name, after.name)
    if before.parent != same.get(after.parent or "", after.parent):
        yield Difference(Aspect.MOVED, code, "", before.parent, after.parent)
    if isinstance(before, Indicator) and isinstance(after, Indicator):
        yield from of_indicator(before, after)
    elif isinstance(before, Node) and isinstance(after, Node):
        yield from _told(Aspect.AGGREGATION, code, "", before.aggregation, after.aggregation)
        yield from _told(Aspect.MISSING, code, "", before.missing, after.missing)
        yield from _told(Aspect.FLOOR, code, "", before.floor, after.floor)
    else:
        kinds = [part.kind if isinstance(part, Indicator) else part.aggregation for part in (before, after)]
        yield from _told(Aspect.KIND, code, "", *kinds)


def _weights(
    new: str | None,
    old: str | None,
    before: Instrument,
    after: Instrument,
    schemes: list[tuple[Scheme | None, Scheme | None]],
) -> Iterator[Difference]:
    """The shares of a part in the schemes that both versions have."""
    for earlier, later in schemes:
        if earlier is None or later is None:
            continue
        then = None if old is None else share(before, earlier, old)
        now = None if new is None else share(after, later, new)
        if then is None or now is None or not isclose(then, now, abs_tol=ALIKE):
            yield from _told(Aspect.WEIGHT, new or str(old), later.code, then, now)


def _schemes(before: Instrument, after: Instrument) -> list[tuple[Scheme | None, Scheme | None]]:
    """Pair the schemes by code; where each version has but one, these two."""
    if len(before.schemes) == len(after.schemes) == 1:
        return [(before.schemes[0], after.schemes[0])]
    old, new = ({scheme.code: scheme for scheme in one.schemes} for one in (before, after))
    return [(old.get(code), new.get(code)) for code in {**new, **old}]


def _told(aspect: Aspect, code: str, of: str, before: Value | None, after: Value | None) -> Iterator[Difference]:
    """Give the difference of two values, or nothing where they are the same."""
    if before != after:
        yield Difference(aspect, code, of, before, after)
