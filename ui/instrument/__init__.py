"""The instrument page: read a version, compare it with another, edit it as a spreadsheet."""

from ui.instrument.choices import choose_rubric_view, choose_version
from ui.instrument.found import Version, version_of
from ui.instrument.page import head_of_version, show_rubric_view

__all__ = [
    "Version",
    "choose_rubric_view",
    "choose_version",
    "head_of_version",
    "show_rubric_view",
    "version_of",
]
