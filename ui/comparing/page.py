"""The views of the comparison, of which the one that is chosen runs."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from access import Visitor
from charts import difference_cells, dimension_bars, radar, round_lines
from ui.boards import comparable
from ui.choices import choose_view
from ui.comparing.cells import cells_of
from ui.comparing.choice import choose_pair
from ui.comparing.over_rounds import points_of, rounds_alike, say_how
from ui.comparing.pairs import answer_of_pairs, pairs_of, pairs_table
from ui.comparing.peers import among, choose_peers
from ui.comparing.reasons import (
    reasons_of_cells,
    reasons_of_pairs,
    reasons_of_rounds,
    reasons_of_scores,
    settings_of_pairs,
)
from ui.comparison import difference_table
from ui.gap_view import show_way
from ui.gaps import way_between
from ui.kept import kept
from ui.page import downloads, escaped, frame, show
from ui.results import Results
from ui.tables import parts_long, show_table
from ui.why import notes_of, why
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """What is set side by side: the results as shown, the regions in their order, and who looks on."""

    results: Results
    regions: list[str]
    visitor: Visitor


def choose_comparing_view(_: Words) -> str:
    """Offer the views of the comparison."""
    views = {
        "batang": _("Dimensions"),
        "radar": _("Radar"),
        "indikator": _("Indicators"),
        "selisih": _("From one to another"),
        "pasangan": _("Under other weights"),
        "putaran": _("Over rounds"),
        "tabel": _("Table"),
    }
    return choose_view("gambar", _("What to show"), views)


def show_comparing_view(view: str, results: Results, regions: list[str], visitor: Visitor, _: Words) -> None:
    """Show one view of the regions compared."""
    compared = Compared(results, regions, visitor)
    if len(regions) < 2 and view in ("selisih", "pasangan"):
        st.info(_("Choose a second region to see this."), icon=":material/touch_app:")
        return
    {
        "batang": _show_bars,
        "radar": _show_radar,
        "indikator": _show_cells,
        "selisih": _show_gap,
        "pasangan": _show_pairs,
        "putaran": _show_rounds,
        "tabel": _show_table,
    }[view](compared, _)


def _show_bars(compared: Compared, _: Words) -> None:
    results, regions = compared.results, compared.regions
    groups = choose_peers(_)
    found, scale, look = among(results, regions, groups, _), results.instrument.scale, frame()
    which = ("batang", ",".join(regions), groups.name)
    chart = kept(
        results, which, look, _, lambda: dimension_bars(parts_long(results, regions, _), found.medians, scale, look, _)
    )
    settings = {_("Peers by"): groups.name}
    show(chart, "bandingkan-batang", results, _, notes=notes_of(settings))
    why(reasons_of_scores(results, _), settings, results, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(escaped(_("Among their peers by: {group}").format(group=groups.name)), anchor=False)
        downloads(found.table, "sejawat", results, _, notes_of(settings))
    show_table(found.table, found.decimals, "tabel-sejawat", _, alt=_("Where each region stands among its peers"))


def _show_radar(compared: Compared, _: Words) -> None:
    results = compared.results
    parts = parts_long(results, compared.regions, _)
    show(radar(parts, results.instrument.scale, frame(), _), "bandingkan-radar", results, _)
    why(reasons_of_scores(results, _)[:1], {}, results, _)


def _show_cells(compared: Compared, _: Words) -> None:
    results, regions, look = compared.results, compared.regions, frame()
    which = ("indikator", ",".join(regions))
    chart = kept(
        results,
        which,
        look,
        _,
        lambda: difference_cells(cells_of(results, regions, _), results.instrument.scale, look, _),
    )
    show(chart, "bandingkan-indikator", results, _)
    why(reasons_of_cells(_), {}, results, _)


def _show_gap(compared: Compared, _: Words) -> None:
    results = compared.results
    show_way(way_between(results, *choose_pair(results, compared.regions, _), _), "bandingkan-selisih", results, _)


def _show_pairs(compared: Compared, _: Words) -> None:
    shared = comparable(compared.results, compared.visitor)
    if shared.mixed:
        st.info(_("The regions are weighed in groups that share no set of dimensions."), icon=":material/balance:")
        return
    pairs = pairs_of(shared, compared.regions)
    if not pairs:
        st.info(_("It takes two regions with a score to compare them."), icon=":material/touch_app:")
        return
    settings = settings_of_pairs(_)
    table = pairs_table(pairs, shared, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(escaped(answer_of_pairs(pairs, _)), anchor=False)
        downloads(table, "pasangan", shared, _, notes_of(settings))
    if compared.results.mixed:
        weights = _("The regions are of several weight groups: compared with the weights of {scheme} for all.")
        st.caption(escaped(weights.format(scheme=shared.rescored_with)))
    if frame().narrow:
        _show_cards(table)
    else:
        alt = _("Pairs of regions, and whether their order depends on the weights")
        show_table(table, {}, "tabel-pasangan", _, alt=alt)
    why(reasons_of_pairs(_), settings, shared, _)


def _show_cards(table: pd.DataFrame) -> None:
    """Show the rows of a table of texts below one another: on a phone its last columns would be out of sight."""
    for title, *texts in table.itertuples(index=False):
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{escaped(title)}**")
            for heading, text in zip(table.columns[1:], texts, strict=True):
                if text:
                    st.caption(escaped(f"{heading}: {text}"))


def _show_rounds(compared: Compared, _: Words) -> None:
    results = compared.results
    alike = rounds_alike(results, compared.visitor)
    points = points_of(results, compared.regions, alike, compared.visitor, _)
    show(round_lines(points, results.instrument.scale, frame(), _), "bandingkan-putaran", results, _)
    for said in say_how(results, alike, _):
        st.caption(escaped(said))
    why(reasons_of_rounds(_), {}, results, _)


def _show_table(compared: Compared, _: Words) -> None:
    table, decimals = difference_table(compared.results, compared.regions, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Differences"), anchor=False)
        downloads(table, "selisih", compared.results, _)
    show_table(table, decimals, "tabel-selisih", _, alt=_("Scores of the chosen regions and their differences"))
