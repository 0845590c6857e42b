"""The final value of an indicator: what assessors say of it, put together, unless a lead set another."""

from enum import StrEnum

import numpy as np
import pandas as pd

from scoring.answers import FINAL
from scoring.choices import Combining, Status
from scoring.indicator import Indicator
from scoring.instrument import Instrument
from scoring.normalise import normalise

FINAL_COLUMNS = ("region", "code", "number", "status", "basis", "assessors", "low", "high")
_KEY = ["region", "code"]


class Basis(StrEnum):
    """What a final value rests on."""

    ASSESSED = "assessed"
    MODERATED = "moderated"
    OBJECTION = "objection"


def finals(assessments: pd.DataFrame, decisions: pd.DataFrame, combining: Combining) -> pd.DataFrame:
    """Put what assessors say of each indicator of each region together, and let a lead's decision stand above it.

    Takes the assessments, a row for each region, code and assessor with number (in the indicator's unit, NaN without),
    status and counts; the decisions in the order they were made, with region, code, number (NaN: left as it stood),
    objection (the number of the one it answers, missing without) and counts; and how an instrument combines assessors.
    Returns rows region, code, number, status (answered; not applicable where more assessors say so than score),
    basis, assessors (how many scored it), low and high (their least and greatest; NaN without). Indicators of which
    nobody said anything that counts have no row: there the region's own answer stands.
    """
    said = assessments[assessments["counts"] & (assessments["status"] != Status.BLANK)]
    scored = said["number"].where(said["status"] == Status.ANSWERED)
    grouped = said.assign(scored=scored, apart=said["status"] == Status.NOT_APPLICABLE).groupby(_KEY)
    combined = grouped["scored"].agg("mean" if combining is Combining.MEAN else "median")
    table = pd.DataFrame(
        {
            "number": combined,
            "assessors": grouped["scored"].count(),
            "low": grouped["scored"].min(),
            "high": grouped["scored"].max(),
        }
    )
    apart = grouped["apart"].sum() > table["assessors"]
    table["number"] = table["number"].mask(apart)
    table["status"] = np.where(apart, Status.NOT_APPLICABLE.value, Status.ANSWERED.value)
    table["basis"] = Basis.ASSESSED.value
    set_ = decisions[decisions["counts"] & decisions["number"].notna()].drop_duplicates(_KEY, keep="last")
    set_ = set_.set_index(_KEY)
    table = table.reindex(table.index.union(set_.index).set_names(_KEY))
    table.loc[set_.index, "number"] = set_["number"]
    table.loc[set_.index, "status"] = Status.ANSWERED.value
    basis = np.where(set_["objection"].notna(), Basis.OBJECTION.value, Basis.MODERATED.value)
    table.loc[set_.index, "basis"] = basis
    table["assessors"] = table["assessors"].fillna(0).astype(int)
    return table.reset_index()[list(FINAL_COLUMNS)]


LARGE = 0.25
"""A move of more than this share of the way between the goalposts is large where an answer has no levels."""


def is_large_move(before: float | None, number: float, code: str, instrument: Instrument) -> bool:
    """Tell whether a final value lies so far from what stood before that a second person must confirm it.

    Takes both in the indicator's unit; None or NaN: nothing stood before, and any value is a large move.
    More than one level for an indicator with levels, more than a quarter of the way between the goalposts for others.
    Raises KeyError for an unknown indicator.
    """
    part = instrument.part(code)
    if before is None or np.isnan(before):
        return True
    if isinstance(part, Indicator) and part.levels:
        return abs(number - before) > 1 + 1e-9
    both = pd.DataFrame(np.nan, [0, 1], [one.code for one in instrument.indicators])
    both[code] = [before, number]
    return bool(abs(normalise(both, instrument)[code].diff().iloc[1]) > LARGE + 1e-9)


def with_finals(answers: pd.DataFrame, final: pd.DataFrame) -> pd.DataFrame:
    """Add the final values to the long table of answers as one more part; what was answered stays as it is.

    Takes and gives the columns of `answers`; the rows that are added have the basis in `rule`, in `raw` the least and
    greatest score of the assessors with their number (2 … 3 (5)), and their other texts empty. Regions without any
    answer get no final value: they are not in the round.
    """
    known = final[final["region"].isin(answers["region"].unique())]
    if known.empty:
        return answers
    said = [_said(*row) for row in known[["low", "high", "assessors"]].itertuples(index=False, name=None)]
    rows = known[[*_KEY, "number", "status"]].assign(part=FINAL, rule=known["basis"], raw=said, sheet="", cell="")
    if "submission_id" in answers:
        rows["submission_id"] = rows["region"].map(answers.groupby("region")["submission_id"].first())
    rows = rows.reindex(columns=answers.columns)
    return pd.concat([answers, rows.astype(answers.dtypes.to_dict())], ignore_index=True)


def settled(answers: pd.DataFrame) -> pd.DataFrame:
    """Give the long table of answers with every final value in the place of what was answered.

    A final value becomes the answer itself, in the cell where the region's own stood, with its evidence given; the
    parts it replaces go out. Rows come in the order of region, code and part.
    """
    is_final = (answers["part"] == FINAL).to_numpy()
    if not is_final.any():
        return answers
    keys = pd.MultiIndex.from_frame(answers[_KEY])
    replaced = keys.isin(keys[is_final]) & answers["part"].isin(["value", "numerator", "denominator", "evidence"])
    kept = answers[~replaced.to_numpy()].copy()
    of_final = (kept["part"] == FINAL).to_numpy()
    own = answers[replaced & answers["part"].isin(["value", "numerator"])].drop_duplicates(_KEY).set_index(_KEY)
    places = pd.MultiIndex.from_frame(kept.loc[of_final, _KEY])
    for name in {"sheet", "cell"} & set(kept):
        kept.loc[of_final, name] = own[name].reindex(places).fillna("").to_numpy()
    kept["part"] = kept["part"].mask(of_final, "value")
    given = answers[is_final].assign(part="evidence", number=1.0, status=Status.ANSWERED.value)
    return pd.concat([kept, given]).sort_values([*_KEY, "part"], kind="stable", ignore_index=True)


def _said(low: float, high: float, assessors: float) -> str:
    """Write what assessors gave, as Indonesians write numbers: 2 … 3,5 (5); nothing where nobody scored."""
    if not assessors:
        return ""
    ends = [f"{end:g}".replace(".", ",") for end in (low, high)]
    return f"{ends[0] if low == high else ' … '.join(ends)} ({assessors:g})"
