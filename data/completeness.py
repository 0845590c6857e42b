"""How complete a round is: of every region and dimension what is answered, doubtful, wrong, blank and unproven.

An answer is one indicator. `asked` counts those that apply to the region; of them each is answered, doubtful (read in
several ways, so not scored), wrong (cannot be read) or blank. `unproven` counts the answered ones that claim something
without naming evidence, where evidence is asked for.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

import numpy as np
import pandas as pd

from data.answers.parts import ASKED, Part
from data.instruments.dimensions import dimension_of
from data.issues import Severity, column_letters
from scoring import Instrument, Kind, Status, unproven

COUNTS = ("asked", "answered", "doubtful", "wrong", "blank", "unproven")
PART_COLUMNS = ("region", "dimension", *COUNTS, "share")
WEST_INDONESIA = timezone(timedelta(hours=7), "WIB")
"""In whose days a deadline is counted; Indonesia has no summer time."""

_ANSWERING = (*ASKED, Part.APPLIES, Part.REASON)
_CLAIMS_NOTHING_AT_ZERO = (Kind.LEVEL, Kind.YES_NO)


def present_day() -> date:
    """Give the day it is now, as deadlines are counted."""
    return datetime.now(WEST_INDONESIA).date()


class State(StrEnum):
    """Where a region stands in a round, in the order in which it needs attention."""

    LATE = "late"
    NOT_SENT = "not_sent"
    PARTIAL = "partial"
    COMPLETE = "complete"
    ABSENT = "absent"


def completeness(
    scores: pd.DataFrame, answers: pd.DataFrame, issues: pd.DataFrame, instrument: Instrument
) -> pd.DataFrame:
    """Count the answers of each region that takes part, by dimension.

    Takes the table of scores of the round, its answers with their cells and its issues by cell, as the store gives
    them. Returns PART_COLUMNS, one row for each region and dimension that applies to it; share is the answered share
    of the weight (0 to 1).
    """
    codes = [indicator.code for indicator in instrument.indicators]
    leaves = _wide(scores, codes)
    asked, answered = leaves.notna(), leaves == 1
    marks = pd.DataFrame(
        {
            "asked": asked.stack(),
            "answered": answered.stack(),
            "unproven": answered.stack() & _marked(_without_evidence(answers, instrument), leaves),
        }
    )
    open_ = marks["asked"] & ~marks["answered"]
    found = _in_answers(issues, answers)
    marks["wrong"] = open_ & _marked(found[found["severity"] == Severity.ERROR], leaves)
    marks["doubtful"] = open_ & ~marks["wrong"] & _marked(found[found["severity"] == Severity.DOUBTFUL], leaves)
    marks["blank"] = open_ & ~marks["wrong"] & ~marks["doubtful"]
    dimension = marks.index.get_level_values("code").map(dimension_of(instrument))
    region = marks.index.get_level_values("region")
    counted = marks[list(COUNTS)].groupby([region, dimension], sort=False).sum()
    counted = counted.rename_axis(["region", "dimension"])
    counted["share"] = _wide(scores, [part.code for part in instrument.dimensions]).stack()
    return counted[counted["asked"] > 0].reset_index()[list(PART_COLUMNS)]


def standing(
    expected: Sequence[str],
    parts: pd.DataFrame,
    scores: pd.DataFrame,
    absent: Sequence[str],
    arrivals: pd.DataFrame,
    due: date,
    today: date,
) -> pd.DataFrame:
    """Tell where each expected region stands, those that need attention first.

    Returns rows region, state (`State`), version, sent (a day; none where the day of sending is not known), days_late
    (of what came, or so far of what did not), COUNTS over all dimensions, and share of the weight of the index.
    `arrivals` has region, version and sent, the day or none.
    """
    table = pd.DataFrame({"region": pd.Series(list(dict.fromkeys(expected)), dtype=object)})
    table = table.join(arrivals.set_index("region")[["version", "sent"]], on="region")
    table = table.join(parts.groupby("region")[list(COUNTS)].sum(), on="region")
    here = table["version"].notna()
    table.loc[here, list(COUNTS)] = table.loc[here, list(COUNTS)].fillna(0)
    index = scores[scores["level"] == "index"]
    table["share"] = table["region"].map(pd.Series(index["coverage"].to_numpy(), index["region"].astype(object)))
    table["share"] = table["share"].where(here, 0.0)
    until = [day if pd.notna(day) else None if sent else today for day, sent in zip(table["sent"], here, strict=True)]
    table["days_late"] = pd.array([None if day is None else max(0, (day - due).days) for day in until], "Int64")
    nothing_open = table["answered"].eq(table["asked"])
    table["state"] = np.select(
        [table["region"].isin(list(absent)), here & nothing_open, here, np.full(len(table), today > due)],
        [State.ABSENT, State.COMPLETE, State.PARTIAL, State.LATE],
        State.NOT_SENT,
    )
    table.loc[table["state"] == State.ABSENT, "days_late"] = pd.NA
    table = table.astype({"version": "Int64", **dict.fromkeys(COUNTS, "Int64")})
    order = {state: place for place, state in enumerate(State)}
    needs = table.assign(place=table["state"].map(order), left=table["share"].fillna(0))
    return table.loc[needs.sort_values(["place", "left", "region"], kind="stable").index].reset_index(drop=True)


def days_of_sending(arrivals: pd.DataFrame, not_sent_by: str) -> pd.DataFrame:
    """Add to arrivals the day each was sent: none for a table of many regions and for what `not_sent_by` brought."""
    own = (arrivals["regions"] == 1) & (arrivals["by"] != not_sent_by)
    days = [moment.astimezone(WEST_INDONESIA).date() for moment in arrivals["at"]]
    return arrivals.assign(sent=pd.Series(days, arrivals.index, object).where(own, None))


def _wide(scores: pd.DataFrame, codes: Sequence[str]) -> pd.DataFrame:
    """Regions x codes: the coverage of each part, NaN where it does not apply."""
    rows = scores[scores["code"].isin(codes)]
    columns = [rows[name].astype(object) for name in ("region", "code")]
    wide = pd.Series(rows["coverage"].to_numpy(float), pd.MultiIndex.from_arrays(columns)).unstack()
    return wide.reindex(columns=list(codes)).rename_axis(index="region", columns="code")


def _marked(rows: pd.DataFrame, leaves: pd.DataFrame) -> pd.Series:
    """Whether each region and code of `leaves` stands in these rows."""
    known = pd.MultiIndex.from_product([leaves.index, leaves.columns])
    given = pd.MultiIndex.from_arrays([rows["region"].astype(object), rows["code"].astype(object)])
    return pd.Series(known.isin(given), known)


def _in_answers(issues: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    """Find the answer of each issue by its cell: rows region, code, severity."""
    cells = [f"{column_letters(column)}{row}" for row, column in zip(issues["row"], issues["column"], strict=True)]
    placed = issues[["submission_id", "sheet", "severity"]].assign(cell=pd.Series(cells, issues.index, "str"))
    asked = answers[answers["part"].isin(_ANSWERING) & answers["submission_id"].isin(placed["submission_id"])]
    keys = ["submission_id", "sheet", "cell"]
    return asked[[*keys, "region", "code"]].merge(placed, on=keys)[["region", "code", "severity"]]


def _without_evidence(answers: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """The answers whose evidence was asked for and not given, but for those that claim nothing: rows region, code."""
    keys = ["region", "code"]
    asked = answers[(answers["part"] == Part.EVIDENCE) & (answers["status"] == Status.BLANK)][keys]
    nothing = [i.code for i in instrument.indicators if i.kind in _CLAIMS_NOTHING_AT_ZERO]
    zero = answers[(answers["part"] == Part.VALUE) & (answers["number"] == 0) & answers["code"].isin(nothing)][keys]
    left = asked.merge(zero, how="left", on=keys, indicator=True)
    return pd.concat([left.loc[left["_merge"] == "left_only", keys], unproven(answers, instrument)])
