"""Result tables: one row a region, one column an indicator, found in a stranger's workbook by their names."""

from data.answers.parts import Part
from data.answers.reading import ANSWER_COLUMNS, ENTRY_COLUMNS, Answer, ColumnReading, Entry, Reading, nothing_read
from data.result_table.labels import Role
from data.result_table.read import read_result_table, read_table
from data.result_table.said import LEFT_OUT, is_about_row, proposed_for, row_slot, slot_of

__all__ = [
    "ANSWER_COLUMNS",
    "ENTRY_COLUMNS",
    "LEFT_OUT",
    "Answer",
    "ColumnReading",
    "Entry",
    "Part",
    "Reading",
    "Role",
    "is_about_row",
    "nothing_read",
    "proposed_for",
    "read_result_table",
    "read_table",
    "row_slot",
    "slot_of",
]
