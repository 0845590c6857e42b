"""The map of all regions: what it shows, how it is drawn, and the region picked on it or in the list beside it."""

from ui.region_map.answer import answer_of_map
from ui.region_map.choices import choose_drawing, choose_measure
from ui.region_map.found import mapped
from ui.region_map.page import say_whats_left, show_map

__all__ = ["answer_of_map", "choose_drawing", "choose_measure", "mapped", "say_whats_left", "show_map"]
