"""How many regions stand in which band."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from charts.canvas import blank, hidden_axis, layout
from charts.chart import Chart
from charts.rows import row_axis, row_names
from charts.theme import Frame, band_colours
from charts.wording import hover, plain
from scoring import Band
from words import Words

ROW = 36
TALL_ROW = 52
LETTER = 8


def band_bars(counts: pd.Series, bands: Sequence[Band], frame: Frame, _: Words) -> Chart:
    """Draw a bar a band, the best on top, with its count and share.

    `counts` holds the number of regions by band code, a band without regions may be absent; `bands` runs from the
    best to the worst.
    """
    numbers = [int(counts.get(band.code, 0)) for band in bands]
    names = [_.of(band.name) for band in bands]
    total = sum(numbers)
    table = pd.DataFrame({_("Band"): names, _("Regions"): numbers})
    if not total:
        sentence = _("No region is in a band yet.")
        return Chart(blank("bands", sentence, frame, _), sentence, "", sentence, table)
    told = [
        _.plural("{count} region", "{count} regions", number) + f" ({_.percent(number / total)})" for number in numbers
    ]
    data = [_bars(numbers, names, told, bands, frame), *row_names([plain(name) for name in names], 0, frame)]
    height = 16 + len(bands) * (TALL_ROW if frame.narrow else ROW)
    drawn = layout("bands", height, frame, _)
    drawn["margin"] |= {"r": 16 + LETTER * max(len(text) for text in told)}
    drawn |= {
        "xaxis": hidden_axis((0, max(numbers))),
        "yaxis": row_axis([plain(name) for name in names], frame),
        "bargap": 0.68 if frame.narrow else 0.35,
    }
    most = numbers.index(max(numbers))
    title = _("Most regions are in the band {band}: {count} of {total}").format(
        band=names[most], count=_.number(numbers[most], 0), total=_.number(total, 0)
    )
    alt = ", ".join(f"{name}: {text}" for name, text in zip(names, told, strict=True)) + "."
    return Chart({"data": data, "layout": drawn}, title, _("Bands from the best to the lowest."), alt, table)


def _bars(
    numbers: Sequence[int], names: Sequence[str], told: Sequence[str], bands: Sequence[Band], frame: Frame
) -> dict[str, Any]:
    """Make the bars, their counts at the end."""
    colours = band_colours(bands, frame.theme)
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(numbers),
        "y": list(range(len(numbers))),
        "marker": {"color": [colours[band.code] for band in bands], "cornerradius": 3},
        "text": [plain(text) for text in told],
        "textposition": "outside",
        "textangle": 0,
        "textfont": {"color": frame.theme.ink, "size": 13},
        "cliponaxis": False,
        "constraintext": "none",
        "hovertext": [hover(f"{name}: {text}.") for name, text in zip(names, told, strict=True)],
        "hoverinfo": "text",
    }
