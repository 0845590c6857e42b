"""Result tables: one row a region, one column an indicator, found in a stranger's workbook by their names."""

from data.answers.parts import Part
from data.answers.reading import ANSWER_COLUMNS, ENTRY_COLUMNS, Answer, ColumnReading, Entry, Reading, nothing_read
from data.result_table.labels import Role
from data.result_table.read import read_result_table, read_table

__all__ = [
    "ANSWER_COLUMNS",
    "ENTRY_COLUMNS",
    "Answer",
    "ColumnReading",
    "Entry",
    "Part",
    "Reading",
    "Role",
    "nothing_read",
    "read_result_table",
    "read_table",
]
