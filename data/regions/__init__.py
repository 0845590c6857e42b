"""The 514 regencies and cities of Indonesia, and which of them a written name or code means."""

from data.regions.cohorts import Certainty, Membership, attributes, memberships
from data.regions.matching import MatchReason, RegionMatch, match_region
from data.regions.register import Region, RegionKind, regions
from data.regions.shapes import Shapes, hexagons, schematic

__all__ = [
    "Certainty", "MatchReason", "Membership", "Region", "RegionKind", "RegionMatch", "Shapes", "attributes", "hexagons",
    "match_region", "memberships", "regions", "schematic",
]  # fmt: skip
