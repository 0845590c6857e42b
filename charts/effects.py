"""Which choice matters: how much of the variation of a result each choice of method is responsible for."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, LEGEND_ROOM, blank, layout
from charts.chart import Chart
from charts.rows import row_axis, row_names, row_notes, row_values, value_room
from charts.theme import Frame, translucent
from charts.wording import bold, hover, plain
from words import Words

ROW = 58
TALL_ROW = 76
VALUE_ROOM = 150
QUARTERS = (0, 25, 50, 75, 100)


def effect_bars(effects: pd.DataFrame, subject: str, frame: Frame, _: Words) -> Chart:
    """Draw Sobol effects as bars: the total effect with its interval, and in it the first-order effect.

    `effects` has a row a choice: choice, label, first, first_low, first_high, total, total_low, total_high (0 to 1, NaN
    where it cannot be told) and changed (whether switching it changes anything); `subject` names the result.
    """
    rows = effects.sort_values("total", ascending=False, kind="stable", na_position="last").reset_index(drop=True)
    table = _table(rows, _)
    if rows["total"].isna().all():
        sentence = _("No choice changes this result, so there is nothing to split.")
        return Chart(blank("effects", sentence, frame, _), sentence, "", sentence, table)
    drawn = layout("effects", LEGEND_ROOM + AXIS_ROOM + 24 + len(rows) * (TALL_ROW if frame.narrow else ROW), frame, _)
    drawn["margin"] |= {"t": LEGEND_ROOM, "b": AXIS_ROOM, "r": value_room(frame, VALUE_ROOM)}
    labels = [plain(label) for label in rows["label"]]
    drawn |= {
        "xaxis": _share_axis(frame, _),
        "yaxis": row_axis(labels, frame),
        "showlegend": True,
        "barmode": "overlay",
    }
    still = {int(row): _("changes nothing here") for row in rows.index[~rows["changed"].astype(bool)]}
    values = ["" if row in still else bold(_.percent(rows.at[row, "total"])) for row in rows.index]
    data = [
        _bars(rows, "total", _("total, with interplay"), frame, _),
        _bars(rows, "first", _("alone"), frame, _),
        *row_names(labels, 0, frame),
        *row_notes(still, 0, frame),
        row_values(values, 100, frame),
    ]
    return Chart(
        {"data": data, "layout": drawn},
        _title(rows, subject, _),
        _("Bar: share of the variation that a choice is responsible for. Line at its end: 95% interval."),
        _alt(rows, subject, _),
        table,
    )


def _share_axis(frame: Frame, _: Words) -> dict[str, Any]:
    """Make the axis of shares, 0 to 100 %."""
    return {
        "range": [-1, 101],
        "tickvals": list(QUARTERS),
        "ticktext": [_.percent(place / 100) for place in QUARTERS],
        "tickfont": {"size": 12, "color": frame.theme.muted},
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "fixedrange": True,
    }


def _bars(rows: pd.DataFrame, effect: str, name: str, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the bars of one kind of effect."""
    known = rows[rows[effect].notna() & rows["changed"].astype(bool)]
    total = effect == "total"
    fill = translucent(frame.theme.accent, 0.35) if total else frame.theme.accent
    bars = {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": known.index.tolist(),
        "x": (100 * known[effect]).tolist(),
        "width": 0.5 if total else 0.22,
        "marker": {"color": fill, "cornerradius": 2},
        "hovertext": [_told(row, _) for row in known.itertuples()],
        "hoverinfo": "text",
    }
    if total:
        bars["error_x"] = {
            "type": "data",
            "symmetric": False,
            "array": (100 * (known["total_high"] - known["total"])).clip(lower=0).tolist(),
            "arrayminus": (100 * (known["total"] - known["total_low"])).clip(lower=0).tolist(),
            "color": frame.theme.ink,
            "thickness": 1.5,
            "width": 5,
        }
    return bars


def _told(row: Any, _: Words) -> str:
    """Say what both effects of a choice mean."""
    return hover(
        _("{choice}: settling it alone would take away {first} of the variation ({low} to {high}).").format(
            choice=row.label,
            first=_.percent(row.first, 1),
            low=_.percent(row.first_low, 1),
            high=_.percent(row.first_high, 1),
        ),
        _("If all other choices were settled, {total} would be left.").format(total=_.percent(row.total, 1)),
    )


def _title(rows: pd.DataFrame, subject: str, _: Words) -> str:
    """Name the choice that matters most."""
    first = rows.iloc[0]
    return _("{choice} matters most for {subject}: {share}").format(
        choice=first["label"], subject=subject, share=_.percent(first["total"])
    )


def _alt(rows: pd.DataFrame, subject: str, _: Words) -> str:
    """Tell all effects."""
    told = ", ".join(f"{row.label} {_.percent(row.total)}" for row in rows.itertuples())
    return _("Total effects on {subject}: {effects}.").format(subject=subject, effects=told)


def _table(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers, in shares."""
    headers = {
        "label": _("Choice"),
        "first": _("First-order effect"),
        "first_low": _("First-order effect, low"),
        "first_high": _("First-order effect, high"),
        "total": _("Total effect"),
        "total_low": _("Total effect, low"),
        "total_high": _("Total effect, high"),
        "changed": _("Changes the ranking"),
    }
    return rows[list(headers)].rename(columns=headers)
