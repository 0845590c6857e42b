"""Proposals for names that are nobody's exactly: truncated in print or misspelt."""

from difflib import SequenceMatcher

from data.regions.names import compact
from data.regions.register import Region, RegionKind, regions

MOST_PROPOSALS = 3
LEAST_LIKENESS = 0.8
LEAST_LETTERS_OF_A_TRUNCATED_NAME = 5


def similar_regions(name: str, kind: RegionKind | None) -> tuple[Region, ...]:
    """Propose up to three regions of the written type whose names begin like this or resemble it, best first."""
    key = compact(name)
    of_kind = [region for region in regions().values() if kind in (None, region.kind)]
    likeness = {region.code: _likeness(key, compact(region.name)) for region in of_kind}
    best = sorted((code for code in likeness if likeness[code] >= LEAST_LIKENESS), key=lambda code: -likeness[code])
    return tuple(regions()[code] for code in best[:MOST_PROPOSALS])


def _likeness(key: str, name: str) -> float:
    if len(key) >= LEAST_LETTERS_OF_A_TRUNCATED_NAME and name.startswith(key):
        return 1.0
    matcher = SequenceMatcher(None, key, name, autojunk=False)
    if matcher.real_quick_ratio() < LEAST_LIKENESS or matcher.quick_ratio() < LEAST_LIKENESS:
        return 0.0
    return matcher.ratio()
