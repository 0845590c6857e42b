"""The answer to "where does this figure come from?", on the page."""

from datetime import date
from functools import partial

import streamlit as st

from access import Visitor
from charts import move_text
from scoring import Indicator, Node
from ui.own_files import may_open, original_of
from ui.page import escaped
from ui.results import Results, decisions_of
from ui.tables import show_table
from ui.trace import cell_table, formula_of, inputs_table
from words import Words


def show_source(results: Results, region: str, code: str, visitor: Visitor, _: Words) -> None:
    """Show how one figure of a region is made: formula, inputs, cells, criterion met, and the original file."""
    part = results.instrument.part(code)
    with st.container(border=True):
        st.markdown(f"### {escaped(_.of(part.name))}")
        st.markdown(escaped(formula_of(part, results.instrument, _)))
        if isinstance(part, Node):
            table, decimals = inputs_table(results, region, part, _)
            show_table(table, decimals, f"masukan-{region}-{code}", _, alt=_("Inputs of this score"))
        codes = [code] if isinstance(part, Indicator) else [figure.code for figure in results.instrument.printed]
        for shown in codes:
            cells = cell_table(results, region, shown, _)
            if len(cells):
                show_table(cells, {}, f"sel-{region}-{shown}", _, alt=_("Workbook cells of this figure"))
        if isinstance(part, Indicator):
            _show_decisions(results, region, part, _)
            show_rubric(part, _)
        _offer_original(results, region, visitor, _)


def _show_decisions(results: Results, region: str, indicator: Indicator, _: Words) -> None:
    """Show what was decided of an answer and why, and the objection it answers."""
    rows = decisions_of(results)
    for row in rows[(rows["region"] == region) & (rows["code"] == indicator.code)].itertuples():
        if row.objection:
            told = _("The region objected: {reason} Evidence: {evidence}")
            st.caption(escaped(told.format(reason=row.objection, evidence=row.proof or "–")))
        move = move_text(row.before, row.number, indicator, results.instrument, _)
        told = _("Decided on {day}: {move}. {reason}")
        day = _.day(date.fromisoformat(row.decided))
        st.caption(escaped(told.format(day=day, move=move, reason=row.reason)))


def show_rubric(indicator: Indicator, _: Words) -> None:
    """The criteria, the evidence asked and the legal basis of an indicator."""
    for level in indicator.levels:
        st.markdown(f"**{level.value}** · {escaped(_.of(level.criterion))}")
    for label, text in (
        (_("Evidence"), _.of(indicator.evidence)),
        (_("Legal basis"), indicator.reference),
        (_("Derived from"), indicator.citation),
    ):
        if text:
            st.caption(f"{escaped(label)}: {escaped(text)}")


def _offer_original(results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """The row of the region in its file and, for those who may have it, the file as it was received."""
    entry = results.entries.loc[region]
    submission = int(entry["submission_id"])
    st.caption(
        escaped(
            _("File {file}, sheet {sheet}, row {row}; the region is written “{written}”.").format(
                file=entry["file_name"], sheet=entry["sheet"], row=entry["row"], written=entry["region_written"]
            )
        )
    )
    if results.published is not None or not may_open(submission, visitor):
        return  # a file may hold names and numbers of the people who filled it in
    st.download_button(
        _("Original file"),
        partial(original_of, submission, visitor),
        f"{results.round.code}-{submission}-{entry['file_name']}",
        on_click="ignore",
        icon=":material/description:",
        key=f"asli-{submission}",
    )
