"""Mode presentasi: from slide to slide by the arrow keys, each with its own link."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

import streamlit as st

from reports.slides import Slide
from ui.link import keep_one
from words import Words

HALL: Final = "presentasi"
SLIDE: Final = "salindia"


def in_hall() -> bool:
    """Whether this run is of the page that has no frame around it."""
    return urlsplit(st.context.url or "").path.rstrip("/").endswith(f"/{HALL}")


def choose_slide(slides: Sequence[Slide], _: Words) -> tuple[Slide, int]:
    """Give the slide that the link names, and its place."""
    codes = [slide.code for slide in slides]
    keep_one(SLIDE, codes, codes[0])
    place = codes.index(st.session_state[SLIDE])
    return slides[place], place


def offer_next(slides: Sequence[Slide], place: int, _: Words) -> None:
    """Offer the way back, forth and out, by small buttons and by the arrow keys."""
    with st.container(horizontal=True, horizontal_alignment="center", vertical_alignment="center"):
        for label, icon, key, there in (
            (_("Back"), ":material/arrow_back:", "Left", place - 1),
            (_("Next"), ":material/arrow_forward:", "Right", place + 1),
        ):
            st.button(
                label,
                key=f"ke-{key}",
                icon=icon,
                type="tertiary",
                shortcut=key,
                disabled=not 0 <= there < len(slides),
                on_click=_go,
                args=(slides[there % len(slides)].code,),
            )
        st.caption(f"{_.number(place + 1, 0)} / {_.number(len(slides), 0)}")
        st.page_link("../pages/profil.py", label=_("Leave"), icon=":material/close:")


def _go(code: str) -> None:
    st.session_state[SLIDE] = code
