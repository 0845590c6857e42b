"""The rounds of one programme on one page: who passed whom, and who sent and came when."""

from ui.journey.calendar import show_calendar
from ui.journey.choices import choose_journey_view
from ui.journey.found import journey_of
from ui.journey.page import answer_of_journey, show_journey_view, strip_of_rounds

__all__ = [
    "answer_of_journey",
    "choose_journey_view",
    "journey_of",
    "show_calendar",
    "show_journey_view",
    "strip_of_rounds",
]
