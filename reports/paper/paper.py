"""What a report says, without how it is drawn: chapters of findings, each with a figure, a table or words."""

from dataclasses import dataclass
from datetime import date

from reports.slides import Bars, Cards, Grid, Lines, Points, Steps


@dataclass(frozen=True, slots=True)
class Ranked:
    """One line of a ranking as written; `interval` holds the ends of its 90% interval (None: cannot be told)."""

    rank: int | None
    name: str
    score: str
    band: str
    interval: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """Regions that are ranked together, each with the interval of its rank."""

    rows: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One region of a map: its class from the lowest (None: none), and its rings as shares of the width of the map."""

    tone: int | None
    rings: tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """A map: its shapes, its height as a share of its width, the names of its classes, and what it shows in words."""

    shapes: tuple[Shape, ...]
    height: float
    legend: tuple[str, ...]
    alt: str


Drawn = Cards | Bars | Lines | Steps | Grid | Points | Ranking | Atlas


@dataclass(frozen=True, slots=True)
class Section:
    """A finding as a sentence, what shows it (None: words alone), and what is said to it."""

    title: str
    body: Drawn | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Sections under one heading."""

    heading: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A report: its title, lines under it, what stands at the foot of each page, and its chapters.

    `sample` is the mark that each page carries, "" for real figures. The chapters in `fresh` begin a page.
    """

    title: str
    lines: tuple[str, ...]
    sample: str
    foot: str
    author: str
    held: date
    chapters: tuple[Chapter, ...]
    fresh: frozenset[str]
