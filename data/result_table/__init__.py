"""Result tables: one row a region, one column an indicator, found in a stranger's workbook by their names."""

from data.result_table.labels import Part, Role
from data.result_table.read import read_result_table, read_table
from data.result_table.reading import ANSWER_COLUMNS, ENTRY_COLUMNS, Answer, ColumnReading, Entry, Reading, nothing_read

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
