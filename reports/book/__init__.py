"""The workbook of a round that computes by itself: answers and weights to change, everything else as formulas."""

from reports.book.given import Book
from reports.book.write import region_workbook, round_workbook

__all__ = ["Book", "region_workbook", "round_workbook"]
