"""Who rose and who fell between two rounds."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, LEGEND_LINE, LEGEND_ROOM, blank, ends, layout, value_axis
from charts.chart import Chart
from charts.rows import long_row_axis, name_room, row_names, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, hover, plain, printed, scale_note
from scoring import Scale
from words import Words

ROW = 24
TALL_ROW = 48


def change_dumbbell(
    ranking: pd.DataFrame,
    moments: tuple[str, str],
    highlighted: frozenset[str],
    scale: Scale,
    frame: Frame,
    _: Words,
) -> Chart:
    """Draw a line a region from its earlier to its later score, the largest rise on top.

    `ranking` has a row a region: region, name, earlier, later (printed scale, NaN without) and change (NaN without):
    the published change where there is one, it is what is written and sorted. `moments` names the two rounds. Regions
    without a change are counted in the subtitle and kept in the table.
    """
    rows = ranking.dropna(subset=["earlier", "later", "change"])
    rows = rows.sort_values(["change", "name"], ascending=[False, True]).reset_index(drop=True)
    table = _table(ranking, moments, _)
    if rows.empty:
        sentence = _("No region has a score in both rounds yet.")
        return Chart(blank("change", sentence, frame, _), sentence, "", sentence, table)
    reach = ends(scale, pd.concat([rows["earlier"], rows["later"]]))
    labels = [(bold if row.region in highlighted else str)(plain(row.name)) for row in rows.itertuples()]
    rose, fell = rows[rows["change"] > 0], rows[rows["change"] < 0]
    same = rows[rows["change"] == 0]
    theme = frame.theme
    groups = ((rose, theme.rise, _("rose")), (fell, theme.fall, _("fell")), (same, theme.muted, _("unchanged")))
    data = [_lines(group, colour) for group, colour, _name in groups if len(group)]
    data.append(_dots(rows, "earlier", theme.page, theme.muted, plain(moments[0]), moments, scale, _))
    for group, colour, name in groups:
        if len(group):
            label = f"{plain(moments[1])}, {name}"
            data.append(_dots(group, "later", colour, colour, label, moments, scale, _))
    data += row_names(labels, reach[0], frame)
    data.append(row_values(_values(rows, highlighted, scale, frame, _), reach[1], frame))
    legend = LEGEND_ROOM + (2 * LEGEND_LINE if frame.narrow else 0)
    height = legend + AXIS_ROOM + 20 + len(rows) * (TALL_ROW if frame.narrow else ROW)
    drawn = layout("change", height, frame, _)
    drawn["margin"] |= {"l": name_room(rows["name"], frame), "t": legend + AXIS_ROOM, "r": value_room(frame, 64)}
    drawn |= {
        "xaxis": value_axis(scale, reach, frame, _) | {"side": "top"},
        "yaxis": long_row_axis(labels, frame),
        "showlegend": True,
    }
    title = _("{rose} of {total} regions rose, {fell} fell").format(
        rose=_.number(len(rose), 0), total=_.number(len(rows), 0), fell=_.number(len(fell), 0)
    )
    return Chart(
        {"data": data, "layout": drawn}, title, _subtitle(ranking, rows, scale, _), _alt(rows, scale, _), table
    )


def _lines(rows: pd.DataFrame, colour: str) -> dict[str, Any]:
    """Make the lines from earlier to later."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [place for row in rows.itertuples() for place in (row.earlier, row.later, None)],
        "y": [place for row in rows.index for place in (row, row, None)],
        "line": {"color": colour, "width": 3},
        "opacity": 0.55,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _dots(
    rows: pd.DataFrame,
    moment: str,
    fill: str,
    outline: str,
    name: str,
    moments: tuple[str, str],
    scale: Scale,
    _: Words,
) -> dict[str, Any]:
    """Make the dots of one moment."""
    sentences = [
        hover(
            _("{name}: {earlier} in {first}, {later} in {second}, change {change}.").format(
                name=row.name,
                earlier=printed(row.earlier, scale, _),
                first=moments[0],
                later=printed(row.later, scale, _),
                second=moments[1],
                change=_.signed(row.change, scale.decimals),
            )
        )
        for row in rows.itertuples()
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": rows[moment].tolist(),
        "y": rows.index.tolist(),
        "customdata": rows["region"].tolist(),
        "hovertext": sentences,
        "hoverinfo": "text",
        "marker": {"size": 9, "color": fill, "opacity": 1, "line": {"width": 2, "color": outline}},
        "unselected": {"marker": {"opacity": 1}},
        "cliponaxis": False,
    }


def _values(rows: pd.DataFrame, highlighted: frozenset[str], scale: Scale, frame: Frame, _: Words) -> list[str]:
    """Write the changes, signed, in the colour of their direction."""
    colours = {1: frame.theme.rise, -1: frame.theme.fall, 0: frame.theme.muted}
    texts = []
    for row in rows.itertuples():
        colour = colours[(row.change > 0) - (row.change < 0)]
        text = f'<span style="color: {colour}">{_.signed(row.change, scale.decimals)}</span>'
        texts.append(bold(text) if row.region in highlighted else text)
    return texts


def _subtitle(ranking: pd.DataFrame, rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Say what the marks mean and how many regions cannot be compared."""
    notes = [_("Open dot: earlier round. Filled dot: later round."), scale_note(scale, _)]
    left_out = len(ranking) - len(rows)
    if left_out:
        notes.append(
            _.plural(
                "{count} region without a score in both rounds is not drawn.",
                "{count} regions without a score in both rounds are not drawn.",
                left_out,
            )
        )
    return " ".join(notes)


def _alt(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Tell the extremes in one sentence."""
    first, last = rows.iloc[0], rows.iloc[-1]
    return _("Changes of {total} regions, from {up} ({best}) to {down} ({worst}).").format(
        total=_.number(len(rows), 0),
        up=_.signed(first["change"], scale.decimals),
        best=first["name"],
        down=_.signed(last["change"], scale.decimals),
        worst=last["name"],
    )


def _table(ranking: pd.DataFrame, moments: tuple[str, str], _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "region": _("Code"),
        "name": _("Region"),
        "earlier": moments[0],
        "later": moments[1],
        "change": _("Change"),
    }
    return ranking[list(headers)].rename(columns=headers)
