"""The script of every run: the frame around the page, and the page that was asked for."""

from pathlib import Path

import streamlit as st

from access import Permission
from ui.acting import choose_person, keep_person
from ui.choices import choose_language, choose_round, keep_frame_choices
from ui.link import begin_link, write_link
from ui.navigation import menu
from ui.presenting.hall import HALL, in_hall
from ui.searching import offer_search
from ui.session import admit, words_of_this_run

STATIC = Path(__file__).resolve().parent / "static"
CONTENT_WIDTH = 1200

_ = words_of_this_run()
st.set_page_config(page_title=_("Smart City Readiness"), layout="wide")
st.logo(STATIC / ("mark-dark.svg" if st.context.theme.type == "dark" else "mark.svg"), size="large")
begin_link()
keep_person()
visitor, _ = admit(Permission.VIEW_SCORES)
keep_frame_choices(visitor)
_ = words_of_this_run()
pages = menu(visitor, _)
page = st.navigation(pages, position="hidden" if in_hall() else "top")
with st.container(horizontal_alignment="center"), st.container(width=CONTENT_WIDTH):
    if page.url_path != HALL:
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(horizontal=True, wrap=False, vertical_alignment="center", width=560):
                choose_round(visitor, _)
                offer_search(pages, visitor, _)
            with st.container(horizontal=True, width="content"):
                choose_person(_)
                choose_language(_)
    try:
        page.run()
    finally:
        write_link()
