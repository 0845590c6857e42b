"""The registers of a region as people read them: the books of its masterplan and its quick wins."""

import pandas as pd

from data.template.registers import MASTERPLAN, QUICK_WINS, Register
from reports.slides import Book, QuickWin
from words import Words

TESTS = ("priority", "worth", "service")


def books_of(records: pd.DataFrame, region: str, _: Words) -> tuple[Book, ...]:
    """Every book of the masterplan with what the region says of it."""
    said, names = _said(records, region, MASTERPLAN), _choices(MASTERPLAN, "state", _)
    books = []
    for row in MASTERPLAN.rows:
        state = _text(said, row.code, "state")
        name = _.of(row.name)
        books.append(Book(name, names.get(state, state), _text(said, row.code, "number")))
    return tuple(books)


def quick_wins_of(records: pd.DataFrame, region: str, _: Words) -> tuple[QuickWin, ...]:
    """Every quick win that has a title, in the order of the workbook."""
    said = _said(records, region, QUICK_WINS)
    pillars, states = (_choices(QUICK_WINS, field, _) for field in ("pillar", "state"))
    wins = []
    for row in QUICK_WINS.rows:
        title, pillar, state = (_text(said, row.code, field) for field in ("title", "pillar", "state"))
        if title:
            first, second, third = (_passed(said, row.code, test) for test in TESTS)
            department = _text(said, row.code, "department")
            tests = (first, second, third)
            wins.append(QuickWin(title, pillars.get(pillar, pillar), department, states.get(state, state), tests))
    return tuple(wins)


def _said(records: pd.DataFrame, region: str, register: Register) -> pd.DataFrame:
    """The records of a region in one register, by row and field."""
    rows = records[(records["region"] == region) & (records["register"] == register.code)]
    return rows.set_index(["row", "field"])


def _choices(register: Register, field: str, _: Words) -> dict[str, str]:
    """Code -> name of what may be chosen in a field."""
    return {choice.code: _.of(choice.name) for one in register.fields if one.code == field for choice in one.choices}


def _text(said: pd.DataFrame, row: str, field: str) -> str:
    return str(said.at[(row, field), "text"]) if (row, field) in said.index else ""


def _passed(said: pd.DataFrame, row: str, field: str) -> bool | None:
    """What a question is answered with; None where it is not."""
    number = said.at[(row, field), "number"] if (row, field) in said.index else None
    return None if number is None or pd.isna(number) else bool(number)
