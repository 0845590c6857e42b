"""Why one score lies above another: the gap taken apart, part by part, so that the parts add up to it."""

from scoring.explain.gap import GAP_COLUMNS, Gap, by_dimension, gap
from scoring.explain.middle import middle
from scoring.explain.node import Effect
from scoring.explain.shown import ShownGap, shown
from scoring.explain.unit import Unit, unit

__all__ = ["GAP_COLUMNS", "Effect", "Gap", "ShownGap", "Unit", "by_dimension", "gap", "middle", "shown", "unit"]
