"""How far assessors agree on each part of the instrument: Krippendorff's alpha with its interval."""

from typing import Any

import pandas as pd

from charts.canvas import blank
from charts.chart import Chart
from charts.intervals import Ruler, interval_rows
from charts.theme import Frame
from charts.wording import bold, hover
from scoring.agreement import SOLID, TENTATIVE
from words import Words

PLACES = 2


def agreement_dots(parts: pd.DataFrame, frame: Frame, _: Words) -> Chart:
    """Draw alpha by part, in the order given.

    `parts` has label, alpha, low, high (NaN where there is none), units and why (in words, why there is no alpha).
    """
    rows = parts.reset_index(drop=True)
    if rows["alpha"].isna().all():
        sentence = _("No agreement can be told here yet.")
        return Chart(blank("agreement", sentence, frame, _), sentence, "", sentence, _table(rows, _))
    drawn = pd.DataFrame(
        {
            "label": rows["label"],
            "value": rows["alpha"],
            "low": rows["low"],
            "high": rows["high"],
            "text": ["" if row.alpha != row.alpha else written(row, _) for row in rows.itertuples()],
            "note": rows["why"],
            "told": [hover(_told(row, _)) for row in rows.itertuples()],
            "marked": rows["alpha"] >= TENTATIVE,
        }
    )
    return Chart(
        interval_rows("agreement", drawn, _ruler(rows, _), frame, _),
        _title(rows, _),
        _(
            "Dot: Krippendorff’s alpha, 1 is perfect agreement, 0 chance. Bar: 95% interval. Dotted lines: {tentative}"
            " (tentative from here on) and {solid} (reliable). Grey: below both."
        ).format(tentative=_.number(TENTATIVE, 3), solid=_.number(SOLID, 3)),
        _("Alpha by part: {parts}.").format(
            parts=", ".join(f"{row.label} {_.number(row.alpha, PLACES)}" for row in rows.itertuples())
        ),
        _table(rows, _),
    )


def written(row: Any, _: Words) -> str:
    """Write an alpha and its interval: 0,78 (0,74–0,81)."""
    value = bold(_.number(row.alpha, PLACES))
    if row.low != row.low:
        return value
    return f"{value} ({_.number(row.low, PLACES)}–{_.number(row.high, PLACES)})"


def _ruler(rows: pd.DataFrame, _: Words) -> Ruler:
    """Lay the axis from 0, or from below where an alpha lies there, to 1."""
    low = min(0.0, float(rows[["alpha", "low"]].min().min()))
    ticks = {place: _.number(place, 1) for place in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)}
    return Ruler(max(low, -1.0), 1.0, ticks, (TENTATIVE, SOLID))


def _told(row: Any, _: Words) -> str:
    """Say what an alpha rests on."""
    return _("{part}: alpha {alpha}, from {units} answers that two or more scored.").format(
        part=row.label, alpha=_.number(row.alpha, 3), units=_.number(row.units, 0)
    )


def _title(rows: pd.DataFrame, _: Words) -> str:
    """Name the part on which assessors differ most."""
    if len(rows) == 1 or rows["alpha"].nunique() == 1:
        return _("How far assessors agree")
    lowest = rows.loc[rows["alpha"].idxmin()]
    return _("Assessors differ most on {part}: {alpha}").format(
        part=lowest["label"], alpha=_.number(lowest["alpha"], PLACES)
    )


def _table(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "label": _("Part"),
        "alpha": _("Alpha"),
        "low": _("Alpha, low"),
        "high": _("Alpha, high"),
        "units": _("Answers scored by two or more"),
        "why": _("Why there is none"),
    }
    return rows[list(headers)].rename(columns=headers)
