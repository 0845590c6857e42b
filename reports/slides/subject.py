"""What a presentation is about: one region in one round, with all it is held against."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pandas as pd

from scoring import Instrument, Text
from scoring.explain import ShownGap


@dataclass(frozen=True, slots=True)
class Source:
    """A file that figures were read from: its name, its sha256, and when it came in."""

    file: str
    sha256: str
    received: date


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a region: among so many of which group, and the 90% interval of its ranks (None: cannot be told)."""

    group: str
    rank: int
    among: int
    interval: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """One book of the masterplan: its name, its state ("" where nothing is said), its document, its state before."""

    name: str
    state: str
    document: str
    before: str


@dataclass(frozen=True, slots=True)
class Tested:
    """What a region answers to one test of "smart": passed or not (None: not said or not readable), how it says so."""

    passed: bool | None
    said: str
    reason: str


@dataclass(frozen=True, slots=True)
class QuickWin:
    """One quick win, what is not said of it ""; `tests` are the three of "smart" (priority problem, worth, service).

    `before` is its state in the round before.
    """

    title: str
    pillar: str
    department: str
    state: str
    before: str
    tests: tuple[Tested, Tested, Tested]
    evidence: str


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """One region in one round.

    `parts` has a row for each part that applies to it, in the order of the tree: code, level, label, score, median and
    best (printed scale, unrounded; NaN: none) of its peers, and cell (where the answer stands in its file, "" where the
    part is computed). `groups` has label, parts (names of its dimensions), score, median and best of each group of
    dimensions, no row where the instrument has none. `standings` begin with the group that its rank is best read in.
    `journey` has round, day, score and rank over the rounds of the same instrument, by day. `moved` is the way from the
    round before, by dimension (label, shown). `moves` is that of `scoring.improve.moves` for this region, with label,
    the largest gain first. `compared` has region, name, code, label and score of the regions it is set beside, itself
    first.
    """

    region: str
    name: str
    round: Text
    held: date
    sample: bool
    instrument: Instrument
    scheme: str | None
    published: Decimal | None
    band: Text | None
    change: float | None
    before: Text | None
    standings: tuple[Standing, ...]
    peers: str
    parts: pd.DataFrame
    groups: pd.DataFrame
    journey: pd.DataFrame
    moved: ShownGap | None
    moves: pd.DataFrame
    books: tuple[Book, ...]
    quick_wins: tuple[QuickWin, ...]
    compared: pd.DataFrame
    sources: tuple[Source, ...]
    program: str
