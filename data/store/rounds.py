"""Rounds, and the regions they are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Row, insert, select, update

from data.store.audit import record
from data.store.errors import RoundDiffers, RoundUnknown
from data.store.instruments import stored_checksum
from data.store.tables import regions, rounds
from scoring import Text


@dataclass(frozen=True, slots=True)
class Round:
    """One evaluation: the instrument version that is asked, the day it was held, and the round before it."""

    code: str
    name: Text
    instrument: str
    held: date
    sample: bool
    previous: str | None


@dataclass(frozen=True, slots=True)
class StoredRegion:
    """What the store knows of a region: enough to refuse an unknown code and to read the tables with SQL."""

    code: str
    name: str
    province: str


def all_rounds(connection: Connection) -> list[Round]:
    """List the rounds in the order they were held."""
    return [_round(row) for row in connection.execute(select(rounds).order_by(rounds.c.held, rounds.c.code))]


def one_round(connection: Connection, code: str) -> Round:
    """Give the round of this code; RoundUnknown when there is none."""
    row = connection.execute(select(rounds).where(rounds.c.code == code)).first()
    if row is None:
        raise RoundUnknown(code, tuple(known.code for known in all_rounds(connection)))
    return _round(row)


def add_round(connection: Connection, new: Round, by: str) -> None:
    """Add a round; the same round again changes nothing, another one under its code is refused."""
    row = connection.execute(select(rounds).where(rounds.c.code == new.code)).first()
    if row is not None:
        if _round(row) != new:
            raise RoundDiffers(new.code)
        return
    checksum = stored_checksum(connection, new.instrument)
    if new.previous is not None:
        one_round(connection, new.previous)
    connection.execute(
        insert(rounds).values(
            code=new.code,
            name_id=new.name.id,
            name_en=new.name.en,
            instrument=new.instrument,
            held=new.held,
            sample=new.sample,
            previous=new.previous,
        )
    )
    detail: dict[str, object] = {"instrument": new.instrument, "checksum": checksum, "held": new.held.isoformat()}
    record(connection, by, "round", new.code, new.code, detail)


def add_regions(connection: Connection, given: Iterable[StoredRegion], by: str) -> None:
    """Add the regions that are new and rename those that are called otherwise; none is ever removed."""
    stored = {row.code: StoredRegion(*row) for row in connection.execute(select(regions))}
    changed = [region for region in given if stored.get(region.code) != region]
    if not changed:
        return
    rows = [{"code": region.code, "name": region.name, "province": region.province} for region in changed]
    added = [row for row in rows if row["code"] not in stored]
    if added:
        connection.execute(insert(regions), added)
    for row in rows:
        if row["code"] in stored:
            connection.execute(update(regions).where(regions.c.code == row["code"]).values(**row))
    record(connection, by, "regions", None, "regions", {"added": len(added), "renamed": len(rows) - len(added)})


def _round(row: Row[tuple[object, ...]]) -> Round:
    """Make a round of its row."""
    return Round(row.code, Text(row.name_id, row.name_en), row.instrument, row.held, row.sample, row.previous)
