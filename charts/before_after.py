"""The dimensions of one region before and after what it plans."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, LEGEND_ROOM, blank, ends, layout, value_axis
from charts.chart import Chart
from charts.labels import direction_colour
from charts.rows import row_axis, row_names, row_notes, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, hover, plain, printed, scale_note, unscored
from scoring import Scale
from words import Words

ROW = {False: 44, True: 62}
WIDTH = {False: 0.46, True: 0.26}
FIGURES_ROOM = 168
SETTLED = 9
"""Decimals that two scores must share to be the same."""


def before_after_bars(parts: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> Chart:
    """Draw each dimension as one bar: what it scores now, and beyond that what it gains, or loses.

    `parts` has a row a dimension: label, before and after (printed scale, NaN without a score).
    """
    rows = parts.reset_index(drop=True)
    table = rows.set_axis([_("Dimension"), _("Before"), _("After")], axis=1)
    if rows["after"].isna().all():
        sentence = _("No dimension has a score after these steps.")
        return Chart(blank("before-after", sentence, frame, _), sentence, "", sentence, table)
    rows["change"] = (rows["after"] - rows["before"]).round(SETTLED)
    reach = ends(scale, pd.concat([rows["before"], rows["after"]]))
    labels = [plain(label) for label in rows["label"]]
    missing = {row: unscored(_) for row in rows.index[rows["after"].isna()]}
    data = [
        _now(rows, scale, frame, _),
        *_moved(rows, scale, frame, _),
        *row_names(labels, reach[0], frame),
        *row_notes(missing, reach[0], frame),
        row_values(_values(rows, scale, frame, _), reach[1], frame),
    ]
    drawn = layout("before-after", LEGEND_ROOM + AXIS_ROOM + 8 + len(rows) * ROW[frame.narrow], frame, _)
    drawn["margin"] |= {"t": LEGEND_ROOM, "b": AXIS_ROOM, "r": value_room(frame, FIGURES_ROOM)}
    drawn |= {
        "xaxis": value_axis(scale, reach, frame, _),
        "yaxis": row_axis(labels, frame),
        "showlegend": True,
        "barmode": "overlay",
    }
    subtitle = _("Bar: score now; in another colour what the steps add.") + " " + scale_note(scale, _)
    return Chart({"data": data, "layout": drawn}, _title(rows, scale, _), subtitle, _alt(rows, scale, _), table)


def _now(rows: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the bars up to the lower of the two scores."""
    drawn = rows.dropna(subset=["before"])
    return _bar(drawn, drawn[["before", "after"]].min(axis=1), float(scale.low), scale, frame, _) | {
        "name": _("now"),
        "marker": {"color": frame.theme.faint, "line": {"width": 0}},
    }


def _moved(rows: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> list[dict[str, Any]]:
    """Make the ends of the bars that are gained or lost; from the low end where there was no score."""
    starts = rows["before"].fillna(float(scale.low))
    moves = (rows["after"] - starts).round(SETTLED)
    made = []
    for sign, name in ((1, _("gained")), (-1, _("lost"))):
        chosen = moves * sign > 0
        if chosen.any():
            low = pd.concat([starts, rows["after"]], axis=1).min(axis=1)[chosen]
            high = pd.concat([starts, rows["after"]], axis=1).max(axis=1)[chosen]
            colour = {"color": direction_colour(sign, frame), "line": {"width": 0}}
            made.append(_bar(rows[chosen], high, low, scale, frame, _) | {"name": name, "marker": colour})
    return made


def _bar(
    rows: pd.DataFrame, end: pd.Series, base: float | pd.Series, scale: Scale, frame: Frame, _: Words
) -> dict[str, Any]:
    """Make bars between two places, that tell both scores of their dimension."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": rows.index.tolist(),
        "base": base if isinstance(base, float) else base.tolist(),
        "x": (end - base).tolist(),
        "width": WIDTH[frame.narrow],
        "hovertext": [
            hover(
                _("{dimension}: now {before}, then {after}.").format(
                    dimension=row.label, before=printed(row.before, scale, _), after=printed(row.after, scale, _)
                )
            )
            for row in rows.itertuples()
        ],
        "hoverinfo": "text",
    }


def _values(rows: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> list[str]:
    """Write both scores and the change."""
    texts = []
    for row in rows.itertuples():
        if pd.isna(row.after):
            texts.append("")
            continue
        after = bold(printed(row.after, scale, _))
        if row.change == 0:
            texts.append(after)
            continue
        change = _.signed(row.change, scale.decimals)
        before = _.number(row.before, scale.decimals)
        colour = direction_colour(row.change if pd.notna(row.change) else 1, frame)
        texts.append(f'{before} → {after}  <span style="color: {colour}">{change}</span>')
    return texts


def _title(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Name the dimension that gains most."""
    if not rows["change"].gt(0).any():
        return _("No dimension rises")
    most = rows.loc[rows["change"].idxmax()]
    return _("{dimension} rises most, from {before} to {after}").format(
        dimension=most["label"], before=printed(most["before"], scale, _), after=printed(most["after"], scale, _)
    )


def _alt(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Tell both scores of every dimension."""
    told = ", ".join(
        f"{row.label} {printed(row.before, scale, _)} → {printed(row.after, scale, _)}" for row in rows.itertuples()
    )
    return f"{told}."
