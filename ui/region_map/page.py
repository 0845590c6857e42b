"""The map with its list and the region picked on either; one choice, which stands in the link."""

import pandas as pd
import streamlit as st

from charts import Chart, Classed, Sheet, by_band, by_change, by_score, region_map
from data.regions import hexagons, schematic
from ui.choices import REGION, choose_region
from ui.kept import kept
from ui.page import chart_head, downloads, empty, escaped, frame
from ui.pictures import picture_words, with_words
from ui.region_map.choices import BANDS, CHANGE, HEXAGONS, Drawing, near
from ui.region_map.found import Mapped
from ui.results import Results
from ui.tables import number_columns
from words import Words

MAP, LIST = "peta-daerah", "peta-daftar"
LISTED, ORIGIN = "region picked in the list of the map", "region picked elsewhere than in the list of the map"
LIST_HEIGHT = 400


def show_map(found: Mapped, drawing: Drawing, results: Results, _: Words) -> None:
    """Show the map, the same regions as a list, and the picked one with the way to its profile."""
    if found.coloured.empty:
        empty(_("No region of this selection has this figure."), _("Load data"), "../pages/muat.py")
        return
    left, right = st.columns([7, 3], gap="medium")
    with right:
        region = choose_region(results.ranking, _)
        _show_picked(found, region, _)
        _show_list(found, region, results, _)
    with left:
        chart = _drawn(found, drawing, near(found.coloured), region, results, _)
        settings = chart_head(chart, MAP, results, _)
        codes, allowed = chart.figure["data"][-1]["customdata"], frozenset(results.ranking["region"])
        words = picture_words(chart, results, (), _)
        st.plotly_chart(
            with_words(chart, words, _), theme=None, config=settings, key=MAP, alt=chart.alt,
            on_select=lambda: _take_from_map(codes, allowed), selection_mode="points",
        )  # fmt: skip


def say_whats_left(found: Mapped, results: Results, _: Words) -> None:
    """Say what the shapes are, and how many regions are in the round at all."""
    took_part, of = len(results.ranking), len(found.rows)
    st.caption(
        escaped(
            _(
                "{took_part} of {of} regions took part in this round; the others are drawn as outlines. Means count"
                " every region once, whatever its population."
            ).format(took_part=_.number(took_part, 0), of=_.number(of, 0))
        )
    )


def _drawn(found: Mapped, drawing: Drawing, focus: frozenset[str], region: str, results: Results, _: Words) -> Chart:
    """Draw the map once for all who look at the same."""
    look = frame()

    def draw() -> Chart:
        shapes = hexagons() if drawing.shapes == HEXAGONS else schematic()
        regions = _.plural("{count} region", "{count} regions", len(found.coloured))
        title = f"{found.label} · {regions}"
        said = (
            _("One hexagon a region, all of the same size. A click picks a region.")
            if drawing.shapes == HEXAGONS
            else _("Schematic map, not official boundaries. A click picks a region.")
        )
        sheet = Sheet(shapes.rings, shapes.points, focus)
        return region_map(found.rows, _classed(found, drawing, results, _), sheet, region, (title, said), look, _)

    return kept(results, (found.which, drawing, focus, region), look, _, draw)


def _classed(found: Mapped, drawing: Drawing, results: Results, _: Words) -> Classed:
    """Choose what the colours mean."""
    scale, look = results.instrument.scale, frame()
    if found.measure == CHANGE:
        return by_change(found.rows["value"], scale, look, _)
    if drawing.colours == BANDS:
        return by_band(found.rows["band"], results.instrument.bands, look, _)
    return by_score(found.rows["value"], scale, look, _)


def _show_picked(found: Mapped, region: str, _: Words) -> None:
    """Show what the map says of the picked region, and the way to its profile."""
    row = found.rows.set_index("region").loc[region]
    with st.container(border=True, gap="xsmall"):
        for place, sentence in enumerate(one for one in row["told"] if one):
            st.markdown(f"**{escaped(sentence)}**" if place == 0 else escaped(sentence))
        st.page_link("../pages/profil.py", label=_("Open its profile"), icon=":material/arrow_forward:")


def _show_list(found: Mapped, region: str, results: Results, _: Words) -> None:
    """List the regions in colour; a picked row picks the region, a region picked elsewhere marks its row."""
    rows = found.coloured
    places = results.instrument.scale.decimals
    table = pd.DataFrame({_("Rank"): rows["rank"], _("Value"): rows["value"].round(places), _("Region"): rows["name"]})
    if region != st.session_state.get(LISTED):
        st.session_state[ORIGIN] = region
    origin = st.session_state.get(ORIGIN, region)
    codes = rows["region"].tolist()
    marked = [codes.index(origin)] if origin in codes else []
    key = f"{LIST}-{origin}-{found.measure}-{len(codes)}"
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.caption(_.plural("{count} region in the list", "{count} regions in the list", len(codes)))
        downloads(table.assign(**{_("Code"): codes}), LIST, results, _)
    st.dataframe(
        table, hide_index=True, column_config=number_columns({_("Rank"): 0, _("Value"): places}), key=key,
        height=LIST_HEIGHT, on_select=lambda: _take_from_list(key, codes), selection_mode="single-row",
        selection_default={"selection": {"rows": marked}}, alt=_("List of the regions on the map"),
    )  # fmt: skip


def _take_from_map(codes: list[str], allowed: frozenset[str]) -> None:
    """Pick the region that was clicked; one that did not take part has no profile to lead to."""
    points = st.session_state[MAP]["selection"]["points"]
    clicked = codes[points[-1]["point_index"]] if points else None
    if clicked in allowed:
        st.session_state[REGION] = clicked


def _take_from_list(key: str, codes: list[str]) -> None:
    """Pick the region of the row that was picked."""
    picked = st.session_state[key]["selection"]["rows"]
    if picked and picked[0] < len(codes):
        st.session_state[REGION] = st.session_state[LISTED] = codes[picked[0]]
