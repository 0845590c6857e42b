"""The stage of a round and its deadlines: what may be done in it now."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from data.store.appending import append
from data.store.evaluation_tables import settings as rows
from data.store.refusals import ReasonMissing, RoundClosed
from data.store.rounds import one_round
from data.store.stage import Stage

NOT_CLOSED = (Stage.COLLECTING, Stage.ASSESSING, Stage.OBJECTING)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set for a round; `regions` are those expected in it, none where nobody said."""

    stage: Stage = Stage.COLLECTING
    submit_by: date | None = None
    object_by: date | None = None
    cohort: str = ""
    regions: frozenset[str] = frozenset()


def settings_of(connection: Connection, round_code: str) -> Settings:
    """Give what is set for a round; a round of which nothing was said is collecting."""
    query = select(rows).where(rows.c.round == round_code).order_by(rows.c.id.desc()).limit(1)
    row = connection.execute(query).first()
    if row is None:
        return Settings()
    return Settings(Stage(row.stage), row.submit_by, row.object_by, row.cohort, frozenset(row.regions.split()))


def set_settings(connection: Connection, round_code: str, new: Settings, reason: str, by: str) -> None:
    """Change what is set for a round; to close it or to go back to an earlier stage a reason is needed."""
    one_round(connection, round_code)
    old = settings_of(connection, round_code)
    if new == old:
        return
    order = list(Stage)
    steps = order.index(new.stage) - order.index(old.stage)
    if (steps < 0 or (steps > 0 and new.stage is Stage.CLOSED)) and not reason.strip():
        raise ReasonMissing
    values = {
        "round": round_code,
        "stage": new.stage.value,
        "submit_by": new.submit_by,
        "object_by": new.object_by,
        "cohort": new.cohort,
        "regions": " ".join(sorted(new.regions)),
        "reason": reason.strip(),
    }
    append(connection, rows, by, values)


def require_stage(connection: Connection, round_code: str, *allowed: Stage) -> Settings:
    """Give what is set for a round, RoundClosed unless it is at one of these stages."""
    found = settings_of(connection, round_code)
    if found.stage not in allowed:
        raise RoundClosed(one_round(connection, round_code).name, found.stage)
    return found
