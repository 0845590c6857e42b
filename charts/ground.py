"""The bands as the ground of a chart: a shade for each, its word above."""

from collections.abc import Sequence
from typing import Any

from charts.theme import Frame, band_colours, translucent
from charts.wording import plain
from scoring import Band, Scale
from words import Words

WORD_LINE = 17


def _extents(scale: Scale, bands: Sequence[Band]) -> list[tuple[Band, float, float]]:
    """Give every band its two ends on the scale, best first."""
    tops = [scale.high, *(band.floor for band in bands[:-1])]
    return [(band, float(max(band.floor, scale.low)), float(top)) for band, top in zip(bands, tops, strict=False)]


def shades(scale: Scale, bands: Sequence[Band], frame: Frame) -> list[dict[str, Any]]:
    """Shade the ground of every band."""
    colours = band_colours(bands, frame.theme)
    return [
        {
            "type": "rect",
            "layer": "below",
            "x0": low,
            "x1": high,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "fillcolor": translucent(colours[band.code], 0.12),
            "line": {"width": 2, "color": frame.theme.page},
        }
        for band, low, high in _extents(scale, bands)
    ]


def band_words(scale: Scale, bands: Sequence[Band], frame: Frame, _: Words) -> list[tuple[int, dict[str, Any]]]:
    """Name the bands over their ground; on a phone every other one stands a line higher."""
    words = []
    for place, (band, low, high) in enumerate(_extents(scale, bands)):
        row = place % 2 if frame.narrow else 0
        words.append((row, above_plot((low + high) / 2, WORD_LINE * row, plain(_.of(band.name)), frame.theme.muted)))
    return words


def above_plot(x: float, lift: int, text: str, colour: str) -> dict[str, Any]:
    """Make an annotation over the plot, centred on a score."""
    return {
        "x": x,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": lift,
        "text": text,
        "showarrow": False,
        "font": {"size": 12, "color": colour},
    }
