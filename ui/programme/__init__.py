"""The masterplan and the quick wins of a round, for evaluators and for one region."""

from ui.programme.choices import choose_register
from ui.programme.found import programme_of
from ui.programme.page import show_register
from ui.programme.region import show_programme
from ui.programme.wording import answer_of_programme, nothing_listed

__all__ = [
    "answer_of_programme",
    "choose_register",
    "nothing_listed",
    "programme_of",
    "show_programme",
    "show_register",
]
