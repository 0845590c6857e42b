"""Scores in, bytes out: the files that people download."""

from reports.tables import csv_of, workbook_of

__all__ = ["csv_of", "workbook_of"]
