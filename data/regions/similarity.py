"""Proposals for names that are nobody's exactly: truncated in print or misspelt."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from data.regions.names import compact
from data.regions.register import Region, RegionKind, regions

MOST_PROPOSALS = 3
LEAST_LIKENESS = 0.8
LEAST_LETTERS_OF_A_TRUNCATED_NAME = 5


def similar_regions(name: str, kind: RegionKind | None) -> tuple[Region, ...]:
    """Propose up to three regions of the written type whose names begin like this or resemble it, best first."""
    key = compact(name)
    matcher = SequenceMatcher(None, "", key, autojunk=False)
    of_kind = [(code, plain) for code, (plain, of) in _plain_names().items() if kind in (None, of)]
    likeness = {code: _likeness(key, plain, matcher) for code, plain in of_kind}
    best = sorted((code for code in likeness if likeness[code] >= LEAST_LIKENESS), key=lambda code: -likeness[code])
    return tuple(regions()[code] for code in best[:MOST_PROPOSALS])


@lru_cache
def _plain_names() -> Mapping[str, tuple[str, RegionKind]]:
    return {region.code: (compact(region.name), region.kind) for region in regions().values()}


def _likeness(key: str, name: str, matcher: SequenceMatcher[str]) -> float:
    """Tell how alike a written name and a region's are; most are told apart by their letters alone, which is quick."""
    if len(key) >= LEAST_LETTERS_OF_A_TRUNCATED_NAME and name.startswith(key):
        return 1.0
    if 2 * min(len(key), len(name)) < LEAST_LIKENESS * (len(key) + len(name)):
        return 0.0
    matcher.set_seq1(name)
    if matcher.quick_ratio() < LEAST_LIKENESS:
        return 0.0
    return SequenceMatcher(None, key, name, autojunk=False).ratio()
