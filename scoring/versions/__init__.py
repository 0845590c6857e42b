"""Two versions of an instrument: what differs between them, and what the difference does to a ranking."""

from scoring.versions.carried import Carried, carried, rank_shifts
from scoring.versions.difference import MOVING, Aspect, Difference, Value
from scoring.versions.differences import differences
from scoring.versions.recoded import recoded

__all__ = ["MOVING", "Aspect", "Carried", "Difference", "Value", "carried", "differences", "rank_shifts", "recoded"]
