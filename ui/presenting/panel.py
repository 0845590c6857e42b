"""What a region presents: the regions it is set beside, the slides on the screen and as a file."""

import streamlit as st

from access import Visitor
from reports.slides import Slide, story
from ui.choices import offer_regions
from ui.link import keep_several
from ui.page import file_stem
from ui.presenting.papers import offer_report
from ui.presenting.subject import subject_of
from ui.presenting.template import choose_template
from ui.results import Results
from ui.round_book import offer_region_book
from words import Words

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
BESIDE = "banding"
MOST_BESIDE = 4


def choose_beside(results: Results, region: str, _: Words) -> list[str]:
    """Offer up to four regions that the region is set beside, on the last slides."""
    names = _others(results, region)
    keep_beside(results, region)
    return offer_regions(BESIDE, _("Beside these regions"), names, MOST_BESIDE, _("none"))


def keep_beside(results: Results, region: str) -> list[str]:
    """Give the regions that were chosen before or stand in the link."""
    keep_several(BESIDE, _others(results, region), [])
    del st.session_state[BESIDE][MOST_BESIDE:]
    return list(st.session_state[BESIDE])


def offer_presentation(results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """Offer what a region takes along: slides as a file and on the whole screen, its report, its workbook."""
    with st.popover(_("Presentation"), icon=":material/slideshow:", key="paparan-menu", on_change="ignore"):
        beside = choose_beside(results, region, _)
        st.page_link("../pages/presentasi.py", label=_("Presentation mode"), icon=":material/fullscreen:")
        files = st.container()
        template = choose_template(_)
    with files:
        st.download_button(
            _("Slides (.pptx)"),
            lambda: deck(results, region, beside, visitor, _, template),
            f"{file_stem(f'paparan-{region}', results, _)}.pptx",
            PPTX,
            on_click="ignore",
            key=f"paparan-{region}",
            icon=":material/download:",
            width="stretch",
        )
        st.caption(_("About ten slides that open in PowerPoint or LibreOffice; charts and tables can be edited."))
        offer_report(results, region, beside, visitor, _)
        offer_region_book(results, region, _)


def slides_of(results: Results, region: str, beside: list[str], visitor: Visitor, _: Words) -> tuple[Slide, ...]:
    """Tell the round of a region in slides."""
    return story(subject_of(results, region, beside, visitor, _), _)


def deck(
    results: Results, region: str, beside: list[str], visitor: Visitor, _: Words, template: bytes | None = None
) -> bytes:
    """Write the slides of a region, on its own template where it gave one."""
    from reports.deck import deck_of  # python-pptx takes a fifth of a second, once

    subject = subject_of(results, region, beside, visitor, _)
    return deck_of(subject, story(subject, _), _, template)


def _others(results: Results, region: str) -> dict[str, str]:
    """The regions of the round but this one: code -> name, by name."""
    names: dict[str, str] = results.entries["name"].drop(region).sort_values().to_dict()
    return names
