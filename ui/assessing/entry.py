"""One answer in full: what is asked, what the region said and showed, and the fields that are saved as one types."""

from functools import partial

import pandas as pd
import streamlit as st

from access import Visitor
from data.store import StoreError, explain
from data.store.assessments import Assessment, Verdict
from scoring import Indicator, Kind, Status
from ui.assessing.desk import Desk, keep_word
from ui.assessing.wording import said_text, verdict_names
from ui.draft_view.readings import MIDNIGHT
from ui.page import escaped
from ui.source import show_rubric
from ui.tables import show_table
from ui.trace import cell_table
from words import Words

CHOSEN = "indikator"
TROUBLE = "penilaian-ditolak"
YES_NO = (1.0, 0.0)


def show_entry(desk: Desk, indicator: Indicator, visitor: Visitor, _: Words) -> None:
    """Show one answer with the fields of this assessor."""
    with st.container(border=True):
        st.markdown(f"### {escaped(indicator.code)} · {escaped(_.of(indicator.name))}")
        _show_answer(desk, indicator, _)
        _show_fields(desk, indicator, visitor, _)
    with st.expander(_("What is asked, and the cells of the region")):
        show_rubric(indicator, _)
        cells = cell_table(desk.results, desk.region, indicator.code, _)
        show_table(cells, {}, f"sel-nilai-{indicator.code}", _, alt=_("Workbook cells of this figure"))


def _show_answer(desk: Desk, indicator: Indicator, _: Words) -> None:
    """Say what the region answered, what it was in the round before, and the evidence it named."""
    own = said_text(desk.own[indicator.code], Status.ANSWERED, indicator, desk.instrument, _)
    told = [_("The region says **{answer}**.").format(answer=escaped(own))]
    if pd.notna(desk.before[indicator.code]):
        before = said_text(desk.before[indicator.code], Status.ANSWERED, indicator, desk.instrument, _)
        told.append(_("In the round before: {answer}.").format(answer=escaped(before)))
    st.markdown(" ".join(told))
    level = next((one for one in indicator.levels if one.value == desk.own[indicator.code]), None)
    if level is not None:
        st.caption(escaped(_.of(level.criterion)))
    rows = desk.results.answers
    rows = rows[(rows["region"] == desk.region) & (rows["code"] == indicator.code) & (rows["raw"] != "")]
    shown = rows[rows["part"].isin(["evidence", "evidence_date", "evidence_link", "note"])]
    if len(shown):
        st.caption(
            escaped(
                _("Evidence: {evidence}").format(
                    evidence=" · ".join(raw.removesuffix(MIDNIGHT) for raw in shown["raw"])
                )
            )
        )
    else:
        st.caption(_("The region named no evidence."))


def _show_fields(desk: Desk, indicator: Indicator, visitor: Visitor, _: Words) -> None:
    """Offer the score, the verdict and the reason; each is saved when it is left."""
    word = desk.word(indicator.code)
    mark = f"{desk.region}-{indicator.code}-{word.seen}"  # another row: the fields begin from what it says
    save = partial(_save, desk, word, indicator, mark, visitor, _)
    _score_field(desk, indicator, mark, save, _)
    st.toggle(
        _("Does not apply to this region"), value=not word.applicable, key=f"berlaku-{mark}", on_change=save,
        disabled=not desk.open,
    )  # fmt: skip
    names = verdict_names(_)
    st.segmented_control(
        _("The evidence is"), list(names), format_func=names.__getitem__, default=word.verdict, required=True,
        key=f"bukti-{mark}", on_change=save, disabled=not desk.open,
    )  # fmt: skip
    st.text_area(
        _("Reason"), value=word.reason, key=f"alasan-{mark}", on_change=save, disabled=not desk.open, height=90,
        placeholder=_("What you saw, and why the score differs from that of the region"),
    )  # fmt: skip
    st.caption(_("Saved when you leave a field.") if not word.seen else _("Saved; every change is kept beside it."))


def _score_field(desk: Desk, indicator: Indicator, mark: str, save: partial[None], _: Words) -> None:
    """Offer the scores an indicator can have."""
    key, closed, number = f"nilai-{mark}", not desk.open, desk.word(indicator.code).number
    if indicator.kind is Kind.LEVEL:
        criteria = {float(one.value): f"{one.value} · {escaped(_.of(one.criterion))}" for one in indicator.levels}
        options = list(criteria)
        index = options.index(number) if number in criteria else None
        st.radio(
            _("Your score"), options, index, format_func=criteria.__getitem__, key=key, on_change=save, disabled=closed
        )
    elif indicator.kind is Kind.YES_NO:
        st.segmented_control(
            _("Your score"), YES_NO, format_func=lambda one: _("yes") if one else _("no"), default=number, key=key,
            on_change=save, disabled=closed,
        )  # fmt: skip
    else:
        st.number_input(
            _("Your score ({unit})").format(unit=_.of(indicator.unit)), value=number, key=key, on_change=save,
            disabled=closed, format="%.2f", placeholder=_("a number"),
        )  # fmt: skip


def _save(desk: Desk, word: Assessment, indicator: Indicator, mark: str, visitor: Visitor, _: Words) -> None:
    """Save the fields as they stand; a refusal is shown when the page is drawn again."""
    number = st.session_state[f"nilai-{mark}"]
    made = Assessment(
        desk.region,
        indicator.code,
        None if number is None else float(number),
        Verdict(st.session_state[f"bukti-{mark}"]),
        st.session_state[f"alasan-{mark}"].strip(),
        not st.session_state[f"berlaku-{mark}"],
        seen=word.seen,
    )
    try:
        keep_word(desk.results, made, visitor)
    except StoreError as refused:
        st.session_state[TROUBLE] = explain(refused, _)
    else:
        st.toast(_("Saved: {indicator}").format(indicator=indicator.code), icon=":material/check:")
