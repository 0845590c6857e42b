"""The page of one region: its answer and its views."""

from ui.profile.page import choose_profile_view, show_profile_view
from ui.profile.parts import answer_of_profile

__all__ = ["answer_of_profile", "choose_profile_view", "show_profile_view"]
