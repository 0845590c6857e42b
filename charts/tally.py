"""How many of each row are of which kind: one bar a row, cut into kinds from the best to the worst."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.canvas import LEGEND_LINE, LEGEND_ROOM, blank, hidden_axis, layout
from charts.chart import Chart
from charts.rows import row_axis, row_names, row_values, value_room
from charts.theme import Frame, graded, readable_on
from charts.wording import hover, plain
from words import Words

ROW, TALL_ROW = 38, 56
DIGIT = 9
PLOT = 300
"""About how many pixels the longest bar has: a count is written where it fits."""

LEGEND_LETTERS = {False: 60, True: 34}
"""About how many letters of a legend stand in one line, by whether the frame is narrow."""

MARK_ROOM = 6
"""How many letters the mark of a kind takes in the legend."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its name, and its place between the worst (0) and the best (1); None where nothing is known."""

    name: str
    place: float | None


def tally_bars(tally: pd.DataFrame, kinds: Sequence[Kind], finding: str, about: str, frame: Frame, _: Words) -> Chart:
    """Draw a bar a row, the first on top, a piece for each kind with its count.

    `tally` has the counts: the names of the rows as its index, a column for each kind in the order of `kinds`.
    `finding` is the heading, `about` says what is counted.
    """
    table = tally.set_axis([kind.name for kind in kinds], axis=1).rename_axis(about).reset_index()
    sums = tally.sum(axis=1)
    if not sums.any():
        return Chart(blank("tally", finding, frame, _), finding, "", finding, table)
    shown = [place for place in range(len(kinds)) if tally.iloc[:, place].any()]
    longest = int(sums.max())
    left = pd.Series(0, tally.index)
    data = []
    for place in shown:
        counts = tally.iloc[:, place]
        data.append(_pieces(kinds[place], counts, left, longest, frame, _))
        left = left + counts
    names = [plain(str(name)) for name in tally.index]
    data += row_names(names, 0, frame)
    data.append(row_values([_.number(int(count), 0) for count in sums], longest, frame))
    room = LEGEND_ROOM + LEGEND_LINE * _lines_of_legend([kinds[place].name for place in shown], frame)
    drawn = layout("tally", room + 12 + len(tally) * (TALL_ROW if frame.narrow else ROW), frame, _)
    drawn["margin"] |= {"t": room, "r": value_room(frame, 44)}
    drawn |= {
        "xaxis": hidden_axis((0, longest)),
        "yaxis": row_axis(names, frame),
        "barmode": "overlay",
        "showlegend": True,
    }
    subtitle = _("{what}; the number at the end is all of them.").format(what=about)
    return Chart({"data": data, "layout": drawn}, finding, subtitle, _alt(tally, kinds, _), table)


def _pieces(kind: Kind, counts: pd.Series, left: pd.Series, longest: int, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw the pieces of one kind, each from where the kinds before it end."""
    theme = frame.theme
    ground = theme.ground if kind.place is None else graded(kind.place, theme)
    texts = [_.number(int(count), 0) if count else "" for count in counts]
    fits = [DIGIT * len(text) < PLOT * count / longest for text, count in zip(texts, counts, strict=True)]
    return {
        "type": "bar",
        "orientation": "h",
        "name": plain(kind.name),
        "base": left.astype(int).tolist(),
        "x": counts.astype(int).tolist(),
        "y": list(range(len(counts))),
        "width": 0.44 if frame.narrow else 0.66,
        "marker": {"color": ground, "line": {"width": 1.5, "color": theme.page}},
        "text": [text if room else "" for text, room in zip(texts, fits, strict=True)],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": 12, "color": readable_on(ground, theme)},
        "hovertext": [
            hover(f"{name}: {kind.name} {count}." if count else "")
            for name, count in zip(counts.index, texts, strict=True)
        ],
        "hoverinfo": "text",
    }


def _lines_of_legend(names: Sequence[str], frame: Frame) -> int:
    """Count the lines that the legend needs beyond its first."""
    return sum(len(name) + MARK_ROOM for name in names) // LEGEND_LETTERS[frame.narrow]


def _alt(tally: pd.DataFrame, kinds: Sequence[Kind], _: Words) -> str:
    """Tell every row in its counts."""
    told = []
    for name, counts in tally.iterrows():
        known = zip(kinds, counts, strict=True)
        pieces = ", ".join(f"{kind.name} {_.number(int(count), 0)}" for kind, count in known if count)
        told.append(f"{name}: {pieces or _.number(0, 0)}")
    return "; ".join(told) + "."
