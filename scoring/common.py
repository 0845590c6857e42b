"""What two instruments or two weight schemes have in common, and an instrument cut down to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from scoring.explain.matching import matched, same_ruler
from scoring.indicator import Indicator
from scoring.instrument import Instrument, Node


@dataclass(frozen=True, slots=True)
class CommonParts:
    """What is compared and what is left out, said beside every figure that rests on it.

    `compared` are the codes (those of a) of the indicators that mean the same on both sides and of the nodes that hold
    some; `changed` the indicators that score by other goalposts or break points; `only_a` and `only_b` what one side
    alone has or weighs. An indicator that asks for another measure or moved in the tree, and a node of which nothing is
    compared, stand in both.
    """

    compared: tuple[str, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return not (self.only_a or self.only_b or self.changed)


def common_parts(a: Instrument, b: Instrument, previous: Mapping[str, str] | None = None) -> CommonParts:
    """Find what two versions of an instrument have in common.

    Takes both, and the codes of b for parts of a that had another code there. Parts are common when their codes belong
    together, they lie in the same place of the tree, and an answer scores the same. Weights and aggregations may
    differ: scores of the common parts are made by one instrument for both sides (`restricted`).
    """
    same = matched(a, b, previous or {})
    parts_of_b = {leaf.code: leaf for leaf in b.indicators}
    changed = {
        leaf.code for leaf in a.indicators if leaf.code in same and not same_ruler(leaf, parts_of_b[same[leaf.code]])
    }
    compared = _whole_ways(a, set(same) - changed)
    known_in_b = {same[code] for code in compared | changed}
    return CommonParts(
        tuple(code for code in a.codes if code in compared),
        tuple(code for code in a.codes if code not in compared | changed),
        tuple(code for code in b.codes if code not in known_in_b),
        tuple(code for code in a.codes if code in changed),
    )


def common_to_schemes(instrument: Instrument, a: str, b: str) -> CommonParts:
    """Find what two weight schemes of an instrument both weigh; KeyError for an unknown scheme."""
    weighed = [
        {code for code in instrument.codes if code == instrument.root.code or _weighed(instrument, scheme, code)}
        for scheme in (a, b)
    ]
    return CommonParts(
        tuple(code for code in instrument.codes if code in weighed[0] & weighed[1]),
        tuple(code for code in instrument.codes if code in weighed[0] - weighed[1]),
        tuple(code for code in instrument.codes if code in weighed[1] - weighed[0]),
        (),
    )


def restricted(instrument: Instrument, codes: Iterable[str]) -> Instrument:
    """Leave everything but some parts out of an instrument: weight 0 in every scheme, so that scores rest on these.

    Raises ValueError when no indicator is left.
    """
    kept = _whole_ways(instrument, set(codes))
    if instrument.root.code not in kept:
        raise ValueError("no indicator is left to compare")
    schemes = [
        replace(scheme, weights={code: weight if code in kept else 0.0 for code, weight in scheme.weights.items()})
        for scheme in instrument.schemes
    ]
    return replace(instrument, schemes=tuple(schemes))


def _weighed(instrument: Instrument, scheme: str, code: str) -> bool:
    """Tell whether a part and all that it lies in have weight."""
    weights = instrument.scheme(scheme).weights
    part: Node | Indicator = instrument.part(code)
    while part.parent is not None:
        if weights[part.code] <= 0:
            return False
        part = instrument.part(part.parent)
    return True


def _whole_ways(instrument: Instrument, codes: set[str]) -> set[str]:
    """Keep of some codes the indicators whose whole way to the root is among them, and the nodes on such a way."""
    kept: set[str] = set()
    for leaf in instrument.indicators:
        way: list[str] = [leaf.code]
        parent: str | None = leaf.parent
        while parent is not None:
            way.append(parent)
            parent = instrument.part(parent).parent
        if set(way) <= codes:
            kept |= set(way)
    return kept
