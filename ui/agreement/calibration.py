"""What the assessors should talk over before they go on."""

import streamlit as st

from ui.agreement.answer import alpha_written
from ui.agreement.by_assessor import deviations
from ui.agreement.found import Agreement
from ui.agreement.wording import bent_named
from ui.page import escaped
from words import Words

MOST = 10


def show_calibration(agreement: Agreement, _: Words) -> None:
    """Show three short lists: indicators, pairs, assessors."""
    st.page_link("../pages/moderasi.py", label=_("Moderation: the cases one by one"), icon=":material/arrow_forward:")
    indicators, pairs, assessors = indicators_told(agreement, _), pairs_told(agreement, _), assessors_told(agreement, _)
    if not (indicators or pairs or assessors):
        st.success(_("Nothing stands out that assessors should talk over."), icon=":material/check_circle:")
        return
    _list(
        _("Indicators to talk over"), indicators,
        _("Their whole interval lies below 0.800: read the criteria of these together, the lowest first."), _,
    )  # fmt: skip
    _list(
        _("Assessors to bring together"), pairs,
        _("Each two with a weighted kappa below 0.800: let them score one region side by side."), _,
    )  # fmt: skip
    _list(
        _("Milder and stricter assessors"), assessors,
        _("Off by half a level or more, surely: show them how the others read the same answers."), _,
    )  # fmt: skip


def indicators_told(agreement: Agreement, _: Words) -> list[str]:
    """A line for each indicator."""
    rows = agreement.found.recalibration.indicators
    return [
        _("{code} {indicator}: alpha {alpha}").format(
            code=row["code"], indicator=agreement.parts[row["code"]], alpha=alpha_written(row, _)
        )
        for _at, row in rows.iterrows()
    ]


def pairs_told(agreement: Agreement, _: Words) -> list[str]:
    """A line for each two assessors."""
    return [
        _("{one} and {other}: kappa {kappa}, {points} points apart on {units} answers").format(
            one=agreement.people[row.one],
            other=agreement.people[row.other],
            kappa=_.number(row.kappa, 2),
            points=_.number(abs(row.difference) * agreement.length, agreement.places),
            units=_.number(row.units, 0),
        )
        for row in agreement.found.recalibration.pairs.itertuples()
    ]


def assessors_told(agreement: Agreement, _: Words) -> list[str]:
    """A line for each assessor who is milder or stricter."""
    marked = agreement.found.recalibration.assessors["assessor"].tolist()
    rows = deviations(agreement).set_index("assessor").loc[marked]
    return [
        _("{name}: {bent} by {points} points").format(
            name=row.label, bent=bent_named(row.bent, _), points=_.number(abs(row.deviation), agreement.places)
        )
        for row in rows.itertuples()
    ]


def _list(title: str, lines: list[str], what: str, _: Words) -> None:
    """Show the first lines of a list, and how many more there are."""
    st.subheader(title, anchor=False)
    if not lines:
        st.caption(_("None."))
        return
    st.caption(escaped(what))
    st.markdown("\n".join(f"- {escaped(line)}" for line in lines[:MOST]))
    if len(lines) > MOST:
        st.caption(_.plural("{count} more in the tables.", "{count} more in the tables.", len(lines) - MOST))
