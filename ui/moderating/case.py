"""One indicator of one region: what everybody said of it, and the decision of a lead."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from access import Visitor
from charts import move_text
from data.store import StoreError, explain
from data.store.decisions import OPEN, Decision
from scoring import Indicator, Kind, Status
from ui.assessing.wording import said_text, verdict_names
from ui.moderating.found import Board, awaits_second, confirm, reject, set_final
from ui.page import escaped
from ui.source import show_rubric
from ui.tables import show_table
from words import Words

REFUSED = "moderasi-ditolak"


def show_case(board: Board, region: str, code: str, visitor: Visitor, _: Words) -> None:
    """Show everything that was said of an indicator of a region, and offer to decide."""
    indicator = board.results.instrument.indicator(code)
    if refused := st.session_state.pop(REFUSED, None):
        st.error(escaped(refused), icon=":material/sync_problem:")
    with st.container(border=True):
        name = board.results.entries["name"].get(region, region)
        st.markdown(f"### {escaped(name)}\n{escaped(code)} · {escaped(_.of(indicator.name))}")
        _show_said(board, region, indicator, _)
        _show_objection(board, region, code, _)
        _show_decisions(board, region, indicator, visitor, _)
        if board.stage in OPEN:
            _offer_decision(board, region, indicator, visitor, _)
        else:
            st.info(
                _("At this stage of the round nothing can be decided. A lead can reopen it."), icon=":material/lock:"
            )
    with st.expander(_("What is asked")):
        show_rubric(indicator, _)


def _show_said(board: Board, region: str, indicator: Indicator, _: Words) -> None:
    """Show the own answer and each assessor's."""
    instrument, verdicts = board.results.instrument, verdict_names(_)
    own = said_text(
        board.own.loc[region, indicator.code], board.status.loc[region, indicator.code], indicator, instrument, _
    )
    rows = [{_("Who"): _("The region itself"), _("Score"): own, _("Evidence"): "", _("Reason"): ""}]
    said = board.said[(board.said["region"] == region) & (board.said["code"] == indicator.code)]
    rows += [
        {
            _("Who"): board.name(row.assessor),
            _("Score"): said_text(row.number, row.status, indicator, instrument, _),
            _("Evidence"): verdicts[row.evidence],
            _("Reason"): row.reason,
        }
        for row in said.itertuples()
    ]
    stands = said_text(board.stands(region, indicator.code), Status.ANSWERED, indicator, instrument, _)
    st.markdown(_("What stands now: **{value}**").format(value=escaped(stands)))
    show_table(pd.DataFrame(rows), {}, f"kata-{region}-{indicator.code}", _, alt=_("What everybody said"))


def _show_objection(board: Board, region: str, code: str, _: Words) -> None:
    """Show what the region objects to."""
    rows = board.objections[(board.objections["region"] == region) & (board.objections["code"] == code)]
    for row in rows.itertuples():
        told = _("Objection of {day}: {reason} Evidence: {evidence}")
        day = _.day(row.at.date())
        st.warning(
            escaped(told.format(day=day, reason=row.reason, evidence=row.evidence or "–")), icon=":material/gavel:"
        )


def _show_decisions(board: Board, region: str, indicator: Indicator, visitor: Visitor, _: Words) -> None:
    """Show what was decided before, by whom and why; offer to confirm what awaits a second person."""
    instrument = board.results.instrument
    rows = board.decisions[(board.decisions["region"] == region) & (board.decisions["code"] == indicator.code)]
    for row in rows.itertuples():
        move = move_text(row.before, row.number, indicator, instrument, _)
        st.markdown(f"**{escaped(board.name(row.author))}** · {escaped(move)} · {escaped(_.moment(row.at))}")
        st.caption(escaped(row.reason))
        if not pd.isna(row.agreed):
            told = _("Confirmed by {name}. {reason}") if row.agreed else _("Refused by {name}. {reason}")
            st.caption(escaped(told.format(name=board.name(row.confirmed_by), reason=row.confirmation)))
        elif row.awaits:
            _offer_confirmation(row.id, row.author, visitor, _)


def _offer_confirmation(decision: int, author: str, visitor: Visitor, _: Words) -> None:
    """Offer to confirm or to refuse, to anybody but the author."""
    st.caption(_("The move is larger than one level: it counts once a second person confirms it."))
    if author == visitor.email:
        return
    reason = st.text_input(_("Reason of the second person"), key=f"sah-alasan-{decision}")
    with st.container(horizontal=True):
        for label, act in ((_("Confirm"), confirm), (_("Refuse"), reject)):
            does = partial(act, decision, reason, visitor)
            st.button(label, key=f"sah-{act.__name__}-{decision}", on_click=_try, args=(does, _))


def _offer_decision(board: Board, region: str, indicator: Indicator, visitor: Visitor, _: Words) -> None:
    """Offer a final value with its reason; to an objection the answer is that, or that the value is kept."""
    mine = board.decisions[(board.decisions["region"] == region) & (board.decisions["code"] == indicator.code)]
    seen = int(mine["id"].max()) if len(mine) else 0
    asked = board.unanswered
    asked = asked[(asked["region"] == region) & (asked["code"] == indicator.code)]
    objection = int(asked["id"].iloc[0]) if len(asked) else None
    with st.form(f"putusan-{region}-{indicator.code}-{seen}", border=False):
        keep: bool | None = False
        if objection is not None:
            keep = st.radio(
                _("Answer to the objection"), [True, False], index=None, horizontal=True,
                format_func=lambda kept: _("the value is kept") if kept else _("the value is changed"),
            )  # fmt: skip
        number = _value_field(indicator, _)
        reason = st.text_area(
            _("Reason"), height=80, placeholder=_("It is shown with the result and cannot be taken back")
        )
        sent = st.form_submit_button(
            _("Save the final value") if objection is None else _("Answer the objection"), type="primary"
        )
    if not sent:
        return
    if keep is None or (not keep and number is None):
        st.error(_("Choose a value first; nothing was saved."))
        return
    value = None if keep else number
    given = Decision(
        region, indicator.code, board.stands(region, indicator.code), value, reason,
        awaits_second(board, region, indicator.code, value), objection, seen,
    )  # fmt: skip
    _try(partial(set_final, board, given, visitor), _)
    st.rerun()


def _value_field(indicator: Indicator, _: Words) -> float | None:
    """Offer the values an indicator can have."""
    if indicator.kind is Kind.LEVEL:
        levels = [float(one.value) for one in indicator.levels]
        return st.segmented_control(_("Final value"), levels, format_func=lambda one: str(int(one)))
    if indicator.kind is Kind.YES_NO:
        return st.segmented_control(_("Final value"), [1.0, 0.0], format_func=lambda one: _("yes") if one else _("no"))
    return st.number_input(_("Final value ({unit})").format(unit=_.of(indicator.unit)), value=None, format="%.2f")


def _try(act: Callable[[], object], _: Words) -> None:
    """Do it, or keep why it was refused for the page to show."""
    try:
        act()
    except StoreError as refused:
        st.session_state[REFUSED] = explain(refused, _)
    else:
        st.toast(_("Saved."), icon=":material/check:")
