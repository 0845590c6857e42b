"""Assessment: what an assessor says of each answer of a region, saved as it is said."""

from ui.assessing.desk import assigned_to, desk_of
from ui.assessing.page import answer_of_desk, choose_assigned, show_desk, show_nothing_assigned
from ui.assessing.workbook import offer_workbooks

__all__ = [
    "answer_of_desk",
    "assigned_to",
    "choose_assigned",
    "desk_of",
    "offer_workbooks",
    "show_desk",
    "show_nothing_assigned",
]
