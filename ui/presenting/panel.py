"""The buttons under which a region's presentation and the reports lie ready."""

import streamlit as st

from access import GRANTS, Permission, Visitor
from reports.slides import story
from ui.page import file_stem
from ui.presenting.given import given_of
from ui.presenting.round_subject import round_subject_of
from ui.presenting.subject import subject_of
from ui.results import Results
from words import Words

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PDF = "application/pdf"
MOST_COMPARED = 4


def offer_files(results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """Offer the slides of a region and its report, beside up to four regions of choice."""
    names = results.entries["name"].drop(region).sort_values().to_dict()
    with st.popover(_("Presentation"), icon=":material/slideshow:", key="paparan-menu", on_change="ignore"):
        st.markdown(
            _(
                "About ten slides that open in PowerPoint or LibreOffice, "
                "and a report of four to six pages to read and print."
            )
        )
        compared = st.multiselect(
            _("Beside these regions"),
            list(names),
            format_func=names.__getitem__,
            max_selections=MOST_COMPARED,
            key=f"paparan-banding-{region}",
            placeholder=_("none"),
        )
        st.download_button(
            _("Slides (.pptx)"),
            lambda: deck(results, region, compared, visitor, _),
            f"{file_stem(f'paparan-{region}', results, _)}.pptx",
            PPTX,
            on_click="ignore",
            key=f"paparan-{region}",
            icon=":material/download:",
            width="stretch",
        )
        st.download_button(
            _("Report (.pdf)"),
            lambda: report(results, region, compared, visitor, _),
            f"{file_stem(f'laporan-{region}', results, _)}.pdf",
            PDF,
            on_click="ignore",
            key=f"laporan-{region}",
            icon=":material/picture_as_pdf:",
            width="stretch",
        )


def deck(results: Results, region: str, compared: list[str], visitor: Visitor, _: Words) -> bytes:
    """Write the slides of a region."""
    from reports.deck import deck_of  # python-pptx takes a fifth of a second, once

    subject = subject_of(results, region, compared, visitor, _)
    return deck_of(subject, story(subject, _), _)


def report(results: Results, region: str, compared: list[str], visitor: Visitor, _: Words) -> bytes:
    """Write the report of a region."""
    from reports.paper import pdf_of, region_paper  # Typst weighs 80 MB; pages that offer a report do not load it

    subject = subject_of(results, region, compared, visitor, _)
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
        help=_("Ranking with intervals, dimensions, problems in the files and the method, to read and print."),
    )


def round_report(results: Results, visitor: Visitor, _: Words) -> bytes:
    """Write the report of a round."""
    from reports.paper import pdf_of, round_paper

    return pdf_of(round_paper(round_subject_of(results, visitor, _), _), _)
