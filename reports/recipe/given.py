"""What the recipe of a round is written from."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from reports.book import Book


@dataclass(frozen=True, slots=True)
class Dice:
    """How the weights of the intervals were drawn: each within a share of its own, so often, from this seed."""

    spread: float
    count: int
    seed: int
    interval: float


@dataclass(frozen=True, slots=True, eq=False)
class Recipe:
    """A scored round, how sure its ranks are, and the instrument as it is stored.

    `intervals` has the columns first and last, by region; `instrument_files` are those of the instrument by name;
    `program` names it and what it computes with, by version; `notes` stand in every row of the answers;
    `rescored_with` names the scheme that all regions were scored with instead of their own.
    """

    code: str
    book: Book
    intervals: pd.DataFrame
    dice: Dice
    instrument_files: Mapping[str, bytes]
    program: Mapping[str, str]
    rescored_with: str | None
    notes: tuple[str, ...]
