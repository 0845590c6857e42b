"""The 514 regencies and cities of Indonesia, and which of them a written name or code means."""

from data.regions.cohorts import Certainty, Membership, attributes, memberships
from data.regions.matching import MatchReason, RegionMatch, match_region
from data.regions.register import Region, RegionKind, regions

__all__ = [
    "Certainty", "MatchReason", "Membership", "Region", "RegionKind", "RegionMatch", "attributes", "match_region",
    "memberships", "regions",
]  # fmt: skip
