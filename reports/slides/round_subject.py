"""What a report of a whole round is about."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from reports.slides.slide import Card
from scoring import Instrument, Text


@dataclass(frozen=True, slots=True)
class Found:
    """Something that is wrong in a file: in which, in which cell ("" for the whole), how grave, and in words."""

    file: str
    cell: str
    severity: str
    told: str


@dataclass(frozen=True, slots=True, eq=False)
class RoundSubject:
    """One round with all its regions.

    `finding` says in a sentence how it went, `cards` its figures. `ranking` has a row for each region that took part,
    by rank and name: group (of those that are ranked together), rank (within its group), name, published, score
    (printed scale, unrounded), band (as written, "" for none), first and last (the 90% interval of its rank, missing
    where it cannot be told), coverage (0 to 1), and one column for each dimension, by code, as published.
    `dimensions` has a row for each dimension: code, label, low, quarter, median, three_quarters, high (printed scale,
    unrounded) and best (the names that reach it). `groups` says of each group how its dimensions weigh. `agreeing`
    counts the printed indices that ours equal, and all that are printed.
    """

    round: Text
    held: date
    sample: bool
    instrument: Instrument
    finding: str
    cards: tuple[Card, ...]
    ranking: pd.DataFrame
    dimensions: pd.DataFrame
    groups: dict[str, str | None]
    found: tuple[Found, ...]
    absent: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    agreeing: tuple[int, int]
    program: str
