"""The cells of the board of completeness: their classes, their places, and the hatched rows of who sent nothing."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.completeness_words import sentences, whole_percent
from charts.theme import Frame, translucent
from charts.wording import hover
from words import Words

GAP = 0.12
SHADES = ((0.75, 0.14), (0.5, 0.32), (0.25, 0.55), (0.0, 1.0))
"""From which share on a cell has which strength of the warning colour; full ones have a tick and are quiet."""


@dataclass(frozen=True, slots=True)
class _Shade:
    """One class of cells: its word in the legend, its ground and the colour of its text."""

    name: str
    ground: str
    ink: str


def _shades(frame: Frame, _: Words) -> list[_Shade]:
    """The classes of cells, from full to nearly empty."""
    theme, upper = frame.theme, 1.0
    shades = [_Shade(_("complete"), translucent(theme.accent, 0.12), theme.accent)]
    for low, strength in SHADES:
        top = _.number(upper * 100 - 1, 0)
        told = _("{low}–{high}%").format(low=_.number(low * 100, 0), high=top)
        word = told if low else _("below {share}").format(share=_.percent(upper))
        loud = strength == 1
        shades.append(_Shade(word, translucent(theme.fall, strength), theme.page if loud else theme.ink))
        upper = low
    return shades


def _shade_of(share: float, nothing_open: bool) -> int:  # noqa: FBT001 - a property of the cell
    """The class of a cell."""
    if nothing_open:
        return 0
    return 1 + next(place for place, (low, _strength) in enumerate(SHADES) if share >= low)


def left_of(column: int) -> float:
    """Where a column begins; the first is that of all dimensions together and stands a little apart."""
    return column + (GAP if column else 0.0)


def right_of(dimensions: int) -> float:
    """Where the last column ends."""
    return left_of(dimensions) + 1.0


def bars_of_cells(
    rows: pd.DataFrame, cells: pd.DataFrame, places: list[float], names: dict[str, str], frame: Frame, _: Words
) -> list[dict[str, Any]]:
    """Make a trace of bars for each class of cells, so that the legend can name it."""
    at = dict(zip(rows["region"], places, strict=True))
    name_of = dict(zip(rows["region"], rows["name"], strict=True))
    sums = cells.groupby("region")[["asked", "answered", "doubtful", "wrong", "blank", "unproven"]].sum()
    sums = sums.join(rows.set_index("region")["share"]).reset_index().assign(dimension="")
    columns = {"": 0, **{code: place for place, code in enumerate(names, start=1)}}
    shown = pd.concat([sums, cells[sums.columns]])
    shown = shown[shown["region"].isin(list(at))]
    bars: list[list[tuple[float, float, str, str, str]]] = [[] for _shade in (0, *SHADES)]
    for cell in shown.itertuples():
        nothing_open = cell.answered == cell.asked
        text = "✓" if nothing_open else whole_percent(cell.share, _)
        unsure = int(cell.doubtful + cell.wrong)
        text += f" ?{unsure}" if unsure else ""
        told = sentences(name_of[cell.region], names.get(cell.dimension, _("all dimensions")), cell, _)
        bars[_shade_of(cell.share, nothing_open)].append(
            (left_of(columns[cell.dimension]), at[cell.region], text, told, cell.region)
        )
    return [_bar(shade, found, frame) for shade, found in zip(_shades(frame, _), bars, strict=True)]


def _bar(shade: _Shade, found: list[tuple[float, float, str, str, str]], frame: Frame) -> dict[str, Any]:
    """Make the cells of one class; without any, only the legend shows it."""
    return {
        "type": "bar",
        "orientation": "h",
        "name": shade.name,
        "base": [cell[0] for cell in found],
        "x": [0.97] * len(found),
        "y": [cell[1] - lift_of(frame) for cell in found],
        "width": 0.5 if frame.narrow else 0.88,
        "text": [cell[2] for cell in found],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": 11 if frame.narrow else 12, "color": shade.ink},
        "hovertext": [cell[3] for cell in found],
        "hoverinfo": "text",
        "customdata": [cell[4] for cell in found],
        "marker": {"color": shade.ground, "line": {"width": 0}, "cornerradius": 3},
    }


def bar_of_unsent(rows: pd.DataFrame, places: list[float], dimensions: int, frame: Frame, _: Words) -> dict[str, Any]:
    """Hatch the rows of those who sent nothing."""
    found = [
        (0.0, at, "", hover(f"{row.name}: {row.note}."), str(row.region))
        for row, at in zip(rows.itertuples(), places, strict=True)
        if not row.sent
    ]
    theme = frame.theme
    bar = _bar(_Shade(_("nothing sent"), theme.surface, theme.ink), found, frame)
    pattern = {"shape": "/", "size": 7, "solidity": 0.12, "bgcolor": theme.surface, "fgcolor": theme.faint}
    marker = bar["marker"] | {"pattern": pattern, "line": {"width": 1, "color": theme.faint}}
    return bar | {"x": [right_of(dimensions) - 0.03] * len(found), "marker": marker}


def lift_of(frame: Frame) -> float:
    """How far the cells stand above the middle of their row on a phone, where the names take its upper part."""
    return 0.1 if frame.narrow else 0.0
