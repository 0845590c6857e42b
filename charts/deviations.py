"""Deviations around 0 with their intervals: assessors from the others, regions' own answers from the assessed."""

from typing import Any

import numpy as np
import pandas as pd

from charts.canvas import blank
from charts.chart import Chart
from charts.intervals import Ruler, interval_rows
from charts.theme import Frame
from charts.wording import bold, hover
from scoring.agreement import BEYOND
from words import Words


def leniency_dots(assessors: pd.DataFrame, length: float, places: int, frame: Frame, _: Words) -> Chart:
    """Draw how far each assessor scores above or below the others, on a printed scale of this length.

    `assessors` has label, deviation, low, high (on the printed scale, NaN where there is none), units and marked
    (whether it is told as lenient or strict).
    """
    rows = assessors.reset_index(drop=True).assign(note=_("no answer that another scored too"))
    title = _("No assessor is marked as lenient or strict")
    if rows["marked"].any():
        marked = rows[rows["marked"]]
        far = marked.loc[marked["deviation"].abs().idxmax()]
        told = (
            _("{name} scores {points} points above the others")
            if far["deviation"] > 0
            else _("{name} scores {points} points below the others")
        )
        title = told.format(name=far["label"], points=_.number(abs(far["deviation"]), places))
    subtitle = _(
        "Dot: mean deviation from the others on the same answers, in points of the printed scale; right is milder, left"
        " stricter. Bar: 95% interval. Dotted: ±{beyond}, from where an assessor is marked."
    ).format(beyond=_.number(BEYOND * length, places))
    line = BEYOND * length
    return _chart("leniency", rows, (-line, 0.0, line), title, subtitle, places, frame, _)


def own_gap_dots(parts: pd.DataFrame, places: int, frame: Frame, _: Words) -> Chart:
    """Draw by part how far regions rate themselves above or below their assessors, on the printed scale.

    `parts` has label, deviation, low, high (limits of agreement; NaN where there is none), units and marked.
    """
    rows = parts.reset_index(drop=True).assign(note=_("nothing to compare yet"))
    title = ""
    if rows["deviation"].notna().any():
        far = rows.loc[rows["deviation"].idxmax()]
        told = (
            _("Regions rate themselves highest on {part}: {points} points above their assessors")
            if far["deviation"] > 0
            else _("On no part do regions rate themselves above their assessors")
        )
        title = told.format(part=far["label"], points=_.number(far["deviation"], places))
    subtitle = _(
        "Dot: mean of own score less assessed, in points of the printed scale; right: the regions say more. Bar: limits"
        " of agreement, where 95% of the single gaps lie."
    )
    return _chart("own-gap", rows, (0.0,), title, subtitle, places, frame, _)


def _chart(
    subject: str,
    rows: pd.DataFrame,
    lines: tuple[float, ...],
    title: str,
    subtitle: str,
    places: int,
    frame: Frame,
    _: Words,
) -> Chart:
    table = _table(rows, _)
    if rows.empty or rows["deviation"].isna().all():
        sentence = _("There are no deviations to show yet.")
        return Chart(blank(subject, sentence, frame, _), sentence, "", sentence, table)
    drawn = pd.DataFrame(
        {
            "label": rows["label"],
            "value": rows["deviation"],
            "low": rows["low"],
            "high": rows["high"],
            "text": ["" if one != one else bold(_.signed(one, places)) for one in rows["deviation"]],
            "note": rows["note"],
            "told": [hover(_told(row, places, _)) for row in rows.itertuples()],
            "marked": rows["marked"],
        }
    )
    told = ", ".join(f"{row.label} {_.signed(row.deviation, places)}" for row in rows.itertuples())
    alt = _("Mean deviations in points: {rows}.").format(rows=told)
    return Chart(interval_rows(subject, drawn, _ruler(rows, lines, _), frame, _), title, subtitle, alt, table)


def _ruler(rows: pd.DataFrame, lines: tuple[float, ...], _: Words) -> Ruler:
    """Lay the axis as far to either side as the farthest end goes."""
    far = float(np.nanmax(np.abs(rows[["deviation", "low", "high"]].to_numpy(float))))
    reach = max(far, *map(abs, lines), 1e-9) * 1.08
    step = _round(reach / 1.5)
    ticks = {place: _.signed(place, _decimals(step)) if place else "0" for place in (-step, 0.0, step)}
    return Ruler(-reach, reach, ticks, lines)


def _round(size: float) -> float:
    """The nearest of 1, 2 and 5 times a power of ten at or below."""
    power = 10.0 ** np.floor(np.log10(size))
    return float(max(one for one in (1, 2, 5) if one * power <= size) * power)


def _decimals(step: float) -> int:
    """How many decimals such a step needs."""
    return max(0, -int(np.floor(np.log10(step))))


def _told(row: Any, places: int, _: Words) -> str:
    """Say what a deviation rests on."""
    told = _("{name}: {points} points, from {low} to {high}, on {units} answers.")
    if row.low != row.low:
        told = _("{name}: {points} points on {units} answers.")
    return told.format(
        name=row.label,
        points=_.signed(row.deviation, places),
        low=_.signed(row.low, places),
        high=_.signed(row.high, places),
        units=_.number(row.units, 0),
    )


def _table(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "label": _("Name"),
        "deviation": _("Mean deviation"),
        "low": _("Deviation, low"),
        "high": _("Deviation, high"),
        "units": _("Answers compared"),
    }
    return rows[list(headers)].rename(columns=headers)
