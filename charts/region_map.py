"""Where the regions stand on the land: a cell or a hexagon each, its class a colour, what has no figure a pattern."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pandas as pd

from charts.canvas import LEGEND_LINE, LEGEND_ROOM, blank, layout
from charts.chart import Chart
from charts.map_classes import Classed, MapClass
from charts.theme import Frame
from charts.wording import hover, inapplicable, plain
from words import Words

Ring = tuple[tuple[float, float], ...]
MISSING, INAPPLICABLE, ABSENT, OUTSIDE = "missing", "inapplicable", "absent", "outside"
"""Why a region has no class: no figure, the part is not asked of it, not in this round, not in this selection."""
ROOM = {True: 350, False: 820}
TALLEST = {True: 0.95, False: 0.56}
LEGEND_COLUMNS = {True: 2, False: 5}
MARGIN = 0.04


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """What a map is drawn on: rings and a point inside by region, and the regions that the picture must hold."""

    rings: Mapping[str, Sequence[Ring]]
    points: Mapping[str, tuple[float, float]]
    focus: frozenset[str]


def region_map(
    rows: pd.DataFrame, classed: Classed, sheet: Sheet, chosen: str, heading: tuple[str, str], frame: Frame, _: Words
) -> Chart:
    """Draw every region of the sheet in its class; the code of a region is the customdata of its point.

    `rows` has a row a region: region, name, province, state (a class is only looked up where it is "", else why there
    is none), told (the sentences of its hover label) and value (NaN without). `heading` are title and subtitle.
    """
    title, subtitle = heading
    listed = rows[~rows["state"].isin([ABSENT, OUTSIDE])]
    table = listed[["region", "name", "province", "value"]]
    table = table.set_axis([_("Code"), _("Region"), _("Province"), _("Value")], axis=1)
    if not rows["state"].eq("").any():
        sentence = _("No region of this selection has this figure.")
        return Chart(blank("map", sentence, frame, _), sentence, "", sentence, table)
    of = classed.of.where(rows["state"].eq(""), rows["state"])
    known = [(one, rows["region"][of == one.code].tolist()) for one in (*classed.classes, *_without(frame, _))]
    present = [(one, codes) for one, codes in known if codes]
    data = [_area(one, codes, sheet, frame) for one, codes in reversed(present)]
    if chosen in sheet.rings:
        data.append(_outline(sheet.rings[chosen], frame))
    data.append(_points(rows, sheet))
    across, up = _extent(sheet)
    told = sum(one.code != OUTSIDE for one, _codes in present)
    room = LEGEND_ROOM + LEGEND_LINE * ((told - 1) // LEGEND_COLUMNS[frame.narrow])
    tall = min(max((up[1] - up[0]) / (across[1] - across[0]), 0.3), TALLEST[frame.narrow])
    drawn = layout("map", round(ROOM[frame.narrow] * tall) + room, frame, _)
    drawn["margin"] = {"l": 0, "r": 0, "t": room, "b": 4, "pad": 0}
    drawn["legend"] |= {"traceorder": "reversed", "entrywidth": 130, "entrywidthmode": "pixels"}
    drawn |= {
        "showlegend": True,
        "hoverdistance": 24,
        "xaxis": {"range": across, "visible": False, "fixedrange": True},
        "yaxis": {"range": up, "visible": False, "fixedrange": True, "scaleanchor": "x"},
    }
    counts = [f"{one.label}: {_.number(len(codes), 0)}" for one, codes in present if one.code != OUTSIDE]
    return Chart({"data": data, "layout": drawn}, title, subtitle, f"{title}. {', '.join(counts)}.", table)


def _without(frame: Frame, _: Words) -> tuple[MapClass, ...]:
    """The classes of regions without a figure: hatched, an empty outline, or the ground."""
    theme = frame.theme
    return (
        MapClass(MISSING, _("no figure"), theme.page, "/"),
        MapClass(INAPPLICABLE, inapplicable(_), theme.page, "."),
        MapClass(ABSENT, _("not in this round"), theme.page),
        MapClass(OUTSIDE, _("outside the selection"), theme.surface),
    )


def _area(one: MapClass, codes: Sequence[str], sheet: Sheet, frame: Frame) -> dict[str, Any]:
    """Fill the regions of one class, all in one trace."""
    theme = frame.theme
    rings = list(chain.from_iterable(sheet.rings[code] for code in codes))
    area: dict[str, Any] = {
        "type": "scatter",
        "mode": "lines",
        "name": plain(one.label),
        "showlegend": one.code != OUTSIDE,
        "x": [x for ring in rings for x in (*(corner[0] for corner in ring), None)],
        "y": [y for ring in rings for y in (*(corner[1] for corner in ring), None)],
        "fill": "toself",
        "fillcolor": one.colour,
        "line": {"width": 0.5, "color": theme.faint if one.code == ABSENT else theme.page},
        "hoverinfo": "skip",
    }
    if one.pattern:
        area["line"]["color"] = theme.faint
        area["fillpattern"] = {
            "shape": one.pattern, "size": 5, "solidity": 0.25, "fgcolor": theme.faint, "bgcolor": one.colour,
            "fillmode": "replace",
        }  # fmt: skip
    return area


def _outline(rings: Sequence[Ring], frame: Frame) -> dict[str, Any]:
    """Draw round the chosen region."""
    return {
        "type": "scatter",
        "mode": "lines",
        "showlegend": False,
        "x": [x for ring in rings for x in (*(corner[0] for corner in ring), None)],
        "y": [y for ring in rings for y in (*(corner[1] for corner in ring), None)],
        "line": {"width": 1.8, "color": frame.theme.ink},
        "hoverinfo": "skip",
    }


def _points(rows: pd.DataFrame, sheet: Sheet) -> dict[str, Any]:
    """Lay an unseen point in every region that can be read or clicked; those that only frame the picture have none."""
    reachable = rows[rows["state"] != OUTSIDE]
    places = [sheet.points[code] for code in reachable["region"]]
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "scatter",
        "mode": "markers",
        "showlegend": False,
        "x": [x for x, _y in places],
        "y": [y for _x, y in places],
        "customdata": reachable["region"].tolist(),
        "hovertext": [hover(*sentences) for sentences in reachable["told"]],
        "hoverinfo": "text",
        "marker": {"size": 12, "opacity": 0},
        "selected": unseen,
        "unselected": unseen,
    }


def _extent(sheet: Sheet) -> tuple[list[float], list[float]]:
    """Find the ends of the picture: what it must hold, and a little room."""
    corners = [corner for code in sheet.focus for ring in sheet.rings[code] for corner in ring]
    ends = []
    for axis in (0, 1):
        low, high = min(corner[axis] for corner in corners), max(corner[axis] for corner in corners)
        room = MARGIN * (high - low)
        ends.append([low - room, high + room])
    return ends[0], ends[1]
