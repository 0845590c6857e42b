"""What to do next: every step up with what it brings, and the cheapest way to a target."""

from scoring.improve.aims import Aim, ToBand, ToFigure, ToRank
from scoring.improve.moves import MOVE_COLUMNS, moves
from scoring.improve.path import NoPath, Path, Taken, Why
from scoring.improve.paths import cheapest_path
from scoring.improve.steps import STEP

__all__ = [
    "MOVE_COLUMNS", "STEP", "Aim", "NoPath", "Path", "Taken", "ToBand", "ToFigure", "ToRank", "Why", "cheapest_path",
    "moves",
]  # fmt: skip
