"""Find anything from any page: a region by any spelling, an indicator, a page."""

from ui.searching.asked import show_asked_indicator
from ui.searching.box import offer_search

__all__ = ["offer_search", "show_asked_indicator"]
