"""Objections of regions: what they object to, why, with what evidence; answered by a decision."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection, select

from data.store.appending import append
from data.store.evaluation_tables import objections
from data.store.frames import frame
from data.store.refusals import ObjectionsOver, ReasonMissing
from data.store.settings import require_stage
from data.store.stage import Stage


@dataclass(frozen=True, slots=True)
class Objection:
    """What a region objects to: one indicator, with its reason and where the evidence is."""

    region: str
    code: str
    reason: str
    evidence: str


def object_to(connection: Connection, round_code: str, given: Objection, today: date, by: str) -> int:
    """Append an objection and give its number; RoundClosed, ObjectionsOver or ReasonMissing when it cannot be made."""
    until = require_stage(connection, round_code, Stage.OBJECTING).object_by
    if until is None or today > until:
        raise ObjectionsOver(until)
    if not given.reason.strip():
        raise ReasonMissing
    values = {
        "round": round_code,
        "region": given.region,
        "code": given.code,
        "reason": given.reason.strip(),
        "evidence": given.evidence.strip(),
    }
    return append(connection, objections, by, values)


def objections_of(connection: Connection, round_code: str) -> pd.DataFrame:
    """List the objections of a round in the order they came: id, region, code, reason, evidence, author, at."""
    columns = [column for column in objections.c if column.name != "round"]
    query = select(*columns).where(objections.c.round == round_code).order_by(objections.c.id)
    listed = frame(connection, query, ("region", "code", "reason", "evidence", "author"))
    return listed.assign(at=pd.to_datetime(listed["at"], utc=True))
