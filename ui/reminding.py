"""Reminders to those who have something open in a round: text to copy, text to keep."""

from collections import Counter

import pandas as pd
import streamlit as st

from data.completeness import State
from data.instruments.dimensions import dimension_of
from reports import Open, Reminder, all_texts, group_text, reminder_text
from ui.choices import choose_view
from ui.completeness import Board
from ui.page import escaped, file_stem
from words import Words

REMINDED = (State.LATE, State.NOT_SENT, State.PARTIAL)
HEIGHT = 420


def show_reminders(board: Board, rows: pd.DataFrame, picked: list[int], _: Words) -> None:
    """Offer the reminders of the picked rows, else of all shown that have something open."""
    chosen = rows.iloc[picked] if picked else rows
    told = reminders(board, chosen, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Reminder"), anchor=False)
        if told:
            st.download_button(
                _.plural("{count} text (.txt)", "All {count} texts (.txt)", len(told)),
                lambda: all_texts(told, _),
                f"{file_stem('pengingat', board.results, _)}.txt",
                "text/plain",
                on_click="ignore",
                type="tertiary",
                icon=":material/download:",
            )
    if not told:
        st.caption(_("Nothing is open here: nobody needs a reminder."))
        return
    many = _.plural("{count} region", "{count} regions", len(told))
    view = choose_view("pesan", _("Reminder"), {"daerah": _("One region"), "bersama": _("One message to all")})
    if view == "bersama":
        st.caption(escaped(_("To {regions}, for a group or a circular.").format(regions=many)))
        st.code(group_text(told, _), language=None, wrap_lines=True, height=HEIGHT)
        return
    place = st.selectbox(
        _("To"), range(len(told)), format_func=lambda place: told[place].region, label_visibility="collapsed"
    )
    st.code(reminder_text(told[place], _), language=None, wrap_lines=True)


def reminders(board: Board, rows: pd.DataFrame, _: Words) -> list[Reminder]:
    """Tell what each of these regions has open, in the order of the board."""
    one, names = board.results.round, {part.code: _.of(part.name) for part in board.results.instrument.dimensions}
    unsent = _nothing_sent(board, names)
    found: dict[str, dict[str, Open]] = {}
    for part in board.parts.itertuples():
        told = Open(names[part.dimension], part.asked, part.blank, part.doubtful, part.wrong, part.unproven)
        if told.blank or told.doubtful or told.wrong or told.unproven:
            found.setdefault(part.region, {})[part.dimension] = told
    return [
        Reminder(
            region=row.name,
            round=_.of(one.name),
            sample=one.sample,
            due=board.due,
            days_past=board.days_past,
            version=None if pd.isna(row.version) else row.version,
            answered=0 if pd.isna(row.answered) else row.answered,
            asked=0 if pd.isna(row.asked) else row.asked,
            open=unsent if pd.isna(row.version) else _in_order(found.get(row.region, {}), names),
        )
        for row in rows[rows["state"].isin(REMINDED)].itertuples(index=False)
    ]


def _in_order(found: dict[str, Open], names: dict[str, str]) -> tuple[Open, ...]:
    """What is open, in the order of the dimensions."""
    return tuple(found[code] for code in names if code in found)


def _nothing_sent(board: Board, names: dict[str, str]) -> tuple[Open, ...]:
    """All that the instrument asks: what a region has open that sent nothing."""
    asked = Counter(dimension_of(board.results.instrument).values())
    return tuple(Open(name, asked[code], asked[code], 0, 0, 0) for code, name in names.items())
