"""Where one region stands: its printed figures, band and coverage, from its answers alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import isnan

import numpy as np
import pandas as pd

from scoring.answers import wide
from scoring.choices import Rounding, Status
from scoring.instrument import Band, Instrument
from scoring.normalise import placed
from scoring.publish import band, figure, sum_of_contributions
from scoring.tree import fill, plan_of


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
    Returns its standing, None without answers and for a region that did not take part. A dimension that does not apply
    cannot knock a region out of its band.
    Raises KeyError for an unknown scheme and ValueError for answers of more than one region.
    """
    if answers.empty:
        return None
    regions, values, status = wide(answers, instrument)
    if len(regions) > 1:
        raise ValueError(f"answers of {len(regions)} regions")
    if (status == Status.NOT_PARTICIPATING).all():
        return None
    leaves = placed(np.where(status == Status.ANSWERED, values, np.nan).T, instrument)
    scores, coverage = fill(leaves, (status != Status.NOT_APPLICABLE).T, plan_of(instrument, scheme))
    return _standing(scores[:, 0].tolist(), coverage[:, 0].tolist(), instrument, scheme)


def standing_of(scores: pd.DataFrame, instrument: Instrument, scheme: str | None = None) -> Standing:
    """Say where a region stands, given the table of its scores alone and the scheme it was scored with."""
    return _standing(scores["score"].tolist(), scores["coverage"].tolist(), instrument, scheme)


def _standing(scores: list[float], coverage: list[float], instrument: Instrument, scheme: str | None) -> Standing:
    """Print scores and coverage in the order of the instrument's codes."""
    scale, root = instrument.scale, instrument.root.code
    score_of, covered = (dict(zip(instrument.codes, column, strict=True)) for column in (scores, coverage))
    figures = {code: figure(score, scale) for code, score in score_of.items()}
    applicable = [part.code for part in instrument.dimensions if not isnan(covered[part.code])]
    if scale.rounding is Rounding.ROUND_CONTRIBUTIONS and figures[root] is not None:
        weights = instrument.scheme(scheme).weights
        figures[root] = sum_of_contributions([(code, score_of[code]) for code in applicable], weights, scale)
    found = band(figures[root], instrument, [figures[code] for code in applicable])
    return Standing(figures[root], figures, found, 0.0 if isnan(covered[root]) else covered[root])
