"""The register of evidence: documents that regions point to, each with its number, date, kind, place and status."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd
from sqlalchemy import Connection, select

from data.store.appending import append
from data.store.evaluation_tables import evidence
from data.store.frames import days, frame
from data.store.refusals import NotThere, SavedMeanwhile
from data.store.settings import NOT_CLOSED, require_stage

TEXTS = ("region", "code", "number", "kind", "place", "status", "note", "author")


class EvidenceStatus(StrEnum):
    """What became of a piece of evidence."""

    FILED = "filed"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One document for one indicator of a region; `place` is a link or a file name."""

    region: str
    code: str
    number: str
    dated: date | None
    kind: str
    place: str
    status: EvidenceStatus = EvidenceStatus.FILED
    valid_until: date | None = None
    note: str = ""


def register(connection: Connection, round_code: str, given: Evidence, replaces: int | None, by: str) -> int:
    """Append a piece of evidence, or a newer word on one; give its number.

    Raises RoundClosed, NotThere when what it replaces is of another round, SavedMeanwhile when it was replaced.
    """
    require_stage(connection, round_code, *NOT_CLOSED)
    if replaces is not None:
        found = connection.execute(select(evidence.c.round).where(evidence.c.id == replaces)).scalar()
        if found != round_code:
            raise NotThere(replaces)
        newer = connection.execute(select(evidence.c.author).where(evidence.c.replaces == replaces)).scalar()
        if newer is not None:
            raise SavedMeanwhile(newer, None)
    values = {
        "round": round_code,
        "region": given.region,
        "code": given.code,
        "replaces": replaces,
        "number": given.number,
        "dated": given.dated,
        "kind": given.kind,
        "place": given.place,
        "status": given.status.value,
        "valid_until": given.valid_until,
        "note": given.note,
    }
    return append(connection, evidence, by, values)


def evidence_of(connection: Connection, round_code: str) -> pd.DataFrame:
    """List the evidence of a round as it stands: id and the fields of Evidence, author and at."""
    replaced = select(evidence.c.replaces).where(evidence.c.round == round_code, evidence.c.replaces.is_not(None))
    columns = [column for column in evidence.c if column.name not in {"round", "replaces"}]
    query = select(*columns).where(evidence.c.round == round_code, evidence.c.id.not_in(replaced))
    listed = frame(connection, query.order_by(evidence.c.region, evidence.c.code, evidence.c.id), TEXTS)
    listed = listed.assign(dated=days(listed["dated"]), valid_until=days(listed["valid_until"]))
    return listed.assign(at=pd.to_datetime(listed["at"], utc=True))
