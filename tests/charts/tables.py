"""Small tables as pages join them, and the two tongues without a catalogue."""

import gettext
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd
from babel import Locale

from charts import Chart
from scoring import Aggregation, Band, Missing, MissingPolicy, Node, Rounding, Scale, Text
from words import Words

ENGLISH = Words("en", gettext.NullTranslations(), Locale.parse("en"))
INDONESIAN = Words("id", gettext.NullTranslations(), Locale.parse("id"))
FOUR = Scale(Decimal(0), Decimal(4), 2, Rounding.SUM_THEN_ROUND)
HUNDRED = Scale(Decimal(0), Decimal(100), 2, Rounding.SUM_THEN_ROUND)
NAN = float("nan")
BANDS = tuple(
    Band(code, Text(indonesian, english), Decimal(floor), None)
    for code, indonesian, english, floor in (
        ("good", "Baik", "Good", 70),
        ("fair", "Cukup", "Fair", 40),
        ("poor", "Kurang", "Poor", 0),
    )
)
DIMENSIONS = tuple(
    Node(code, "INDEX", Text(name, name), Aggregation.ARITHMETIC, Missing(MissingPolicy.ZERO, 0.0), None)
    for code, name in (("REG", "Regulation"), ("LEM", "Institutions"), ("ANG", "Budget"))
)


def ranking_of(scores: Sequence[float], names: Sequence[str] = ()) -> pd.DataFrame:
    """Make a complete ranking of these scores; ties share a rank, NaN has none."""
    column = pd.Series(scores, dtype=float)
    return pd.DataFrame(
        {
            "region": [f"{11 + place // 90}.{place % 90 + 1:02d}" for place in range(len(column))],
            "name": list(names) or [f"Kab. Contoh {place + 1}" for place in range(len(column))],
            "score": column,
            "published": pd.Series(
                [None if pd.isna(score) else Decimal(f"{score:.2f}") for score in column], dtype=object
            ),
            "rank": column.rank(ascending=False, method="min").astype("Int64"),
            "of": column.notna().sum(),
            "band": [None] * len(column),
            "scheme": "default",
            "kind": "kabupaten",
            "change": NAN,
            "low": column,
            "high": column,
            "coverage": 1.0,
            "place": pd.array([pd.NA] * len(column), "Int64"),
            "among": column.notna().sum(),
            "first": pd.array([pd.NA] * len(column), "Int64"),
            "last": pd.array([pd.NA] * len(column), "Int64"),
            "chance": NAN,
            "level": pd.array([pd.NA] * len(column), "boolean"),
        }
    )


def shifting(ranking: pd.DataFrame, places: int) -> pd.DataFrame:
    """Let every rank shift so many places to either side, the first two tied within noise."""
    rank, scored = ranking["rank"], ranking["score"].notna()
    first, last = (rank - places).clip(lower=1), (rank + places).clip(upper=int(scored.sum()))
    level = (rank == 1).where(scored).astype("boolean")
    return ranking.assign(place=rank, first=first, last=last, level=level, chance=scored.where(scored) * 0.9)


def parts_of(scores: Mapping[str, Sequence[float]]) -> pd.DataFrame:
    """Make the long table of the three dimensions of regions, by name."""
    rows = [
        (f"13.{place + 1:02d}", name, dimension.code, dimension.name.en, score)
        for place, (name, column) in enumerate(scores.items())
        for dimension, score in zip(DIMENSIONS, column, strict=True)
    ]
    return pd.DataFrame(rows, columns=["region", "name", "code", "label", "score"]).astype({"score": float})


def board_rows(shares: Mapping[str, float | None]) -> pd.DataFrame:
    """Make the rows of a board: the answered share by name, None for who sent nothing; those come first."""
    rows = [
        (f"13.{place + 1:02d}", name, "Late" if share is None else "Sent", "3 days late" if share is None else "v1",
         share is not None, share or 0.0)
        for place, (name, share) in enumerate(shares.items())
    ]  # fmt: skip
    columns = ["region", "name", "heading", "note", "sent", "share"]
    return pd.DataFrame(rows, columns=columns).sort_values("sent", kind="stable").reset_index(drop=True)


def cells_of(counts: Mapping[str, Sequence[tuple[int, int, int, int]]]) -> pd.DataFrame:
    """Make the cells of regions, in the order of `board_rows`: asked, answered, doubtful, wrong by dimension."""
    rows = [
        (f"13.{place + 1:02d}", dimension.code, asked, done, doubtful, wrong, asked - done - doubtful - wrong, 0,
         done / asked)
        for place, cells in enumerate(counts.values())
        for dimension, (asked, done, doubtful, wrong) in zip(DIMENSIONS, cells, strict=False)
    ]  # fmt: skip
    columns = ["region", "dimension", "asked", "answered", "doubtful", "wrong", "blank", "unproven", "share"]
    return pd.DataFrame(rows, columns=columns)


def quartiles_of(median: float) -> pd.DataFrame:
    """Make the quartiles of peers, a half either side of the median, the same for all dimensions."""
    codes = [dimension.code for dimension in DIMENSIONS]
    return pd.DataFrame({"code": codes, "q1": median - 0.5, "median": median, "q3": median + 0.5})


def traces(chart: Chart, kind: str, mode: str = "") -> list[dict[str, Any]]:
    """List the traces of a kind, and of a mode where one is named."""
    return [
        trace for trace in chart.figure["data"] if trace["type"] == kind and (not mode or trace.get("mode") == mode)
    ]


def drawn_texts(chart: Chart) -> list[str]:
    """List every text that the figure itself shows."""
    texts = [str(text) for trace in chart.figure["data"] for text in trace.get("text", [])]
    layout = chart.figure["layout"]
    for axis in ("xaxis", "yaxis"):
        texts += [str(text) for text in layout.get(axis, {}).get("ticktext", [])]
    return texts + [note["text"] for note in layout.get("annotations", [])]


def hovers(chart: Chart) -> list[str]:
    """List every hover text, on one line each."""
    told = [text for trace in chart.figure["data"] for text in trace.get("hovertext", [])]
    flat = [text for one in told for text in (one if isinstance(one, list) else [one])]
    return [text.replace("<br>", " ") for text in flat]
