"""The editions of a round: what each is, how anybody verifies it, and what is different between two."""

from functools import partial

import streamlit as st

from access import Permission, Visitor, allows
from data.store import Edition, Round
from ui.choices import round_name
from ui.edition_line import named
from ui.link import keep_one
from ui.page import escaped
from ui.publishing.difference import difference, show_difference
from ui.publishing.found import content_of, editions_of
from ui.results import Results, frozen, results_of
from ui.round_recipe import ZIP
from words import Words

FROM, TO = "dari", "ke"
NOW = "kini"


def answer_of_editions(one: Round | None, visitor: Visitor, _: Words) -> str:
    """Say in one sentence what is published of a round."""
    listed = [] if one is None else editions_of(one, visitor)
    if one is None or not listed:
        return _("Nothing of this round is published yet.")
    told = _("{round}: edition {number} of {day} counts; no edition ever changes.")
    last = listed[0]
    return told.format(round=round_name(one, _), number=_.number(last.number, 0), day=_.day(last.at.date()))


def show_editions(one: Round, visitor: Visitor, _: Words) -> None:
    """Show every edition of a round, the last one first, and how to verify one."""
    listed = editions_of(one, visitor)
    if not listed:
        return
    st.subheader(_("All editions"), anchor=False)
    for edition in listed:
        _show_edition(edition, visitor, _)
    with st.expander(_("How to verify an edition"), icon=":material/verified_user:"):
        st.markdown(
            _(
                "1. Download the file (.zip) and compute its SHA-256: `sha256sum FILE` on Linux and macOS, `certutil"
                " -hashfile FILE SHA256` on Windows.\n"
                "2. Compare with the SHA-256 above. The same sum means: not one byte is different.\n"
                "3. `edition.json` in it tells round, reason, instrument, settings and the sum of every table; the"
                " tables open in any spreadsheet."
            )
        )


def _show_edition(edition: Edition, visitor: Visitor, _: Words) -> None:
    with st.container(
        border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center",
        key=f"edisi-{edition.code}",
    ):  # fmt: skip
        with st.container(width=640, gap="xsmall"):
            st.markdown(f"**{escaped(named(edition, _))}**")
            st.caption(escaped(_line_of(edition, visitor, _)))
            st.caption(f"SHA-256 {edition.sha256}")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            st.page_link(
                "../pages/terbitan.py", label=_("Open"), icon=":material/table_rows:",
                query_params={"terbitan": edition.code, "putaran": edition.round, "bahasa": _.language},
            )  # fmt: skip
            st.download_button(
                _("File (.zip)"), partial(content_of, edition, visitor),
                _("edition-{round}-{number}.zip").format(round=edition.round, number=edition.number), ZIP,
                on_click="ignore", icon=":material/download:", key=f"unduh-{edition.code}",
            )  # fmt: skip


def _line_of(edition: Edition, visitor: Visitor, _: Words) -> str:
    """Give reason and program, and for the team who published it."""
    told = _("{reason} · program {program}").format(
        reason=edition.reason or _("first edition"), program=edition.program
    )
    if allows(visitor, Permission.VIEW_UNPUBLISHED):
        told += " · " + _("by {by}").format(by=edition.author)
    return told


def show_comparison(one: Round, visitor: Visitor, _: Words) -> None:
    """Offer two editions, for the team also the round as it stands now, and show what is different."""
    listed = {str(edition.number): edition for edition in editions_of(one, visitor)}
    names = {number: named(edition, _) for number, edition in listed.items()}
    if allows(visitor, Permission.VIEW_UNPUBLISHED):
        names = {NOW: _("the round as it stands now"), **names}
    if not listed or len(names) < 2:
        return
    st.subheader(_("What is different"), anchor=False)
    ends = list(names)
    keep_one(FROM, ends, ends[1])
    keep_one(TO, ends, ends[0])
    with st.container(horizontal=True):
        for key, label in ((FROM, _("Before")), (TO, _("After"))):
            st.selectbox(label, ends, format_func=names.__getitem__, key=key, persist_state="session")
    before, after = (str(st.session_state[key]) for key in (FROM, TO))
    first, second = (_results_of(end, listed, one, visitor) for end in (before, after))
    reason = listed[after].reason if after in listed else ""
    show_difference(difference(first, second), second, reason, _)


def _results_of(end: str, listed: dict[str, Edition], one: Round, visitor: Visitor) -> Results:
    return frozen(listed[end], visitor) if end in listed else results_of(one.code, visitor)
