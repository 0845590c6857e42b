"""What of an assessed round asks for a second look: far apart, far from the region's own answer, unproven, unscored."""

from enum import StrEnum

import pandas as pd

from scoring.choices import Status
from scoring.instrument import Instrument
from scoring.normalise import normalise

DOUBT_COLUMNS = ("region", "code", "doubt", "size")
LEVELS_APART = 2.0
"""Levels that are so far apart ask for a second look."""

SHARE_APART = 0.5
"""The same for answers without levels, as a share of the way between the goalposts."""

UNPROVEN = ("missing", "invalid")
"""The verdicts on evidence that is not there, or proves something else."""


class Doubt(StrEnum):
    """Why an indicator of a region asks for a second look."""

    APART = "apart"
    OWN = "own"
    EVIDENCE = "evidence"
    UNSCORED = "unscored"
    MOVED = "moved"


def doubts(
    own: pd.DataFrame, status: pd.DataFrame, assessments: pd.DataFrame, final: pd.DataFrame, instrument: Instrument
) -> pd.DataFrame:
    """List what of the answers of a round asks for a second look.

    Takes what regions answered and the status of it (regions x indicators, in the indicators' units), the assessments
    that count (region, code, evidence) and the final values (region, code, number, low, high).
    Returns rows region, code, doubt, size: apart (assessors two levels or more apart, or half of the way between the
    goalposts where there are no levels), own (the region's answer as far from the final value), evidence (assessors
    who found it missing or invalid), unscored (answered, and scored by nobody; size NaN). Size is in levels, shares or
    assessors.
    """
    rows = [
        _far(final[["region", "code", "low", "high"]].set_axis(["region", "code", "one", "other"], axis=1), instrument)
        .assign(doubt=Doubt.APART.value),
        _far(_beside(own, status, final), instrument).assign(doubt=Doubt.OWN.value),
    ]  # fmt: skip
    missing = assessments[assessments["evidence"].isin(UNPROVEN)].groupby(["region", "code"]).size()
    rows.append(missing.rename("size").reset_index().assign(doubt=Doubt.EVIDENCE.value))
    answered = status.stack()
    answered = answered[answered == Status.ANSWERED].index.set_names(["region", "code"])
    left = answered.difference(pd.MultiIndex.from_frame(final[["region", "code"]]))
    rows.append(left.to_frame(index=False).assign(doubt=Doubt.UNSCORED.value, size=float("nan")))
    table = pd.concat([one[list(DOUBT_COLUMNS)].astype({"size": float}) for one in rows], ignore_index=True)
    order = {code: place for place, code in enumerate(instrument.codes)}
    placed = table.assign(place=table["code"].map(order)).sort_values(["region", "place"], kind="stable")
    return placed[list(DOUBT_COLUMNS)].reset_index(drop=True)


def moved(now: pd.DataFrame, before: pd.DataFrame, detectable: pd.Series) -> pd.DataFrame:
    """List the parts of regions that moved since another round by more than assessors alone explain.

    Takes region, code, score of both rounds (on the printed scale) and by code the smallest detectable change (on the
    same scale; NaN where it cannot be told).
    Returns rows region, code, doubt and size (the change, signed); parts without a detectable change are left aside.
    Source: de Vet, Terwee, Knol & Bouter (2006), J. Clin. Epidemiol. 59(10).
    """
    both = now.merge(before, on=["region", "code"], suffixes=("_now", "_before"))
    size = both["score_now"] - both["score_before"]
    far = size.abs() > both["code"].map(detectable).astype(float)
    return both.loc[far, ["region", "code"]].assign(doubt=Doubt.MOVED.value, size=size[far]).reset_index(drop=True)


def _beside(own: pd.DataFrame, status: pd.DataFrame, final: pd.DataFrame) -> pd.DataFrame:
    """Pair what regions answered with the final values: region, code, one, other."""
    given = own.where(status == Status.ANSWERED).stack().rename("one").rename_axis(["region", "code"]).reset_index()
    return given.merge(final[["region", "code", "number"]], on=["region", "code"]).rename(columns={"number": "other"})


def _far(pairs: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Keep the pairs of values that lie far apart; size in levels, or in shares where there are none."""
    levelled = {one.code for one in instrument.indicators if one.levels}
    has_levels = pairs["code"].isin(levelled)
    shares = [_share(code, rows, instrument) for code, rows in pairs[~has_levels].groupby("code")]
    size = pd.concat([(pairs["other"] - pairs["one"]).abs()[has_levels], *shares])
    limit = has_levels.map({True: LEVELS_APART, False: SHARE_APART})
    far = size.reindex(pairs.index) >= limit - 1e-9
    return pairs.loc[far, ["region", "code"]].assign(size=size[far[far].index])


def _share(code: str, rows: pd.DataFrame, instrument: Instrument) -> pd.Series:
    """How far pairs of values of one indicator lie apart, as a share of the way between its goalposts."""
    codes = [one.code for one in instrument.indicators]
    laid = (pd.DataFrame({code: rows[name]}).reindex(columns=codes) for name in ("one", "other"))
    one, other = (normalise(answers, instrument)[code] for answers in laid)
    return (other - one).abs()
