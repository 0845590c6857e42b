"""The buttons under which the report of a region and that of a round lie ready."""

import streamlit as st

from access import GRANTS, Permission, Visitor
from reports.slides import story
from ui.page import file_stem
from ui.presenting.given import given_of
from ui.presenting.round_subject import round_subject_of
from ui.presenting.subject import subject_of
from ui.results import Results
from words import Words

PDF = "application/pdf"


def offer_report(results: Results, region: str, beside: list[str], visitor: Visitor, _: Words) -> None:
    """Offer the report of a region, beside regions of choice."""
    st.download_button(
        _("Report (.pdf)"),
        lambda: report(results, region, beside, visitor, _),
        f"{file_stem(f'laporan-{region}', results, _)}.pdf",
        PDF,
        on_click="ignore",
        key=f"laporan-{region}",
        icon=":material/picture_as_pdf:",
        width="stretch",
    )
    st.caption(_("Four to six pages to read and print, with every figure, its cell and its evidence."))


def report(results: Results, region: str, beside: list[str], visitor: Visitor, _: Words) -> bytes:
    """Write the report of a region."""
    from reports.paper import pdf_of, region_paper  # Typst weighs 80 MB; pages that offer a report do not load it

    subject = subject_of(results, region, beside, visitor, _)
    return pdf_of(region_paper(subject, story(subject, _), given_of(results, region), _), _)


def offer_round_report(results: Results, visitor: Visitor, _: Words) -> None:
    """Offer the report of a round to those who may see the problems in its files."""
    if Permission.VIEW_COMPLETENESS not in GRANTS[visitor.role]:
        return
    st.download_button(
        _("Report of this round (.pdf)"),
        lambda: round_report(results, visitor, _),
        f"{file_stem('laporan', results, _)}.pdf",
        PDF,
        on_click="ignore",
        key="laporan-putaran",
        icon=":material/picture_as_pdf:",
        width="stretch",
        help=_("Ranking with intervals, dimensions, problems in the files and the method, to read and print."),
    )


def round_report(results: Results, visitor: Visitor, _: Words) -> bytes:
    """Write the report of a round."""
    from reports.paper import pdf_of, round_paper

    return pdf_of(round_paper(round_subject_of(results, visitor, _), _), _)
