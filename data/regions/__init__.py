"""The 514 regencies and cities of Indonesia, and which of them a written name or code means."""

from data.regions.matching import MatchReason, RegionMatch, match_region
from data.regions.register import Region, RegionKind, regions

__all__ = ["MatchReason", "Region", "RegionKind", "RegionMatch", "match_region", "regions"]
