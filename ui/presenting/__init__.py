"""A region presented: its slides, as a deck and on the screen."""

from ui.presenting.hall import choose_slide, offer_next
from ui.presenting.panel import keep_beside, offer_presentation, slides_of
from ui.presenting.screen import show_slide

__all__ = ["choose_slide", "keep_beside", "offer_next", "offer_presentation", "show_slide", "slides_of"]
