"""The registers as tables under the headings people read: short on the screen, whole in a file."""

import pandas as pd

from data.programme import TESTS, Listed
from data.template.registers import MASTERPLAN, QUICK_WINS, Register
from ui.programme.found import Programme
from ui.programme.wording import concerns_told, field_of, name_of_test, row_name, told
from words import Words

REASONS = tuple(f"{test}_reason" for test in TESTS)


def wins_table(programme: Programme, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """The quick wins of these rows, as the screen has room for them."""
    column = _columns(programme.wins, QUICK_WINS, rows, _)
    return pd.DataFrame(
        {
            _("Region"): _names(programme, rows),
            _("Quick win"): column["title"],
            _("Pillar"): column["pillar"],
            _("State"): column["state"],
            _("In the round before"): _then(QUICK_WINS, programme.before, rows, _),
            **{name_of_test(test, _): column[test] for test in TESTS},
            _("Department"): column["department"],
            _("To look at"): [concerns_told(row, _) for _index, row in programme.concerns.loc[rows].iterrows()],
            _("Evidence"): column["evidence"],
        }
    ).reset_index(drop=True)


def wins_file(programme: Programme, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """The same with the reasons, the province, the code and the cell of each title, as a file holds them."""
    table = wins_table(programme, rows, _)
    column = _columns(programme.wins, QUICK_WINS, rows, _)
    for code in REASONS:
        table[_.of(field_of(QUICK_WINS, code).name)] = column[code].to_numpy()
    return _with_place(table, programme, rows, programme.wins.cells["title"], _)


def books_table(programme: Programme, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """The books of these rows."""
    column = _columns(programme.books, MASTERPLAN, rows, _)
    names = [row_name(MASTERPLAN, code, _) for code in rows.get_level_values("row")]
    return pd.DataFrame(
        {
            _("Region"): _names(programme, rows),
            _("Book"): names,
            _("State"): column["state"],
            _("In the round before"): _then(MASTERPLAN, programme.books_before, rows, _),
            **{_.of(field.name): column[field.code] for field in MASTERPLAN.fields if field.code != "state"},
        }
    ).reset_index(drop=True)


def books_file(programme: Programme, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """The same with the province, the code and the cell of each state."""
    return _with_place(books_table(programme, rows, _), programme, rows, programme.books.cells["state"], _)


def _columns(listed: Listed, register: Register, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """Every field of these rows in words."""
    read, unread = listed.read.loc[rows], listed.unread.loc[rows]
    return pd.DataFrame(
        {
            field.code: [told(field, *cell, _) for cell in zip(read[field.code], unread[field.code], strict=True)]
            for field in register.fields
        },
        rows,
        dtype=object,
    )


def _then(register: Register, states: pd.Series, rows: pd.MultiIndex, _: Words) -> list[str]:
    field = field_of(register, "state")
    return [told(field, state, "", _) for state in states.loc[rows]]


def _names(programme: Programme, rows: pd.MultiIndex) -> pd.Series:
    return programme.results.entries["name"].loc[rows.get_level_values("region")].set_axis(rows)


def _with_place(
    table: pd.DataFrame, programme: Programme, rows: pd.MultiIndex, cells: pd.Series, _: Words
) -> pd.DataFrame:
    regions = rows.get_level_values("region")
    entries = programme.results.entries.loc[regions]
    return table.assign(
        **{
            _("Province"): entries["province"].to_numpy(),
            _("Code"): regions,
            _("Source cell"): cells.loc[rows].to_numpy(),
            _("File"): entries["file_name"].to_numpy(),
        }
    )
