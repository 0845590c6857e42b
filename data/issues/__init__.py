"""What is wrong with somebody's workbook: a code, a place, what stood there and what was expected."""

from data.issues.catalogue import CODES, issue, sentence
from data.issues.issue import CellAddress, Issue, Severity, column_letters

__all__ = ["CODES", "CellAddress", "Issue", "Severity", "column_letters", "issue", "sentence"]
