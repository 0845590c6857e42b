"""The script of every run: the frame around the page, and the page that was asked for."""

from pathlib import Path

import streamlit as st

from access import Permission
from ui.acting import choose_person
from ui.choices import choose_language, choose_round, keep_frame_choices
from ui.link import begin_link, write_link
from ui.presenting.hall import HALL, in_hall
from ui.session import admit, words_of_this_run

PAGES = Path(__file__).resolve().parent.parent / "pages"
STATIC = Path(__file__).resolve().parent / "static"
CONTENT_WIDTH = 1200

_ = words_of_this_run()
st.set_page_config(page_title=_("Smart City Readiness"), layout="wide")
st.logo(STATIC / ("mark-dark.svg" if st.context.theme.type == "dark" else "mark.svg"), size="large")
begin_link()
visitor, _ = admit(Permission.VIEW_SCORES)
keep_frame_choices(visitor)
_ = words_of_this_run()
page = st.navigation(
    {
        "": [
            st.Page(PAGES / "beranda.py", title=_("Home"), default=True),
            st.Page(PAGES / "ringkasan.py", title=_("Overview"), url_path="ringkasan"),
            st.Page(PAGES / "peringkat.py", title=_("Ranking"), url_path="peringkat"),
            st.Page(PAGES / "bandingkan.py", title=_("Compare"), url_path="bandingkan"),
            st.Page(PAGES / "simulasi.py", title=_("Weight simulation"), url_path="simulasi"),
            st.Page(PAGES / "ketahanan.py", title=_("Stress test"), url_path="ketahanan"),
            st.Page(PAGES / "profil.py", title=_("Region profile"), url_path="profil"),
            st.Page(PAGES / "perjalanan.py", title=_("Journey"), url_path="perjalanan"),
            st.Page(PAGES / "program.py", title=_("Programme"), url_path="program"),
            st.Page(PAGES / "presentasi.py", title=_("Presentation mode"), url_path="presentasi", visibility="hidden"),
        ],
        _("Data and method"): [
            st.Page(PAGES / "muat.py", title=_("Load data"), url_path="muat"),
            st.Page(PAGES / "kelengkapan.py", title=_("Completeness"), url_path="kelengkapan"),
            st.Page(PAGES / "kesepakatan.py", title=_("Agreement"), url_path="kesepakatan"),
            st.Page(PAGES / "metodologi.py", title=_("Methodology"), url_path="metodologi"),
        ],
    },
    position="hidden" if in_hall() else "top",
)
with st.container(horizontal_alignment="center"), st.container(width=CONTENT_WIDTH):
    if page.url_path != HALL:
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(width=440):
                choose_round(visitor, _)
            with st.container(horizontal=True, width="content"):
                choose_person(_)
                choose_language(_)
    try:
        page.run()
    finally:
        write_link()
