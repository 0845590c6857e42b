"""Rounds, and what they stand on: the regions and the instruments."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection, Row, insert, select, update

from data.instruments import instrument_of_files
from data.store.audit import record
from data.store.errors import InstrumentClosed, InstrumentUnknown, RoundDiffers, RoundUnknown
from data.store.tables import instruments, regions, rounds
from scoring import Instrument, Text


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


def stored_checksum(connection: Connection, version: str) -> str:
    """Give the checksum of the stored instrument; InstrumentUnknown when there is none."""
    checksum = connection.execute(select(instruments.c.checksum).where(instruments.c.version == version)).scalar()
    if checksum is None:
        raise InstrumentUnknown(version)
    return str(checksum)


def add_instrument(connection: Connection, instrument: Instrument, folder: Path, by: str) -> None:
    """Store an instrument as it stands in its folder; a changed one is refused once a round uses its version."""
    version = instrument.version
    stored = connection.execute(select(instruments.c.checksum).where(instruments.c.version == version)).scalar()
    if stored == instrument.checksum:
        return
    if connection.execute(select(rounds.c.code).where(rounds.c.instrument == version).limit(1)).first():
        raise InstrumentClosed(version)
    values = {
        "checksum": instrument.checksum,
        "toml": (folder / "instrument.toml").read_bytes(),
        "csv": (folder / "indicators.csv").read_bytes(),
        "at": datetime.now(UTC),
    }
    if stored is None:
        connection.execute(insert(instruments).values(version=version, **values))
    else:
        connection.execute(update(instruments).where(instruments.c.version == version).values(**values))
    record(connection, by, "instrument", None, version, {"checksum": instrument.checksum})


def instrument_files(connection: Connection, version: str) -> dict[str, bytes]:
    """Give the two files of a stored instrument by name; InstrumentUnknown when there is none."""
    row = connection.execute(select(instruments).where(instruments.c.version == version)).first()
    if row is None:
        raise InstrumentUnknown(version)
    return {"instrument.toml": row.toml, "indicators.csv": row.csv}


def stored_instrument(connection: Connection, version: str) -> Instrument:
    """Read an instrument from its stored bytes, whatever has become of its folder."""
    return instrument_of_files(version, instrument_files(connection, version))


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
