"""Final values set by a lead, with a reason, and confirmed by a second person where the move is large."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection, Row, func, select

from data.store.appending import append, append_named
from data.store.evaluation_tables import confirmations, decisions, objections
from data.store.frames import frame
from data.store.refusals import AlreadyAnswered, NotThere, ReasonMissing, SamePerson, SavedMeanwhile
from data.store.settings import require_stage
from data.store.stage import Stage

TEXTS = ("region", "code", "reason", "author", "confirmed_by", "confirmation")
OPEN = (Stage.ASSESSING, Stage.OBJECTING)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a lead sets for an indicator of a region: a number, or None to leave it as it stood before.

    `awaits` says that a second person must confirm it; `objection` is the one it answers; `seen` the decision seen.
    """

    region: str
    code: str
    before: float | None
    number: float | None
    reason: str
    awaits: bool
    objection: int | None = None
    seen: int = 0


def decide(connection: Connection, round_code: str, given: Decision, by: str) -> int:
    """Append a decision and give its number.

    Raises RoundClosed, ReasonMissing, SavedMeanwhile, NotThere for an unknown objection, AlreadyAnswered.
    """
    require_stage(connection, round_code, *OPEN)
    if not given.reason.strip():
        raise ReasonMissing
    same = (decisions.c.round == round_code, decisions.c.region == given.region, decisions.c.code == given.code)
    newest = connection.execute(select(decisions).where(*same).order_by(decisions.c.id.desc()).limit(1)).first()
    if newest is not None and newest.id != given.seen:
        raise SavedMeanwhile(newest.author, newest.number)
    if given.objection is not None:
        _refuse_answered(connection, round_code, given)
    values = {
        "round": round_code,
        "region": given.region,
        "code": given.code,
        "before": given.before,
        "number": given.number,
        "objection": given.objection,
        "awaits": given.awaits,
        "reason": given.reason.strip(),
    }
    return append(connection, decisions, by, values)


def confirm(connection: Connection, decision: int, reason: str, by: str) -> None:
    """Confirm a move as a second person."""
    _second(connection, decision, agreed=True, reason=reason, by=by)


def reject(connection: Connection, decision: int, reason: str, by: str) -> None:
    """Refuse a move as a second person, with a reason: it then never counts."""
    if not reason.strip():
        raise ReasonMissing
    _second(connection, decision, agreed=False, reason=reason, by=by)


def decisions_of(connection: Connection, round_code: str) -> pd.DataFrame:
    """List the decisions of a round in the order they were made.

    Columns id, region, code, before, number (NaN: left as it stood), objection, awaits, reason, author, at, agreed
    (None while nobody confirmed), confirmed_by, confirmation, and counts: whether nobody need confirm it or one did.
    """
    query = (
        select(
            *(column for column in decisions.c if column.name != "round"),
            confirmations.c.agreed,
            confirmations.c.author.label("confirmed_by"),
            confirmations.c.reason.label("confirmation"),
        )
        .outerjoin(confirmations, confirmations.c.decision == decisions.c.id)
        .where(decisions.c.round == round_code)
        .order_by(decisions.c.id)
    )
    listed = frame(connection, query, TEXTS).astype({"number": float, "before": float, "awaits": bool})
    agreed = listed["agreed"].astype("boolean")
    counts = (agreed.fillna(~listed["awaits"])).astype(bool)
    return listed.assign(agreed=agreed, counts=counts, at=pd.to_datetime(listed["at"], utc=True))


def _second(connection: Connection, decision: int, *, agreed: bool, reason: str, by: str) -> None:
    """Append what a second person says of a decision."""
    row: Row[tuple[object, ...]] | None = connection.execute(
        select(decisions).where(decisions.c.id == decision)
    ).first()
    if row is None:
        raise NotThere(decision)
    require_stage(connection, row.round, *OPEN)
    if row.author == by:
        raise SamePerson
    if connection.execute(select(func.count()).where(confirmations.c.decision == decision)).scalar_one():
        raise AlreadyAnswered
    values = {"decision": decision, "agreed": agreed, "reason": reason.strip()}
    append_named(connection, confirmations, by, values, row.round)


def _refuse_answered(connection: Connection, round_code: str, given: Decision) -> None:
    """Raise NotThere unless the objection is about this indicator, AlreadyAnswered when it has its answer."""
    query = select(objections.c.round, objections.c.region, objections.c.code).where(objections.c.id == given.objection)
    found = connection.execute(query).first()
    if found is None or tuple(found) != (round_code, given.region, given.code):
        raise NotThere(given.objection or 0)
    rejected = select(confirmations.c.decision).where(~confirmations.c.agreed)
    answered = select(func.count()).where(decisions.c.objection == given.objection, decisions.c.id.not_in(rejected))
    if connection.execute(answered).scalar_one():
        raise AlreadyAnswered
