"""The page: what the version is in one sentence, its files, and one view at a time."""

from functools import partial

import streamlit as st

from access import Visitor
from data.instruments.problems import CSV_FILE, TOML_FILE
from ui.instrument.choices import COMPARE, EDIT, READ
from ui.instrument.comparing import show_compared
from ui.instrument.drafting import show_draft
from ui.instrument.found import Version, files_of, form_file
from ui.instrument.reading import show_read
from ui.page import XLSX, escaped, head
from words import Words


def head_of_version(version: Version, visitor: Visitor, _: Words) -> None:
    """Say what the page is about: the version, its state and its files."""
    head(_("Instrument"), answer_of_version(version, _))
    say_version(version, visitor, _)


def answer_of_version(version: Version, _: Words) -> str:
    """Say what the version asks and how it prints."""
    instrument, scale = version.instrument, version.instrument.scale
    told = _("{name}: {indicators} in {dimensions}, printed from {low} to {high}.")
    return told.format(
        name=_.of(instrument.name),
        indicators=_.plural("{count} indicator", "{count} indicators", len(instrument.indicators)),
        dimensions=_.plural("{count} dimension", "{count} dimensions", len(instrument.dimensions)),
        low=_.plain(float(scale.low)),
        high=_.plain(float(scale.high)),
    )


def say_version(version: Version, visitor: Visitor, _: Words) -> None:
    """Say who uses the version, whether it may change still, by which checksum it is known; and offer its files."""
    used = len(version.stored.rounds)
    closed = _.plural("closed, used by {count} round", "closed, used by {count} rounds", used)
    state = closed if used else _("used by no round yet")
    told = _("{version} · {state} · checksum {checksum} · stored {day}").format(
        version=version.name, state=state, checksum=version.stored.checksum[:12], day=_.day(version.stored.at.date())
    )
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(width="stretch"):
            st.caption(escaped(told))
        _offer_files(version, visitor, _)


def show_rubric_view(view: str, version: Version, visitor: Visitor, _: Words) -> None:
    """Show one view."""
    {READ: _read, COMPARE: show_compared, EDIT: show_draft}[view](version, visitor, _)


def _read(version: Version, _visitor: Visitor, _: Words) -> None:
    show_read(version, _)


def _offer_files(version: Version, visitor: Visitor, _: Words) -> None:
    """Offer the form to edit and the two files as they are stored, each made when asked for."""
    with st.popover(
        _("Download"), icon=":material/download:", type="tertiary", key="instrumen-menu", on_change="ignore"
    ):
        st.download_button(
            _("Form to edit (.xlsx)"), partial(form_file, version, visitor, _), f"formulir-{version.name}.xlsx", XLSX,
            on_click="ignore", key="instrumen-formulir", width="stretch", icon=":material/table:",
        )  # fmt: skip
        for name, kind in ((TOML_FILE, "application/toml"), (CSV_FILE, "text/csv")):
            st.download_button(
                name, partial(_one_file, version, name, visitor), f"{version.name}-{name}", kind,
                on_click="ignore", key=f"instrumen-{name}", width="stretch", icon=":material/description:",
            )  # fmt: skip


def _one_file(version: Version, name: str, visitor: Visitor) -> bytes:
    return files_of(version, visitor)[name]
