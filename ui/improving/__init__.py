"""Next steps of a region: what raises it most, and the cheapest way to a target."""

from ui.improving.page import show_next_steps

__all__ = ["show_next_steps"]
