"""What changed between two sets of answers of one region: indicator by indicator, as number and as written."""

from enum import StrEnum
from math import isnan
from typing import Any

import pandas as pd

from data.answers.parts import ASKED
from scoring import Instrument, Status, widen


class Change(StrEnum):
    """How the answer to an indicator changed; `other` is one that changed without a number on both sides."""

    NEW = "new"
    GONE = "gone"
    RAISED = "raised"
    LOWERED = "lowered"
    OTHER = "other"
    SAME = "same"


DIFFERENCE_COLUMNS = (
    "code", "raw_before", "number_before", "status_before", "raw_after", "number_after", "status_after", "kind",
)  # fmt: skip


def differences(before: pd.DataFrame, after: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Compare two tables of answers of one region: one row for each indicator, in the order of the instrument.

    A ratio is compared as what it gives; its raw text shows both of its numbers.
    """
    codes = [indicator.code for indicator in instrument.indicators]
    table = _stood_up(before, instrument, codes).join(
        _stood_up(after, instrument, codes), suffixes=("_before", "_after")
    )
    kinds = [_kind(row) for row in table.itertuples()]
    return (
        table.assign(kind=pd.Series([str(kind) for kind in kinds], table.index, str))
        .rename_axis("code")
        .reset_index()[list(DIFFERENCE_COLUMNS)]
    )


def _stood_up(answers: pd.DataFrame, instrument: Instrument, codes: list[str]) -> pd.DataFrame:
    """Give raw, number and status of each indicator; blank where there is no answer."""
    blank = pd.DataFrame({"raw": "", "number": float("nan"), "status": str(Status.BLANK)}, codes)
    if answers.empty:
        return blank
    values, status = widen(answers, instrument)
    if len(values) > 1:
        raise ValueError(f"answers of {len(values)} regions")
    given = blank.assign(
        number=values.iloc[0].reindex(codes), status=[str(one) for one in status.iloc[0].reindex(codes)]
    )
    order = {str(part): place for place, part in enumerate(ASKED)}
    asked = answers[answers["part"].isin(list(order)) & answers["code"].isin(codes)]
    asked = asked.assign(place=asked["part"].map(order)).sort_values("place")
    raw = {code: _joined(rows["raw"].tolist()) for code, rows in asked.groupby("code")}
    return given.assign(raw=[raw.get(code, "") for code in codes])


def _joined(raws: list[str]) -> str:
    """Write the numbers of a ratio as one text."""
    return " ÷ ".join(raw or "–" for raw in raws) if any(raws) else ""


def _kind(row: Any) -> Change:  # a row of the table
    before, after = float(row.number_before), float(row.number_after)
    if isnan(before) and isnan(after):
        same = (row.status_before, row.raw_before) == (row.status_after, row.raw_after)
        return Change.SAME if same else Change.OTHER
    if isnan(before):
        return Change.NEW
    if isnan(after):
        return Change.GONE
    if before == after:
        return Change.SAME
    return Change.RAISED if after > before else Change.LOWERED
