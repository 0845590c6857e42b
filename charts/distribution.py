"""How the scores lie: every region a dot on the scale, over the bands, with the median."""

from collections.abc import Sequence
from itertools import pairwise
from math import isnan
from typing import Any

import numpy as np
import pandas as pd

from charts.canvas import AXIS_ROOM, blank, ends, hidden_axis, layout, value_axis
from charts.chart import Chart
from charts.ground import WORD_LINE, above_plot, band_words, shades
from charts.theme import Frame, band_colours
from charts.wording import bold, hover, plain, printed, scale_note
from scoring import Band, Scale
from words import Words

COLUMNS = 64
NARROW_COLUMNS = 34
DOT = 10
TALLEST = 220


def score_distribution(
    ranking: pd.DataFrame, scale: Scale, bands: Sequence[Band], median: float, frame: Frame, _: Words
) -> Chart:
    """Draw every score as a dot, stacked where scores are alike, with the median and the bands named above.

    `ranking` has a row a region: region, name, score (printed scale, NaN without), published and band; `bands` runs
    from the best to the worst and may be empty.
    """
    scored = ranking[ranking["score"].notna()].sort_values("score")
    if scored.empty or isnan(median):
        sentence = _("No region has a score yet.")
        return Chart(blank("distribution", sentence, frame, _), sentence, "", sentence, _table(ranking, bands, _))
    reach = ends(scale, scored["score"])
    columns, stacks = _stack(scored["score"].to_numpy(), reach, bands, NARROW_COLUMNS if frame.narrow else COLUMNS)
    step = min(DOT + 1.0, TALLEST / stacks.max())
    tallest = max(float(stacks.max()), 60 / step)
    words = band_words(scale, bands, frame, _)
    above = WORD_LINE * (max((row for row, _word in words), default=-1) + 1)
    height = round(tallest * step) + above + WORD_LINE + AXIS_ROOM + 16
    drawn = layout("distribution", height, frame, _)
    drawn["margin"] |= {"t": above + WORD_LINE + 8, "b": AXIS_ROOM}
    drawn["xaxis"] = value_axis(scale, reach, frame, _) | ({"showgrid": False} if bands else {})
    drawn["yaxis"] = hidden_axis((0, tallest + 0.5))
    drawn["shapes"] = [*shades(scale, bands, frame), _median_line(median, frame)]
    drawn["annotations"] = [*(word for _row, word in words), _median_word(median, scale, above, frame, _)]
    trace = _dots(scored, columns, stacks, scale, bands, frame, _)
    title = _("Half of the regions score {median} or less").format(median=printed(median, scale, _))
    return Chart(
        {"data": [trace], "layout": drawn},
        title,
        _subtitle(ranking, scale, bands, _),
        _alt(scored, median, scale, _),
        _table(ranking, bands, _),
    )


def _stack(
    scores: np.ndarray, reach: tuple[float, float], bands: Sequence[Band], columns: int
) -> tuple[np.ndarray, np.ndarray]:
    """Sort scores into columns and count up within each; returns the middle of its column and the height of each.

    A column never lies across the floor of a band, so that every dot stands on the ground of its own score.
    """
    floors = [float(band.floor) for band in bands if reach[0] < band.floor < reach[1]]
    cuts = [reach[0], *sorted(floors), reach[1]]
    shares = [(high - low) / (reach[1] - reach[0]) for low, high in pairwise(cuts)]
    parts = [
        np.linspace(low, high, max(1, round(columns * share)), endpoint=False)
        for (low, high), share in zip(pairwise(cuts), shares, strict=True)
    ]
    edges = np.append(np.concatenate(parts), reach[1])
    column = np.clip(np.searchsorted(edges, scores, side="right") - 1, 0, len(edges) - 2)
    heights = pd.Series(column).groupby(column).cumcount().to_numpy() + 1
    return (edges[column] + edges[column + 1]) / 2, heights


def _dots(
    scored: pd.DataFrame,
    columns: np.ndarray,
    stacks: np.ndarray,
    scale: Scale,
    bands: Sequence[Band],
    frame: Frame,
    _: Words,
) -> dict[str, Any]:
    """Make the dots, coloured by band where there are bands."""
    colours = band_colours(bands, frame.theme)
    names = {band.code: _.of(band.name) for band in bands}
    sentences = []
    for row in scored.itertuples():
        told = _("{name}: score {score}.").format(name=row.name, score=printed(row.published, scale, _))
        word = names.get(row.band, "")
        sentences.append(hover(told, _("Band: {band}.").format(band=word) if word else ""))
    size = min(float(DOT), max(4.0, TALLEST / float(stacks.max()) - 1))
    return {
        "type": "scatter",
        "mode": "markers",
        "x": columns.tolist(),
        "y": (stacks - 0.5).tolist(),
        "customdata": scored["region"].tolist(),
        "hovertext": sentences,
        "hoverinfo": "text",
        "marker": {
            "size": size,
            "color": [colours.get(code, frame.theme.accent) for code in scored["band"]],
            "opacity": 1,
            "line": {"width": 1, "color": frame.theme.page},
        },
        "unselected": {"marker": {"opacity": 1}},
        "cliponaxis": False,
    }


def _median_line(median: float, frame: Frame) -> dict[str, Any]:
    """Draw the median through the dots."""
    line = {"color": frame.theme.ink, "width": 2, "dash": "dot"}
    return {
        "type": "line",
        "x0": median,
        "x1": median,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": line,
        "layer": "above",
    }


def _median_word(median: float, scale: Scale, above: int, frame: Frame, _: Words) -> dict[str, Any]:
    """Name the median over everything else."""
    text = _("median {median}").format(median=printed(median, scale, _))
    return above_plot(median, above, bold(plain(text)), frame.theme.ink)


def _subtitle(ranking: pd.DataFrame, scale: Scale, bands: Sequence[Band], _: Words) -> str:
    """Say what the dots are and how many are not there."""
    missing = int(ranking["score"].isna().sum())
    notes = [_("Every dot is a region."), scale_note(scale, _)]
    if bands:
        notes.insert(1, _("The colours are the bands named above."))
    if missing:
        notes.append(_.plural("{count} region has no score yet.", "{count} regions have no score yet.", missing))
    return " ".join(notes)


def _alt(scored: pd.DataFrame, median: float, scale: Scale, _: Words) -> str:
    """Tell the distribution in one sentence."""
    return _("Distribution of {total} scores from {low} to {high}; the median is {median}.").format(
        total=_.number(len(scored), 0),
        low=printed(scored.iloc[0]["published"], scale, _),
        high=printed(scored.iloc[-1]["published"], scale, _),
        median=printed(median, scale, _),
    )


def _table(ranking: pd.DataFrame, bands: Sequence[Band], _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    names = {band.code: _.of(band.name) for band in bands}
    return pd.DataFrame(
        {
            _("Code"): ranking["region"],
            _("Region"): ranking["name"],
            _("Score"): ranking["score"],
            _("Band"): ranking["band"].map(names) if bands else "",
        }
    )
