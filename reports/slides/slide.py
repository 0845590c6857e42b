"""What a slide says, without how it is drawn: the deck and the screen draw the same slides."""

from dataclasses import dataclass

from charts import Bars, Lines, Steps


@dataclass(frozen=True, slots=True)
class Card:
    """One figure in large letters: what it is, its value as written, and a line that explains it."""

    label: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Cards:
    """Figures side by side, at most eight."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading, its share of the width, and whether it holds numbers."""

    heading: str
    share: float
    number: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of words and written numbers, with a line above it where it needs one."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """The first slide: lines under the name of the region."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """Short paragraphs, each with its heading."""

    points: tuple[tuple[str, str], ...]


Body = Opening | Cards | Bars | Lines | Steps | Grid | Points


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: its name in links, its finding as a sentence, what it shows, a line of source, and what is said to it.

    `notes` are the explanation and the sources of its figures, for the speaker.
    """

    code: str
    title: str
    body: Body
    source: str
    notes: tuple[str, ...]
