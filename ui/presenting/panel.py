"""The button under which a region's presentation lies ready."""

import streamlit as st

from access import Visitor
from reports.slides import story
from ui.page import file_stem
from ui.presenting.subject import subject_of
from ui.results import Results
from words import Words

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
MOST_COMPARED = 4


def offer_deck(results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """Offer the slides of a region as an editable file, beside up to four regions of choice."""
    names = results.entries["name"].drop(region).sort_values().to_dict()
    with st.popover(_("Presentation"), icon=":material/slideshow:", key="paparan-menu", on_change="ignore"):
        st.markdown(_("About ten slides that open in PowerPoint or LibreOffice; charts and tables can be edited."))
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


def deck(results: Results, region: str, compared: list[str], visitor: Visitor, _: Words) -> bytes:
    """Write the slides of a region."""
    from reports.deck import deck_of  # python-pptx takes a fifth of a second, once

    subject = subject_of(results, region, compared, visitor, _)
    return deck_of(subject, story(subject, _), _)
