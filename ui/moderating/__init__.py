"""Moderation: everything that was said of an answer side by side, and the final value a lead sets."""

from ui.moderating.found import board_of
from ui.moderating.page import show_board

__all__ = ["board_of", "show_board"]
