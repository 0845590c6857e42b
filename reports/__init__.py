"""Scores in, bytes out: the files that people download."""

from reports.problems import gravest_first, problems_table, problems_text, problems_workbook
from reports.tables import csv_of, workbook_of

__all__ = ["csv_of", "gravest_first", "problems_table", "problems_text", "problems_workbook", "workbook_of"]
