"""The long table of answers, as submissions hold it, to the wide one that is scored."""

import numpy as np
import pandas as pd

from scoring.instrument import Instrument, Kind, Status

ANSWER_COLUMNS = ("region", "code", "part", "number", "status")


def widen(answers: pd.DataFrame, instrument: Instrument) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Stand the answers of a round up as regions x indicators.

    Takes one row for each region, code and part: `value`, or for a ratio `numerator` and `denominator`, and `evidence`
    (number 1 where given); number in the indicator's unit, NaN without; status a `Status`. Other codes and parts are
    left aside.
    Returns two frames of the same shape: numbers (a ratio as numerator / denominator x per, NaN when either is missing
    or the denominator is 0; a yes without evidence as 0) and statuses (what has no row is blank).
    Raises ValueError when a region answers one part of an indicator twice.
    """
    regions = pd.Index(answers["region"].astype(object).unique(), name="region")
    codes = [indicator.code for indicator in instrument.indicators]
    numbers = {part: _part(answers, part, "number", regions, codes) for part in answers["part"].unique()}
    empty = pd.DataFrame(np.nan, regions, codes)
    values = numbers.get("value", empty).astype(float).copy()
    status = _statuses(answers, regions, codes)
    for indicator in instrument.indicators:
        code = indicator.code
        if indicator.kind is Kind.RATIO and "numerator" in numbers:
            denominator = numbers.get("denominator", empty)[code].astype(float)
            asked = numbers["numerator"][code].astype(float) / denominator.where(denominator != 0)
            per = indicator.ratio.per if indicator.ratio is not None else 1.0
            values[code] = values[code].fillna(asked * per)
        if indicator.kind is Kind.YES_NO:
            proven = numbers.get("evidence", empty)[code].astype(float).eq(1)
            values[code] = values[code].where(proven | values[code].isna(), 0.0)
    status = status.mask((status == Status.ANSWERED) & values.isna(), Status.BLANK)
    return values, status


def unproven(answers: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """The yes answers that count 0 because no evidence was given: rows region, code."""
    yes_no = [indicator.code for indicator in instrument.indicators if indicator.kind is Kind.YES_NO]
    asked = answers[answers["code"].isin(yes_no)]
    yes = asked[(asked["part"] == "value") & (asked["number"] == 1)][["region", "code"]]
    given = asked[(asked["part"] == "evidence") & (asked["number"] == 1)][["region", "code"]]
    both = yes.merge(given, how="left", on=["region", "code"], indicator=True)
    return both[both["_merge"] == "left_only"][["region", "code"]].reset_index(drop=True)


def _part(answers: pd.DataFrame, part: str, column: str, regions: pd.Index, codes: list[str]) -> pd.DataFrame:
    """One part of every answer as regions x indicators; filled in place, which is ten times faster than a pivot."""
    rows = answers[(answers["part"] == part) & answers["code"].isin(codes)]
    places = regions.get_indexer(rows["region"].astype(object)) * len(codes)
    places += pd.Index(codes, dtype=object).get_indexer(rows["code"].astype(object))
    if len(np.unique(places)) < len(places):
        raise ValueError(f"a region answers the {part} of an indicator twice")
    wide = np.full(len(regions) * len(codes), np.nan)
    wide[places] = rows[column].to_numpy(float, na_value=np.nan)
    return pd.DataFrame(wide.reshape(len(regions), len(codes)), regions, codes)


def _statuses(answers: pd.DataFrame, regions: pd.Index, codes: list[str]) -> pd.DataFrame:
    """The status of every answer: that of its parts, the one farthest from answered where they differ."""
    order = {status: place for place, status in enumerate(Status)}
    asked = answers[answers["part"].isin(["value", "numerator", "denominator"]) & answers["code"].isin(codes)]
    places = asked.assign(place=asked["status"].map(order)).groupby(["region", "code"], observed=True)["place"].max()
    wide = places.unstack("code").reindex(index=regions, columns=codes).fillna(order[Status.BLANK])
    names = np.array(list(Status), object)
    return pd.DataFrame(names[wide.to_numpy(int)], regions, codes, dtype=object)
