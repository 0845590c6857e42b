"""The page of a region's objections: what stands, what to object to, and what was answered."""

import pandas as pd
import streamlit as st

from access import Visitor
from data.regions import regions
from data.store import Round, StoreError, explain
from data.store.objections import Objection
from data.store.stage import Stage
from scoring import Status
from ui.assessing.wording import said_text
from ui.link import keep_one
from ui.objecting.found import Own, object_to, own_of, regions_of, rounds_to_object
from ui.page import empty, escaped, head, sample_note
from ui.stage_rounds import offer_round
from ui.tables import height_of, pick_rows
from words import Words

ROUND, REGION = "sanggah-putaran", "sanggah-daerah"
HEIGHT = 560


def show_objections(visitor: Visitor, _: Words) -> None:
    """Show one region of one round, with what it may object to."""
    listed = {one.code: one for one in rounds_to_object(visitor)}
    own = _choose(listed, visitor, _) if listed else None
    if own is None:
        head(_("Objections"), _("No round has come to objections yet."))
        told = _("Once the assessment of a round is over, the values of your region stand here until the deadline.")
        empty(told, _("Methodology"), "../pages/metodologi.py")
        return
    sample_note(own.round, _)
    table, codes = _values(own, _)
    left, right = st.columns([11, 9], gap="large")
    with left:
        alt = _("Values of the region that can be objected to")
        height = min(HEIGHT, height_of(table))
        picked = pick_rows(table, {}, f"sanggah-{own.region}", "single-row", _, alt=alt, height=height)
    with right:
        _show_one(own, codes[picked[0] if picked else 0], visitor, _)
        _show_all(own, _)


def _choose(listed: dict[str, Round], visitor: Visitor, _: Words) -> Own | None:
    """Offer the rounds and the regions of the visitor; None where they speak for no region of the round."""
    place = st.container()
    with st.container(horizontal=True):
        chosen = offer_round(ROUND, listed, 360, _)
        names = {one: regions()[one].short_name for one in regions_of(chosen.code, visitor)}
        if not names:
            return None
        keep_one(REGION, names, next(iter(names)))
        region = st.selectbox(
            _("Region"), list(names), format_func=names.__getitem__, key=REGION, persist_state="session", width=360
        )
    own = own_of(chosen, str(region), visitor)
    with place:
        head(_("Objections"), _answer(own, _))
    return own


def _answer(own: Own, _: Words) -> str:
    """Say whether objections are taken, and how many were made and answered."""
    name, until = regions()[own.region].short_name, own.settings.object_by
    if own.open and until is not None:
        first = _("{region} may object until {day}.").format(region=name, day=_.day(until))
    elif own.settings.stage is Stage.OBJECTING and until is None:
        first = _("No deadline for objections is set yet.")
    else:
        first = _("Objections are over for this round.")
    made, answered = len(own.objections), int(own.decisions["objection"].notna().sum())
    told = _("{made} made, {answered} answered.")
    return f"{first} {told.format(made=_.number(made, 0), answered=_.number(answered, 0))}"


def _values(own: Own, _: Words) -> tuple[pd.DataFrame, list[str]]:
    """Every indicator with what the region answered and what stands."""
    rows, codes = [], []
    for leaf in own.instrument.indicators:
        answer = said_text(own.own[leaf.code], own.status[leaf.code], leaf, own.instrument, _)
        final = own.final.loc[leaf.code] if leaf.code in own.final.index else None
        stands = answer if final is None else said_text(final["number"], final["status"], leaf, own.instrument, _)
        objected = leaf.code in set(own.objections["code"])
        rows.append(
            {
                _("Code"): leaf.code,
                _("Your answer"): answer,
                _("Stands"): stands,
                _("Objection"): _("made") if objected else "",
                _("Indicator"): _.of(leaf.name),
            }
        )
        codes.append(leaf.code)
    return pd.DataFrame(rows), codes


def _show_one(own: Own, code: str, visitor: Visitor, _: Words) -> None:
    """Show why a value stands, and the form to object while that is possible."""
    leaf = own.instrument.indicator(code)
    with st.container(border=True):
        st.markdown(f"### {escaped(code)} · {escaped(_.of(leaf.name))}")
        reasons = own.reasons.get(code)
        st.markdown(escaped(_("What assessors wrote:")) if reasons else escaped(_("Assessors wrote no reason.")))
        for reason in (reasons or "").splitlines():
            st.caption(escaped(reason))
        if not own.open:
            return
        with st.form(f"sanggah-{own.region}-{code}-{len(own.objections)}", border=False, clear_on_submit=False):
            reason = st.text_area(_("Why you object"), height=90)
            evidence = st.text_input(_("Evidence"), placeholder=_("number and date, or a link to the document"))
            sent = st.form_submit_button(_("Object"), type="primary")
        if sent:
            try:
                number = object_to(own, Objection(own.region, code, reason, evidence), visitor)
            except StoreError as refused:
                st.error(escaped(explain(refused, _)))
            else:
                st.toast(
                    _("Objection {number} is with the central team.").format(number=number), icon=":material/check:"
                )
                st.rerun()


def _show_all(own: Own, _: Words) -> None:
    """Show every objection with its answer."""
    for row in own.objections.iloc[::-1].itertuples():
        leaf = own.instrument.indicator(row.code)
        answers = own.decisions[own.decisions["objection"] == row.id]
        with st.container(border=True):
            st.markdown(f"**{escaped(row.code)}** · {escaped(row.reason)}")
            st.caption(escaped(_("Evidence: {evidence}").format(evidence=row.evidence or "–")))
            if answers.empty:
                st.caption(_("Not answered yet."))
                continue
            answer = answers.iloc[-1]
            number = answer["number"]
            said = (
                _("Kept")
                if pd.isna(number)
                else _("Changed to {value}").format(value=said_text(number, Status.ANSWERED, leaf, own.instrument, _))
            )
            if not answer["counts"]:
                said = _("{answer} (waits for a second person)").format(answer=said)
            st.markdown(f"{escaped(said)}: {escaped(answer['reason'])}")
