"""Scores in, bytes out: the files that people download."""

from reports.book import Book, region_workbook, round_workbook
from reports.combining import combining
from reports.parts import basis_names, part_names
from reports.problems import gravest_first, problems_table, problems_text, problems_workbook
from reports.reminders import Open, Reminder, all_texts, group_text, reminder_text
from reports.tables import csv_of, tabs_of, workbook_of

__all__ = [
    "Book",
    "Open",
    "Reminder",
    "all_texts",
    "basis_names",
    "combining",
    "csv_of",
    "gravest_first",
    "group_text",
    "part_names",
    "problems_table",
    "problems_text",
    "problems_workbook",
    "region_workbook",
    "reminder_text",
    "round_workbook",
    "tabs_of",
    "workbook_of",
]
