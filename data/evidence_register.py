"""The register of evidence of a round: what workbooks name beside answers and what people entered, with its flags."""

import re
from datetime import date
from enum import StrEnum
from typing import Any

import pandas as pd

from data.answers.parts import Part
from data.store.evidence import EvidenceStatus
from scoring import Status

REGISTER_COLUMNS = (
    "id", "region", "code", "number", "dated", "kind", "place", "status", "valid_until", "note", "source", "odd",
)  # fmt: skip
_NAMED = (Part.EVIDENCE, Part.EVIDENCE_DATE, Part.EVIDENCE_LINK)
_SPACES = re.compile(r"[\s.,;:/-]+")


class Flag(StrEnum):
    """What is odd about a piece of evidence."""

    TWICE = "twice"
    EXPIRED = "expired"
    UNDATED = "undated"
    NOWHERE = "nowhere"


def register_of(answers: pd.DataFrame, entered: pd.DataFrame, today: date) -> pd.DataFrame:
    """List every piece of evidence of a round.

    Takes the long table of answers with raw texts and cells, and what people entered (`Store.evidence`).
    Returns REGISTER_COLUMNS: id is missing and source the cell where a workbook names it, else who entered it; odd
    holds tuples of `Flag`: named twice (the same number and day, or the same place, in a region), no longer valid
    today, without a day, or with nothing that leads to it.
    """
    by_hand = entered.assign(source=entered["author"]).reindex(columns=[*REGISTER_COLUMNS])
    table = pd.concat([_named(answers).astype(object), by_hand.astype(object)], ignore_index=True)
    live = table["status"] != EvidenceStatus.WITHDRAWN
    twice = _twice(table[live])
    table["odd"] = [_odd(row, today, twice) for row in table.itertuples()]
    return table.sort_values(["region", "code"], kind="stable", ignore_index=True)


def _named(answers: pd.DataFrame) -> pd.DataFrame:
    """What workbooks name: one row for each answer with evidence, with the cell of the evidence."""
    rows = answers[answers["part"].isin(_NAMED) & (answers["status"] == Status.ANSWERED)]
    if rows.empty:
        return pd.DataFrame(columns=list(REGISTER_COLUMNS))
    keys = ["region", "code"]
    texts = rows.pivot(index=keys, columns="part", values="raw").reindex(columns=list(_NAMED), fill_value="").fillna("")
    cells = rows.assign(cell=rows["sheet"] + "!" + rows["cell"]).groupby(keys)["cell"].first()
    days = pd.to_datetime(texts[Part.EVIDENCE_DATE].str.slice(0, 10), format="%Y-%m-%d", errors="coerce")
    table = texts.reset_index()[keys].assign(
        number=texts[Part.EVIDENCE].to_numpy(),
        dated=[None if pd.isna(day) else day.date() for day in days],
        kind="",
        place=texts[Part.EVIDENCE_LINK].to_numpy(),
        status=EvidenceStatus.FILED.value,
        note="",
        source=cells.reindex(texts.index).to_numpy(),
    )
    return table.reindex(columns=list(REGISTER_COLUMNS))


def _twice(table: pd.DataFrame) -> set[int]:
    """Find the rows whose number and day, or whose place, stand more than once in a region."""
    keys = pd.Series([_key(one) for one in table["number"]], table.index, dtype=object)
    days = table["dated"].map(str)
    numbered = pd.DataFrame({"region": table["region"], "key": keys, "day": days})[keys != ""]
    placed = table.loc[table["place"] != "", ["region", "place"]]
    doubled = [*numbered.index[numbered.duplicated(keep=False)], *placed.index[placed.duplicated(keep=False)]]
    return {int(row) for row in doubled}


def _key(text: object) -> str:
    """A number without the marks that people write it with."""
    return _SPACES.sub("", str(text).casefold())


def _odd(row: Any, today: date, twice: set[int]) -> tuple[Flag, ...]:
    """Say of one row what is odd about it; nothing is about one that was withdrawn."""
    if row.status == EvidenceStatus.WITHDRAWN:
        return ()
    holds = {
        Flag.TWICE: row.Index in twice,
        Flag.EXPIRED: isinstance(row.valid_until, date) and row.valid_until < today,
        Flag.UNDATED: not isinstance(row.dated, date),
        Flag.NOWHERE: not row.place,
    }
    return tuple(flag for flag, is_so in holds.items() if is_so)
