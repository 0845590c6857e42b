"""The crossings on the trace of a region: where it meets others as one weight grows, and which of them are named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from charts.theme import Frame, translucent
from charts.wording import hover, plain
from words import Words

NAMED = {False: 5, True: 2}
"""How many crossings are named in the figure, by whether the frame is narrow."""

APART = {False: 11.0, True: 30.0}
"""Percent points of the axis that two names need, by whether the frame is narrow."""

SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Meeting:
    """One weight (0 to 100) at which a region meets others: the place on the line, and who with how many ranks lost."""

    at: float
    place: float
    met: tuple[tuple[str, int], ...]

    @property
    def rises(self) -> bool:
        """Whether the region gains by it as the weight grows."""
        return sum(lost for _region, lost in self.met) < 0


def meetings_on(
    crossings: Sequence[tuple[float, str, int]], ranked: Sequence[tuple[float, float, int]]
) -> list[Meeting]:
    """Gather the crossings at one weight and place them on the line; both in weights from 0 to 1."""
    found: dict[float, list[tuple[str, int]]] = {}
    last = -1.0
    for at, region, lost in sorted(crossings, key=lambda crossing: crossing[0]):
        last = last if abs(at - last) < SAME else at
        found.setdefault(last, []).append((region, lost))
    placed = []
    for at, met in found.items():
        around = [rank for low, high, rank in ranked if low - SAME <= at <= high + SAME]
        if around:
            placed.append(Meeting(100 * at, (min(around) + max(around)) / 2, tuple(met)))
    return placed


def meeting_marks(
    meetings: Sequence[Meeting], names: Mapping[str, str], name: str, frame: Frame, _: Words
) -> dict[str, Any]:
    """Mark every crossing on the line; pointed at, it says who goes past whom."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [meeting.at for meeting in meetings],
        "y": [meeting.place for meeting in meetings],
        "customdata": [meeting.met[0][0] for meeting in meetings],
        "marker": {"size": 8, "color": frame.theme.page, "line": {"width": 2, "color": frame.theme.accent}},
        "hovertext": [_told(meeting, names, name, _) for meeting in meetings],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _told(meeting: Meeting, names: Mapping[str, str], name: str, _: Words) -> str:
    """Say who goes past whom at one weight."""
    behind = _("At {weight}: {name} goes past {other} as the weight grows.")
    ahead = _("At {weight}: {other} goes past {name} as the weight grows.")
    weight = _.percent(meeting.at / 100, 1)
    return hover(
        *(
            (ahead if lost > 0 else behind).format(weight=weight, other=names[region], name=name)
            for region, lost in meeting.met
        )
    )


def named_meetings(
    meetings: Sequence[Meeting], weight: float, names: Mapping[str, str], frame: Frame
) -> list[dict[str, Any]]:
    """Name the crossings nearest to the present weight (0 to 100) that stand apart, on the free side of the line."""
    chosen: list[Meeting] = []
    for meeting in sorted(meetings, key=lambda one: abs(one.at - weight)):
        apart = all(abs(meeting.at - other.at) >= APART[frame.narrow] for other in chosen)
        if len(chosen) < NAMED[frame.narrow] and apart:
            chosen.append(meeting)
    return [_name(meeting, names, frame) for meeting in chosen]


def _name(meeting: Meeting, names: Mapping[str, str], frame: Frame) -> dict[str, Any]:
    """Write beside a crossing whom it is with: below the line where that rises to the right, above where it falls."""
    others = len(meeting.met) - 1
    right = meeting.at < 60
    below = meeting.rises == right
    return {
        "x": meeting.at,
        "y": meeting.place,
        "text": plain(names[meeting.met[0][0]]) + (f" +{others}" if others else ""),
        "showarrow": False,
        "xanchor": "left" if right else "right",
        "xshift": 7 if right else -7,
        "yshift": -5 if below else 5,
        "font": {"size": 11, "color": frame.theme.muted},
        "bgcolor": translucent(frame.theme.page, 0.75),
    }
