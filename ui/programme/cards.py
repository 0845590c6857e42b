"""A quick win and a book to read: what is said, why, and from which cell."""

import pandas as pd
import streamlit as st

from data.programme import TESTS, passes
from data.template.registers import MASTERPLAN, QUICK_WINS
from ui.page import escaped
from ui.programme.found import Programme
from ui.programme.wording import concerns_told, field_of, row_name, told
from words import Words

NEVER_BROKEN = "\u00a0"
Row = tuple[str, str]
"""A region and a row of a register."""


def show_win(programme: Programme, row: Row, _: Words) -> None:
    """Show one quick win whole: title, state, department, the three tests with their reasons, evidence, cells."""
    wins = programme.wins
    said = {code: _entry(programme, row, code, _) for code in wins.read.columns}
    with st.container(border=True, height="stretch", gap="xsmall"):
        title, blank = said["title"] or escaped(_("Quick win without a title")), escaped(_("not said"))
        st.markdown(f"**{title}** {_cell(wins.cells, row, 'title')}")
        then = told(field_of(QUICK_WINS, "state"), programme.before[row], "", _)
        earlier = escaped(_("round before: {state}").format(state=then))
        before = f" ({earlier})" if then else ""
        for code, after in (("pillar", ""), ("state", before), ("department", "")):
            st.markdown(f":gray[{_label(code, _)}] {said[code] or blank}{after} {_cell(wins.cells, row, code)}")
        for test in TESTS:
            mark = {True: "✓ ", False: "✗ ", None: ""}[passes(wins.read.loc[row, test])]
            reason = said[f"{test}_reason"]
            why = f": {reason}" if reason else ""
            st.markdown(f"{_label(test, _)} **{mark}{said[test] or blank}**{why} {_cell(wins.cells, row, test)}")
        st.markdown(f":gray[{_label('evidence', _)}] {said['evidence'] or '–'} {_cell(wins.cells, row, 'evidence')}")
        if raised := concerns_told(programme.concerns.loc[row], _):
            st.caption(f"⚠ {escaped(raised)}")


def show_book(programme: Programme, row: Row, _: Words) -> None:
    """Show one book: its state now and in the round before, its document, and the cells."""
    listed, (_region, code) = programme.books, row
    fields = {field.code: field for field in MASTERPLAN.fields}
    said = {
        name: told(field, listed.read.loc[row, name], listed.unread.loc[row, name], _) for name, field in fields.items()
    }
    with st.container(border=True, height="stretch", gap="xsmall"):
        st.markdown(f":gray[{escaped(row_name(MASTERPLAN, code, _))}]")
        state = said["state"] or escaped(_("not said"))
        st.markdown(f"**{state}** {_cell(listed.cells, row, 'state')}")
        then = told(fields["state"], programme.books_before[row], "", _)
        if then:
            st.caption(escaped(_("round before: {state}").format(state=then)))
        for name in ("number", "date", "link", "note"):
            if said[name]:
                st.caption(
                    f"{escaped(_.of(fields[name].name))}: {escaped(said[name])} {_cell(listed.cells, row, name)}"
                )


def _entry(programme: Programme, row: Row, code: str, _: Words) -> str:
    wins = programme.wins
    return escaped(told(field_of(QUICK_WINS, code), wins.read.loc[row, code], wins.unread.loc[row, code], _))


def _label(code: str, _: Words) -> str:
    return escaped(_.of(field_of(QUICK_WINS, code).name))


def _cell(cells: pd.DataFrame, row: Row, code: str) -> str:
    """Name the cell quietly; nothing where there is none."""
    cell = str(cells.loc[row, code]).replace(" ", NEVER_BROKEN)
    return f":gray[:small[{escaped(cell)}]]" if cell else ""
