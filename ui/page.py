"""What every page is made of: head, note, figures in cards, charts with their downloads, an empty state."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts import Chart, Frame, Width, config, theme_of
from data.store import Round
from reports import csv_of, workbook_of
from ui.edition_line import edition_line
from ui.made import notes_in_files
from ui.pictures import offer_pictures, picture_words, with_words
from ui.results import Results
from words import Words

MARKDOWN = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#+-.!|~$:&@"})
BEGINS_LINK = re.compile(r"(?<=@)|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
WORD_JOINER = "\u2060"  # has no width; a backslash does not keep GitHub's Markdown from making a link
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Figure:
    """One card of the row of figures: what it is, its value, a change beside it, and a line that explains it."""

    label: str
    value: str
    note: str
    change: str | None = None


def escaped(text: str) -> str:
    """Make text safe to stand in Markdown, not even a link: names and notes come from strangers."""
    return BEGINS_LINK.sub(WORD_JOINER, text).translate(MARKDOWN)


def head(title: str, answer: str) -> None:
    """Say what the page is, and answer its question in one sentence (plain text)."""
    st.title(escaped(title), anchor=False)
    st.markdown(f"**{escaped(answer)}**")


def caption(results: Results, _: Words) -> None:
    """Say what the figures rest on: how many regions, which instrument and day; and that a sample is a sample."""
    took_part = _.plural("{count} region", "{count} regions", len(results.ranking))
    held, version = _.day(results.round.held), results.instrument.version
    sample_note(results.round, _)
    told = _("{regions} · {round} · {day} · instrument {version}")
    told = told.format(regions=took_part, round=_.of(results.round.name), day=held, version=version)
    st.caption(escaped(f"{told} · {edition_line(results, _)}"))


def sample_note(shown: Round, _: Words) -> None:
    """Say that a sample is a sample."""
    if shown.sample:
        st.warning(
            _("**Sample data.** The figures of this round are invented to show the dashboard; no region sent them."),
            icon=":material/science:",
        )


def figures(cards: Sequence[Figure]) -> None:
    """Show figures in a row of cards alike; on a phone two beside each other."""
    with st.grid(len(cards), min_column_width=158, gap="small"):
        for card in cards:
            with st.container(border=True, height="stretch", gap="xsmall"):
                fallen = card.change is not None and card.change.startswith("−")  # Streamlit knows the hyphen only
                st.metric(
                    card.label, card.value, card.change, delta_color="inverse" if fallen else "normal",
                    delta_arrow="down" if fallen else "auto",
                )  # fmt: skip
                st.caption(escaped(card.note))


def frame() -> Frame:
    """The colours of this visitor's page, and the room on it when it was opened."""
    return Frame(theme_of(st.context.theme.type), Width.NARROW if _is_narrow() else Width.WIDE)


def _is_narrow() -> bool:
    """Whether the window is as narrow as a phone: ui/static/room.js says so, else the device by its name."""
    said = st.context.cookies.get("ruang")
    return said == "sempit" if said else "Mobi" in (st.context.headers.get("User-Agent") or "")


def narrow_frame() -> Frame:
    """The same for a chart that stands in less than half of the page."""
    return Frame(theme_of(st.context.theme.type), Width.NARROW)


def show(
    chart: Chart, name: str, results: Results, _: Words, *, height: int | None = None, notes: Sequence[str] = ()
) -> None:
    """Show a chart under its finding, with what its marks mean, its text alternative and its downloads.

    `notes` (plain lines: the settings) stand in the downloaded files.
    """
    settings = chart_head(chart, name, results, _, notes)
    if not chart.figure["data"]:
        return  # the heading is the sentence; plotly refuses a figure without data
    words = picture_words(chart, results, notes, _)
    with st.container(height=height, border=False) if height else st.container():
        drawn = orjson.dumps(chart.figure, option=orjson.OPT_SERIALIZE_NUMPY)
        _plotted(name, drawn, chart.alt, settings, words, (chart, _))


def chart_head(chart: Chart, name: str, results: Results, _: Words, notes: Sequence[str] = ()) -> dict[str, Any]:
    """Show the finding of a chart, what its marks mean and its downloads; gives how plotly may behave."""
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute", wrap=False):
        with st.container(width="stretch", gap="xsmall"):
            st.subheader(escaped(chart.title), anchor=False)
            if chart.subtitle:
                st.caption(escaped(chart.subtitle))
        with _menu(_("Download"), f"{name}-menu"):
            if chart.figure["data"]:
                offer_pictures(name, _)
            _files(chart.table, name, results, _, notes)
    return config(file_stem(name, results, _))


@st.cache_resource(max_entries=256, show_spinner=False)
def _plotted(
    name: str, figure: bytes, alt: str, settings: dict[str, Any], words: dict[str, str], _meant: tuple[Chart, Words]
) -> None:  # fmt: skip
    """Have plotly check a figure once; Streamlit sends the same figure again as it was."""
    del figure  # what the figure is kept under: the same in the tongue of `words`
    chart, _ = _meant
    st.plotly_chart(with_words(chart, words, _), theme=None, config=settings, key=name, alt=alt)


def empty(sentence: str, label: str, page: str) -> None:
    """Say why there is nothing to see and offer what to do next."""
    with st.container(border=True, horizontal_alignment="center"):
        st.markdown(escaped(sentence))
        st.page_link(page, label=label, icon=":material/arrow_forward:")


def empty_round(title: str, results: Results, _: Words) -> None:
    """Stand in for a page whose round holds no answer yet: one sentence why, one button what next."""
    head(title, _("No region has answered in this round yet."))
    caption(results, _)
    empty(_why_empty(results, _), _("Load data"), "../pages/muat.py")


def _why_empty(results: Results, _: Words) -> str:
    """Say why a round holds no answer."""
    if results.entries.empty:
        return _("Nothing has been loaded into this round yet.")
    if results.ranking.empty:
        return _.plural(
            "{count} region is listed, and it did not take part.",
            "{count} regions are listed, and none of them took part.",
            len(results.entries),
        )
    return _.plural(
        "{count} region takes part, and it has given no answer that counts.",
        "{count} regions take part, and none has given an answer that counts.",
        len(results.ranking),
    )


def downloads(table: pd.DataFrame, name: str, results: Results, _: Words, notes: Sequence[str] = ()) -> None:
    """Offer a table as files; `notes` (plain lines: the settings) stand in both."""
    with _menu(_("Download"), f"{name}-menu"):
        _files(table, name, results, _, notes)


def downloads_of_no_round(table: pd.DataFrame, name: str, stem: str, notes: Sequence[str], _: Words) -> None:
    """Offer a table that rests on no round, under a name and with notes of its own."""
    with _menu(_("Download"), f"{name}-menu"):
        _offer(table, name, stem, notes, _)


def _menu(label: str, key: str) -> DeltaGenerator:
    """Open a small menu at the right of a heading."""
    return st.popover(label, icon=":material/download:", type="tertiary", key=key, on_change="ignore")


def _files(table: pd.DataFrame, name: str, results: Results, _: Words, settings: Sequence[str]) -> None:
    """Offer the two kinds of file of a table of a round."""
    _offer(table, name, file_stem(name, results, _), notes_in_files(results, settings, _), _)


def _offer(table: pd.DataFrame, name: str, stem: str, notes: Sequence[str], _: Words) -> None:
    """Offer the two kinds of file, made when asked for; what a file rests on stands above, in CSV in each row."""
    st.download_button(
        _("Spreadsheet (.xlsx)"), lambda: workbook_of(table, name, notes), f"{stem}.xlsx", XLSX,
        on_click="ignore", key=f"{name}-xlsx", width="stretch", icon=":material/table:",
    )  # fmt: skip
    st.download_button(
        _("Text for programs (.csv)"), lambda: csv_of(table, _("About this file"), notes), f"{stem}.csv", "text/csv",
        on_click="ignore", key=f"{name}-csv", width="stretch", icon=":material/csv:",
    )  # fmt: skip


def file_stem(name: str, results: Results, _: Words) -> str:
    """Name a file by what it holds and its round; a sample says so."""
    stem = f"{name}-{results.round.code}"
    return _("sample-{name}").format(name=stem) if results.round.sample else stem
