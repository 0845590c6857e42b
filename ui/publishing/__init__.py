"""The page Terbitan: the published editions of a round, what is different between them, and the next one."""

from ui.publishing.offer import show_offer
from ui.publishing.opened import ask_code, show_opened
from ui.publishing.page import answer_of_editions, show_comparison, show_editions

__all__ = ["answer_of_editions", "ask_code", "show_comparison", "show_editions", "show_offer", "show_opened"]
