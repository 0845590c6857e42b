"""The registers as tables under the headings people read: short on the screen, whole in a file."""

import pandas as pd

from data.programme import TESTS, Listed, marks
from data.template.registers import MASTERPLAN, QUICK_WINS, Register
from ui.kept import told_once
from ui.programme.found import Programme
from ui.programme.wording import concerns_told, field_of, name_of_test, row_name, told
from words import Words


def wins_file(programme: Programme, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """The quick wins of these rows with all that is known of them, as a file holds them."""
    whole = told_once(programme.results, "daftar quick win", _, lambda: _wins(programme, _))
    return whole.loc[rows].reset_index(drop=True)


def wins_table(programme: Programme, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """The same, as the screen has room for them: without reasons and places."""
    reasons = [_.of(field_of(QUICK_WINS, f"{test}_reason").name) for test in TESTS]
    return wins_file(programme, rows, _).drop(columns=[*reasons, *_places(_)])


def means_table(programme: Programme, rows: pd.MultiIndex, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The mean marks of these rows by pillar and, last, in all; with the decimals of its number columns."""
    read = programme.wins.read.loc[rows]
    given = marks(read)
    names = {choice.code: _.of(choice.name) for choice in field_of(QUICK_WINS, "pillar").choices}
    by_pillar = given.groupby(read["pillar"]).mean().reindex([code for code in names if code in set(read["pillar"])])
    means = pd.concat([by_pillar, given.mean().to_frame("").T])
    tests = {name_of_test(test, _): means[test].to_numpy() for test in TESTS}
    table = pd.DataFrame({_("Pillar"): [names.get(code, _("Every pillar")) for code in means.index], **tests})
    return table, dict.fromkeys(tests, 1)


def books_file(programme: Programme, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """The books of these rows with all that is known of them, as a file holds them."""
    whole = told_once(programme.results, "daftar buku", _, lambda: _books(programme, _))
    return whole.loc[rows].reset_index(drop=True)


def books_table(programme: Programme, rows: pd.MultiIndex, _: Words) -> pd.DataFrame:
    """The same, as the screen has room for them."""
    return books_file(programme, rows, _).drop(columns=[*_places(_)])


def _wins(programme: Programme, _: Words) -> pd.DataFrame:
    """Every quick win in words, made once for all who read it."""
    column = _columns(programme.wins, QUICK_WINS, _)
    raised = [concerns_told(row, _) for _index, row in programme.concerns.iterrows()]
    return pd.DataFrame(
        {
            _("Region"): _entries(programme, column.index)["name"],
            _("Quick win"): column["title"],
            _("Pillar"): column["pillar"],
            _("State"): column["state"],
            _("In the round before"): _then(QUICK_WINS, programme.before, _),
            **{name_of_test(test, _): column[test] for test in TESTS},
            _("Department"): column["department"],
            _("To look at"): raised,
            _("Evidence"): column["evidence"],
            **{_.of(field_of(QUICK_WINS, f"{test}_reason").name): column[f"{test}_reason"] for test in TESTS},
            **_placed(programme, programme.wins.cells["title"], _),
        },
        column.index,
    )


def _books(programme: Programme, _: Words) -> pd.DataFrame:
    """Every book in words, made once for all who read it."""
    column = _columns(programme.books, MASTERPLAN, _)
    return pd.DataFrame(
        {
            _("Region"): _entries(programme, column.index)["name"],
            _("Book"): [row_name(MASTERPLAN, code, _) for code in column.index.get_level_values("row")],
            _("State"): column["state"],
            _("In the round before"): _then(MASTERPLAN, programme.books_before, _),
            **{_.of(field.name): column[field.code] for field in MASTERPLAN.fields if field.code != "state"},
            **_placed(programme, programme.books.cells["state"], _),
        },
        column.index,
    )


def _columns(listed: Listed, register: Register, _: Words) -> pd.DataFrame:
    """Every field in words."""
    read, unread = listed.read, listed.unread
    return pd.DataFrame(
        {
            field.code: [told(field, *cell, _) for cell in zip(read[field.code], unread[field.code], strict=True)]
            for field in register.fields
        },
        read.index,
        dtype=object,
    )


def _then(register: Register, states: pd.Series, _: Words) -> list[str]:
    field = field_of(register, "state")
    return [told(field, state, "", _) for state in states]


def _entries(programme: Programme, rows: pd.MultiIndex) -> pd.DataFrame:
    """What the round knows of the region of each row."""
    return programme.results.entries.loc[rows.get_level_values("region")].set_axis(rows)


def _places(_: Words) -> tuple[str, str, str, str]:
    """The headings of where a row comes from."""
    return _("Province"), _("Code"), _("Source cell"), _("File")


def _placed(programme: Programme, cells: pd.Series, _: Words) -> dict[str, object]:
    entries = _entries(programme, cells.index)
    found = entries["province"], cells.index.get_level_values("region"), cells, entries["file_name"]
    return dict(zip(_places(_), found, strict=True))
