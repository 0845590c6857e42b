"""Scores as they are printed: the instrument's scale, decimals and rounding policy; bands; change between rounds."""

import math
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from scoring.choices import Rounding
from scoring.instrument import Band, Instrument, Scale

SETTLED = Decimal("1e-11")  # binary floats are settled here, before the decimals that are printed are cut


def on_scale(score: float, scale: Scale) -> Decimal:
    """Move a score from 0-1 to the printed scale, unrounded, as the decimal the binary number stands for.

    0.1 x 2.55 is 0.25499999999999998 in binary and 0.255 here, so that half-up means what it says.
    """
    return (scale.low + Decimal(repr(float(score))) * (scale.high - scale.low)).quantize(SETTLED)


def half_up(value: Decimal, scale: Scale) -> Decimal:
    """Round to the decimals of the scale, halves away from zero."""
    return value.quantize(Decimal(1).scaleb(-scale.decimals), ROUND_HALF_UP)


def figure(score: float, scale: Scale) -> Decimal | None:
    """Round a score from 0 to 1 as it is printed, halves away from zero; None where there is none."""
    return None if math.isnan(score) else half_up(on_scale(score, scale), scale)


def published(scores: pd.DataFrame, instrument: Instrument, scheme: str | pd.Series | None = None) -> pd.DataFrame:
    """Add the printed figure to a table of scores.

    Takes a table of `scoring.score` and the scheme it was scored with (needed where contributions are rounded).
    Returns the table with one more column, `published`: Decimal on the printed scale, None where there is no score.
    Every figure is rounded half-up from the unrounded score; the index too, unless the instrument rounds each weighted
    contribution first and adds these up.
    Source: rounding policies found in the Ministry's letters B-1004/DJAI/AI.01.04/12/2022 (contributions) and
    B-1384/DJAI/AI.01.04/12/2023 (sum).
    """
    scale = instrument.scale
    printed = pd.Series(
        [figure(value, scale) for value in scores["score"].tolist()],
        scores.index,
        object,
    )
    if scale.rounding is Rounding.ROUND_CONTRIBUTIONS:
        summed = _sums_of_contributions(scores, instrument, scheme)
        printed.loc[summed.index] = summed
    return scores.assign(published=printed)


def _sums_of_contributions(scores: pd.DataFrame, instrument: Instrument, scheme: str | pd.Series | None) -> pd.Series:
    """The index of every region as the sum of its rounded contributions, at the place of the index's row."""
    dimensions = {part.code for part in instrument.dimensions}
    applicable = scores[scores["code"].isin(dimensions) & scores["coverage"].notna()]
    parts: dict[str, list[tuple[str, float]]] = {}
    for region, code, score in zip(applicable["region"], applicable["code"], applicable["score"], strict=True):
        parts.setdefault(region, []).append((code, score))
    scored = scores[(scores["code"] == instrument.root.code) & scores["score"].notna()]
    summed = {}
    for place, region in scored["region"].items():
        weights = instrument.scheme(scheme.loc[region] if isinstance(scheme, pd.Series) else scheme).weights
        summed[place] = sum_of_contributions(parts[region], weights, instrument.scale)
    return pd.Series(summed, dtype=object)


def sum_of_contributions(parts: Iterable[tuple[str, float]], weights: Mapping[str, float], scale: Scale) -> Decimal:
    """Add up what each part contributes, rounded first.

    Takes the code and score (0 to 1, NaN without) of every applicable part, and the weights by code.
    Returns the sum on the printed scale.
    Source: the Ministry's letter B-1004/DJAI/AI.01.04/12/2022.
    """
    used = [(Decimal(str(weights[code])), score) for code, score in parts if weights[code] > 0]
    total = sum(weight for weight, _ in used)
    contributions = (
        half_up(on_scale(score, scale) * weight / total, scale) for weight, score in used if not math.isnan(score)
    )
    return sum(contributions, Decimal(0))


def band(value: Decimal | None, instrument: Instrument, dimensions: Iterable[Decimal | None] = ()) -> Band | None:
    """Find the band of a printed figure.

    Takes the printed index and, for bands with a knock-out, the printed dimensions (None: no score, which fails it).
    Returns the highest band whose floor the figure reaches and whose knock-out it passes; None without a figure or
    where the instrument has no bands. Bands are half-open: a floor belongs to its band.
    """
    if value is None:
        return None
    printed = tuple(dimensions)
    for candidate in instrument.bands:
        passes = candidate.minimum_dimension is None or all(
            figure is not None and figure >= candidate.minimum_dimension for figure in printed
        )
        if value >= candidate.floor and passes:
            return candidate
    return None


def change(earlier: pd.DataFrame, later: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """How far every region moved on the index between two rounds, in printed figures.

    Takes the tables of scores of both rounds, unrounded, and the instrument of the later one, whose scale and decimals
    serve both: the Ministry's "improvement" of 2023 is the printed 2023 index minus the unrounded 2022 index rounded
    half-up, not minus the index printed in 2022.
    Returns one row for each region with an index in both: region, earlier, later, change (all Decimal).
    Source: letter B-1384/DJAI/AI.01.04/12/2023, reproduced for 32 of 32 regions.
    """
    before, after = index_scores(earlier).dropna(), index_scores(later).dropna()
    scale = instrument.scale
    rows = [
        (region, half_up(on_scale(before[region], scale), scale), half_up(on_scale(after[region], scale), scale))
        for region in after.index
        if region in before.index
    ]
    return pd.DataFrame(
        [(region, first, last, last - first) for region, first, last in rows],
        columns=["region", "earlier", "later", "change"],
    )


def index_scores(scores: pd.DataFrame) -> pd.Series:
    """Take the unrounded index out of a table of scores: region -> score, 0 to 1, in the table's order."""
    rows = scores[scores["level"] == "index"]
    return pd.Series(rows["score"].to_numpy(), rows["region"].astype(object), name="score")
