"""The page that sets a few regions side by side: its answer and its views."""

from ui.comparing.answer import answer_of_comparison, mixed_among
from ui.comparing.page import choose_comparing_view, show_comparing_view

__all__ = ["answer_of_comparison", "choose_comparing_view", "mixed_among", "show_comparing_view"]
