"""A workbook of another layout: its region, the cell of each indicator, and then it is a submission like any other."""

from ui.layout_mapping.steps import offer_mapping, offer_remapping, show_mapping

__all__ = ["offer_mapping", "offer_remapping", "show_mapping"]
