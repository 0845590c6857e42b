"""The hidden sheet of lists that the dropdowns and the formulas of a workbook draw on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from data.answers.choices import Choice
from data.figures import BLANKS
from data.issues import column_letters
from data.template.registers import MARKS, REGISTERS, Asks
from scoring import Indicator, Instrument, Kind, Text
from words import Words

SHEET = "_lists"
YES_NO, APPLIES, NO_EVIDENCE, VERDICT = "list_yes_no", "list_applies", "list_no_evidence", "list_verdict"
MARK = "list_marks"

YES = Text("Ya", "Yes")
NO = Text("Tidak", "No")
APPLICABLE = Text("Berlaku", "Applies")
NOT_APPLICABLE = Text("Tidak berlaku", "Not applicable")
VERDICTS = (
    Choice("valid", Text("Sah", "Valid")),
    Choice("incomplete", Text("Tidak lengkap", "Incomplete")),
    Choice("invalid", Text("Tidak sah", "Invalid")),
    Choice("absent", Text("Tidak ada", "None")),
)
NO_EVIDENCE_WORDS = (BLANKS - {""}) | {"tidak ada", "belum ada", "belum", "tidak", "tdk ada", "nihil", "0"}
"""What is written where there is no evidence; a yes with it counts as one without."""


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The lists of one workbook by the defined name that each of them has."""

    entries: Mapping[str, Sequence[str | int]]

    def write(self, book: Any) -> None:
        """Write the hidden sheet and name each list."""
        page = book.add_worksheet(SHEET)
        page.hide()
        page.protect()
        for column, (name, entries) in enumerate(self.entries.items()):
            page.write_string(0, column, name)
            for row, entry in enumerate(entries, start=1):
                if isinstance(entry, str):
                    page.write_string(row, column, entry)
                else:
                    page.write_number(row, column, entry)
            letter = letters(column)
            book.define_name(name, f"={SHEET}!${letter}$2:${letter}${len(entries) + 1}")


def lists_of(instrument: Instrument, _: Words) -> Lists:
    """Collect every list that a workbook of an instrument offers, worded in one language."""
    entries: dict[str, Sequence[str | int]] = {
        YES_NO: [_.of(YES), _.of(NO)],
        APPLIES: [_.of(APPLICABLE), _.of(NOT_APPLICABLE)],
        NO_EVIDENCE: sorted(NO_EVIDENCE_WORDS),
        VERDICT: [_.of(verdict.name) for verdict in VERDICTS],
        MARK: [int(mark.code) for mark in MARKS],
    }
    for indicator in instrument.indicators:
        if indicator.kind is Kind.LEVEL:
            entries[levels_list(indicator)] = [level.value for level in indicator.levels]
    for register in REGISTERS:
        for field in register.fields:
            if field.asks is Asks.CHOICE:
                entries[register_list(register.code, field.code)] = [_.of(choice.name) for choice in field.choices]
    return Lists(MappingProxyType(entries))


def levels_list(indicator: Indicator) -> str:
    """Name the list of the levels of an indicator; indicators with the same levels share one."""
    return "list_levels_" + "_".join(str(level.value).replace("-", "m") for level in indicator.levels)


def register_list(register: str, field: str) -> str:
    """Name the list of a register's field."""
    return f"list_{register}_{field}"


def letters(column: int) -> str:
    """Name a column, counted from 0, as spreadsheets do."""
    return column_letters(column + 1)
