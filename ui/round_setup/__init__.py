"""Setting up rounds, for leads."""

from ui.round_setup.found import set_up
from ui.round_setup.page import show_setup

__all__ = ["set_up", "show_setup"]
