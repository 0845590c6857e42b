"""What assessors say of the answers of a region: a score, a verdict on the evidence, a reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd
from sqlalchemy import Connection, select

from data.store.appending import append_all, latest_of
from data.store.evaluation_tables import assessments, assignments
from data.store.frames import frame
from data.store.refusals import NotAssigned, SavedMeanwhile
from data.store.settings import require_stage
from data.store.stage import Stage
from scoring import Status

TEXTS = ("region", "code", "assessor", "status", "evidence", "reason", "origin")
OPEN = (Stage.COLLECTING, Stage.ASSESSING)


class Verdict(StrEnum):
    """What an assessor found the evidence to be."""

    ACCEPTED = "accepted"
    INCOMPLETE = "incomplete"
    INVALID = "invalid"
    MISSING = "missing"
    NOT_OPENED = "not_opened"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One indicator of a region as one assessor scores it, in the indicator's unit; None while not scored.

    `origin` names the workbook and cell it was written in, nothing for the page; `seen` is the number of the row that
    the assessor saw when writing, 0 for none.
    """

    region: str
    code: str
    number: float | None
    verdict: Verdict = Verdict.NOT_OPENED
    reason: str = ""
    applicable: bool = True
    origin: str = ""
    seen: int = 0


def save(connection: Connection, round_code: str, given: Iterable[Assessment], assessor: str) -> list[int]:
    """Append what an assessor says, all of it or nothing, one row an indicator; give the numbers of the rows.

    Raises RoundClosed, NotAssigned, or SavedMeanwhile when a row is newer than the one seen.
    """
    require_stage(connection, round_code, *OPEN)
    words = list(given)
    regions = {one.region for one in words}
    _refuse_unassigned(connection, round_code, regions, assessor)
    newest = _newest(connection, round_code, regions, assessor)
    rows = []
    for one in words:
        number, value = newest.get((one.region, one.code), (0, None))
        if number != one.seen:
            raise SavedMeanwhile(assessor, value)
        rows.append(
            {
                "round": round_code,
                "region": one.region,
                "code": one.code,
                "assessor": assessor,
                "number": one.number,
                "status": _status(one).value,
                "evidence": one.verdict.value,
                "reason": one.reason,
                "origin": one.origin,
            }
        )
    return append_all(connection, assessments, assessor, rows)


def assessments_of(connection: Connection, round_code: str, region: str | None = None) -> pd.DataFrame:
    """Read what counts of the assessments of a round, or of one region of it.

    Columns id, region, code, assessor, number, status, evidence, reason, origin, at and counts: whether its assessor
    is still assigned.
    """
    query = latest_of(round_code, assessments, "region", "code", "assessor")
    if region is not None:
        query = query.where(assessments.c.region == region)
    listed = frame(connection, query, (*TEXTS, "author")).drop(columns="author")
    newest = latest_of(round_code, assignments, "region", "assessor").subquery()
    active = select(newest.c.region, newest.c.assessor).where(newest.c.active)
    pairs = {tuple(row) for row in connection.execute(active)}
    counts = [pair in pairs for pair in zip(listed["region"], listed["assessor"], strict=True)]
    listed = listed.assign(counts=pd.Series(counts, index=listed.index, dtype=bool))
    return listed.astype({"number": float}).sort_values(["region", "code", "assessor"], ignore_index=True)


def history(connection: Connection, round_code: str, region: str, code: str) -> pd.DataFrame:
    """List everything that assessors ever said of an indicator of a region, in the order it came."""
    of = (assessments.c.round == round_code, assessments.c.region == region, assessments.c.code == code)
    listed = frame(connection, select(assessments).where(*of).order_by(assessments.c.id), (*TEXTS, "author"))
    return listed.astype({"number": float}).assign(at=pd.to_datetime(listed["at"], utc=True))


def _status(one: Assessment) -> Status:
    """Say whether there is a score, and why not."""
    if not one.applicable:
        return Status.NOT_APPLICABLE
    return Status.BLANK if one.number is None else Status.ANSWERED


def _refuse_unassigned(connection: Connection, round_code: str, regions: set[str], assessor: str) -> None:
    """Raise NotAssigned unless these regions were given to the assessor."""
    query = latest_of(round_code, assignments, "region", "assessor").where(assignments.c.assessor == assessor)
    given = {row.region for row in connection.execute(query) if row.active}
    for region in sorted(regions - given):
        raise NotAssigned(assessor, region)


def _newest(
    connection: Connection, round_code: str, regions: set[str], assessor: str
) -> dict[tuple[str, str], tuple[int, float | None]]:
    """Give the number and the value of the latest row of an assessor on each indicator of these regions."""
    columns = (assessments.c.region, assessments.c.code, assessments.c.id, assessments.c.number)
    of = (assessments.c.round == round_code, assessments.c.region.in_(regions), assessments.c.assessor == assessor)
    rows = connection.execute(select(*columns).where(*of).order_by(assessments.c.id))
    return {(row.region, row.code): (row.id, row.number) for row in rows}
