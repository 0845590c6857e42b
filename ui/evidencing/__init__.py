"""Evidence: the documents that stand behind answers, what is odd about them and what became of them."""

from ui.evidencing.found import register_for
from ui.evidencing.page import show_register

__all__ = ["register_for", "show_register"]
