"""The pages and who finds them in the menu; what a page shows is guarded by the page itself and where it fetches."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from access import Permission, Visitor, allows
from words import Words

PAGES = Path(__file__).resolve().parent.parent / "pages"
EVERYBODY = Permission.VIEW_SCORES


def menu(visitor: Visitor, _: Words) -> dict[str, list[StreamlitPage]]:
    """List every page under its heading; one that the visitor may not open is not in the menu."""
    return {
        "": [
            st.Page(PAGES / "beranda.py", title=_("Home"), default=True),
            *_listed(
                visitor,
                ("ringkasan", _("Overview"), EVERYBODY),
                ("peringkat", _("Ranking"), EVERYBODY),
                ("peta", _("Map"), EVERYBODY),
                ("bandingkan", _("Compare"), EVERYBODY),
                ("simulasi", _("Weight simulation"), EVERYBODY),
                ("ketahanan", _("Stress test"), EVERYBODY),
                ("profil", _("Region profile"), EVERYBODY),
                ("perjalanan", _("Journey"), EVERYBODY),
                ("jelajah", _("Explore"), EVERYBODY),
                ("program", _("Programme"), EVERYBODY),
                ("terbitan", _("Editions"), EVERYBODY),
            ),
            st.Page(PAGES / "presentasi.py", title=_("Presentation mode"), url_path="presentasi", visibility="hidden"),
        ],
        _("Evaluation"): _listed(
            visitor,
            ("atur", _("Round set-up"), Permission.SET_UP_ROUNDS),
            ("penilaian", _("Assessment"), Permission.ASSESS),
            ("moderasi", _("Moderation"), Permission.MODERATE),
            ("sanggah", _("Objections"), Permission.OBJECT),
            ("bukti", _("Evidence"), Permission.REGISTER_EVIDENCE),
            ("kesepakatan", _("Agreement"), Permission.VIEW_ASSESSMENTS),
        ),
        _("Data and method"): _listed(
            visitor,
            ("muat", _("Load data"), Permission.LOAD_RESULTS),
            ("kelengkapan", _("Completeness"), Permission.VIEW_COMPLETENESS),
            ("instrumen", _("Instrument"), EVERYBODY),
            ("metodologi", _("Methodology"), EVERYBODY),
            ("jejak", _("Record of changes"), Permission.VIEW_AUDIT),
            ("orang", _("People"), Permission.MANAGE_PEOPLE),
        ),
    }


def _listed(visitor: Visitor, *pages: tuple[str, str, Permission]) -> list[StreamlitPage]:
    """Make pages of name, title and permission; all have an address, those that are allowed stand in the menu."""
    return [
        st.Page(
            PAGES / f"{name}.py",
            title=title,
            url_path=name,
            visibility="visible" if allows(visitor, permission) else "hidden",
        )
        for name, title, permission in pages
    ]
