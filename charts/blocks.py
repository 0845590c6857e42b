"""Figures of a slide as data, which a deck draws natively and the screen in large type."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a series stands for, from which its colour follows: the region itself, its peers, the best, or others."""

    OWN = "own"
    PEERS = "peers"
    BEST = "best"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars or one line: its name, its values (None: none, which is a gap and never 0), and what it is."""

    name: str
    values: tuple[float | None, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Bars:
    """Groups of bars on the printed scale: a group for each category, a bar for each series."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    low: float
    high: float
    decimals: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over moments, on the printed scale."""

    moments: tuple[str, ...]
    series: tuple[Series, ...]
    low: float
    high: float
    decimals: int


@dataclass(frozen=True, slots=True)
class Steps:
    """The way from one figure to another: a bar at each end and a floating bar for each step between them."""

    start: tuple[str, float]
    steps: tuple[tuple[str, float], ...]
    end: tuple[str, float]
    decimals: int
