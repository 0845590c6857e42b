"""How the dimensions of one region moved between two rounds."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, blank, ends, hidden_axis, layout
from charts.chart import Chart
from charts.labels import LEADER, direction_colour, earlier_labels, later_labels, leaders, spread
from charts.theme import Frame
from charts.wording import bold, hover, lines, plain, printed, scale_note, tick_decimals
from scoring import Scale
from words import Words

HEIGHT = 440
NARROW_HEIGHT = 480
LINE = 18
LETTER = 7.6
MOMENT_LINES = {False: 22, True: 12}
"""Letters in a line of the names of the two rounds, wide and narrow."""


def change_slope(
    earlier: pd.DataFrame, later: pd.DataFrame, moments: tuple[str, str], scale: Scale, frame: Frame, _: Words
) -> Chart:
    """Draw every dimension of one region as a line from the earlier round (left) to the later one (right).

    `earlier` and `later` have a row a dimension of the region: code, label and score (printed scale, NaN without);
    `moments` names the two rounds. Dimensions are matched by code; the later table gives the labels and comes first.
    """
    columns = ["code", "label", "score"]
    order = list(dict.fromkeys([*later["code"], *earlier["code"]]))  # an outer merge sorts its keys
    rows = later[columns].merge(earlier[columns], on="code", how="outer", suffixes=("", "_before"))
    rows = rows.set_index("code").loc[order].reset_index()
    rows["label"] = rows["label"].fillna(rows["label_before"])
    rows["change"] = rows["score"] - rows["score_before"]
    table = _table(rows, moments, _)
    drawn_rows = rows.dropna(subset="change").reset_index(drop=True)
    if drawn_rows.empty:
        sentence = _("This region has no dimension with a score in both rounds.")
        return Chart(blank("slope", sentence, frame, _), sentence, "", sentence, table)
    reach = ends(scale, pd.concat([drawn_rows["score"], drawn_rows["score_before"]]))
    height = NARROW_HEIGHT if frame.narrow else HEIGHT
    drawn = layout("slope", height, frame, _)
    room = height - AXIS_ROOM - 20
    gap = (reach[1] - reach[0]) * LINE * (2.2 if frame.narrow else 1) / room
    longest = max(len(label) for label in drawn_rows["label"]) + (0 if frame.narrow else 14)
    heads = [lines(moment, MOMENT_LINES[frame.narrow]) for moment in moments]
    top = AXIS_ROOM + 8 + LINE * max(head.count("<br>") for head in heads)
    drawn["margin"] |= {"t": top, "b": 12, "l": 44, "r": round(24 + LETTER * max(longest, 13))}
    drawn |= {
        "xaxis": _moment_axis(heads, frame),
        "yaxis": hidden_axis(_padded(reach)),
    }
    drawn["shapes"], drawn["annotations"] = _scale_ends(scale, frame, _)
    left, right = (spread(drawn_rows[column].tolist(), gap, *reach) for column in ("score_before", "score"))
    data = [
        leaders(drawn_rows["score_before"], left, 0, -LEADER[frame.width], frame),
        leaders(drawn_rows["score"], right, 1, 1 + LEADER[frame.width], frame),
        *_slopes(drawn_rows, moments, scale, frame, _),
        earlier_labels(drawn_rows, left, scale, frame, _),
        later_labels(drawn_rows, right, scale, frame, _),
    ]
    return Chart(
        {"data": data, "layout": drawn},
        _title(drawn_rows, scale, _),
        _subtitle(rows, scale, _),
        _alt(drawn_rows, moments, scale, _),
        table,
    )


def _padded(reach: tuple[float, float]) -> tuple[float, float]:
    """Leave a little room beyond the ends of the scale."""
    margin = (reach[1] - reach[0]) * 0.03
    return reach[0] - margin, reach[1] + margin


def _moment_axis(heads: list[str], frame: Frame) -> dict[str, Any]:
    """Make the axis of the two rounds."""
    return {
        "range": [-LEADER[frame.width] - 0.01, 1 + LEADER[frame.width] + 0.01],
        "tickvals": [0, 1],
        "ticktext": [bold(head) for head in heads],
        "tickfont": {"size": 13, "color": frame.theme.ink},
        "tickangle": 0,
        "ticks": "",
        "side": "top",
        "showgrid": True,
        "gridcolor": frame.theme.grid,
        "gridwidth": 2,
        "zeroline": False,
        "fixedrange": True,
    }


def _scale_ends(scale: Scale, frame: Frame, _: Words) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Draw the two ends of the scale as quiet lines with their figures."""
    line = {"type": "line", "x0": 0, "x1": 1, "layer": "below", "line": {"color": frame.theme.grid, "width": 1}}
    note = {"x": 0.5, "showarrow": False, "font": {"size": 12, "color": frame.theme.muted}}
    shapes, notes = [], []
    for end, anchor in ((scale.low, "bottom"), (scale.high, "top")):
        shapes.append(line | {"y0": float(end), "y1": float(end)})
        notes.append(note | {"y": float(end), "yanchor": anchor, "text": _.number(end, tick_decimals(scale))})
    return shapes, notes


def _slopes(rows: pd.DataFrame, moments: tuple[str, str], scale: Scale, frame: Frame, _: Words) -> list[dict[str, Any]]:
    """Make one line a dimension."""
    return [
        {
            "type": "scatter",
            "mode": "lines+markers",
            "name": plain(row.label),
            "x": [0, 1],
            "y": [row.score_before, row.score],
            "line": {"color": direction_colour(row.change, frame), "width": 2.5},
            "marker": {"size": 9, "color": direction_colour(row.change, frame)},
            "hovertext": [
                hover(
                    _("{name}: {earlier} in {first}, {later} in {second}, change {change}.").format(
                        name=row.label,
                        earlier=printed(row.score_before, scale, _),
                        first=moments[0],
                        later=printed(row.score, scale, _),
                        second=moments[1],
                        change=_.signed(row.change, scale.decimals),
                    )
                )
            ]
            * 2,
            "hoverinfo": "text",
            "cliponaxis": False,
        }
        for row in rows.itertuples()
    ]


def _title(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Name the dimension that moved most each way."""
    best, worst = rows.loc[rows["change"].idxmax()], rows.loc[rows["change"].idxmin()]
    parts = []
    if best["change"] > 0:
        parts.append(
            _("{dimension} rose most ({change})").format(
                dimension=best["label"], change=_.signed(best["change"], scale.decimals)
            )
        )
    if worst["change"] < 0:
        parts.append(
            _("{dimension} fell most ({change})").format(
                dimension=worst["label"], change=_.signed(worst["change"], scale.decimals)
            )
        )
    return "; ".join(parts) or _("No dimension changed")


def _subtitle(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Say what the labels hold and which dimensions cannot be compared."""
    notes = [_("Right: later score and its change."), scale_note(scale, _)]
    left_out = rows.loc[rows["change"].isna(), "label"]
    if len(left_out):
        notes.append(_("Without a score in both rounds: {dimensions}.").format(dimensions=", ".join(left_out)))
    return " ".join(notes)


def _alt(rows: pd.DataFrame, moments: tuple[str, str], scale: Scale, _: Words) -> str:
    """Tell every dimension's two scores."""
    told = ", ".join(
        f"{row.label} {printed(row.score_before, scale, _)} → {printed(row.score, scale, _)}"
        for row in rows.itertuples()
    )
    return f"{moments[0]} → {moments[1]}: {told}."


def _table(rows: pd.DataFrame, moments: tuple[str, str], _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {"label": _("Dimension"), "score_before": moments[0], "score": moments[1], "change": _("Change")}
    return rows[list(headers)].rename(columns=headers)
