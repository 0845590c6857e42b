"""Where one region stands: its printed figures, band and coverage, from its answers alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from scoring.answers import widen
from scoring.instrument import Band, Instrument
from scoring.publish import band, published
from scoring.score import score


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """What the answers of one region give: the printed figure of every part (None without), its band, its coverage.

    `coverage` is that of the index, from 0 to 1.
    """

    index: Decimal | None
    figures: Mapping[str, Decimal | None]
    band: Band | None
    coverage: float


def standing(answers: pd.DataFrame, instrument: Instrument, scheme: str | None = None) -> Standing | None:
    """Score the answers of one region.

    Takes the long table of its answers (`scoring.widen`), the weight scheme (None: the instrument's default).
    Returns its standing, None without answers. A dimension that does not apply cannot knock a region out of its band.
    Raises KeyError for an unknown scheme and ValueError for answers of more than one region.
    """
    if answers.empty:
        return None
    values, status = widen(answers, instrument)
    if len(values) > 1:
        raise ValueError(f"answers of {len(values)} regions")
    return standing_of(score(values, instrument, scheme, status), instrument, scheme)


def standing_of(scores: pd.DataFrame, instrument: Instrument, scheme: str | None = None) -> Standing:
    """Say where a region stands, given the table of its scores alone and the scheme it was scored with."""
    printed = published(scores, instrument, scheme)
    rows = printed.assign(code=printed["code"].astype(object)).set_index("code")
    figures: dict[str, Decimal | None] = dict(rows["published"])
    dimensions = [figures[part.code] for part in instrument.dimensions if pd.notna(rows.loc[part.code, "coverage"])]
    index, covered = figures[instrument.root.code], rows.loc[instrument.root.code, "coverage"]
    return Standing(index, figures, band(index, instrument, dimensions), 0.0 if pd.isna(covered) else float(covered))
