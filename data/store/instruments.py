"""Instruments: the two files of each version, closed once a round uses it, and a new version never over an old one."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from data.instruments import InstrumentFiles, read_instrument, shipped
from data.store.audit import record
from data.store.errors import InstrumentClosed, InstrumentTaken, InstrumentUnknown
from data.store.tables import audit, instruments, rounds
from scoring import Instrument


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """A version of an instrument as the store lists it: when it came, and the codes of the rounds that use it."""

    version: str
    checksum: str
    at: datetime
    rounds: tuple[str, ...]


def all_versions(connection: Connection) -> list[StoredVersion]:
    """List the versions that are stored, by name."""
    used: dict[str, list[str]] = {}
    for row in connection.execute(select(rounds.c.instrument, rounds.c.code).order_by(rounds.c.held, rounds.c.code)):
        used.setdefault(row.instrument, []).append(row.code)
    listed = select(instruments.c.version, instruments.c.checksum, instruments.c.at).order_by(instruments.c.version)
    return [
        StoredVersion(row.version, row.checksum, row.at, tuple(used.get(row.version, ())))
        for row in connection.execute(listed)
    ]


def stored_checksum(connection: Connection, version: str) -> str:
    """Give the checksum of the stored instrument; InstrumentUnknown when there is none."""
    checksum = _checksum(connection, version)
    if checksum is None:
        raise InstrumentUnknown(version)
    return checksum


def add_instrument(connection: Connection, instrument: Instrument, files: InstrumentFiles, by: str) -> None:
    """Store an instrument with its files; a changed one is refused once a round uses its version."""
    version = instrument.version
    stored = _checksum(connection, version)
    if stored == instrument.checksum:
        return
    if connection.execute(select(rounds.c.code).where(rounds.c.instrument == version).limit(1)).first():
        raise InstrumentClosed(version)
    values = {"checksum": instrument.checksum, "toml": files.toml, "csv": files.csv, "at": datetime.now(UTC)}
    if stored is None:
        connection.execute(insert(instruments).values(version=version, **values))
    else:
        connection.execute(update(instruments).where(instruments.c.version == version).values(**values))
    record(connection, by, "instrument", None, version, {"checksum": instrument.checksum})


def add_version(connection: Connection, instrument: Instrument, files: InstrumentFiles, origin: str, by: str) -> None:
    """Store a new version that was made from another; InstrumentTaken where its name is, whatever it holds."""
    version = instrument.version
    if _checksum(connection, version) is not None or version in shipped():
        raise InstrumentTaken(version)
    values = {"checksum": instrument.checksum, "toml": files.toml, "csv": files.csv, "at": datetime.now(UTC)}
    connection.execute(insert(instruments).values(version=version, **values))
    detail: dict[str, object] = {"checksum": instrument.checksum, "origin": origin}
    record(connection, by, "instrument", None, version, detail)


def saved_by_others(connection: Connection, author: str) -> frozenset[str]:
    """Name the versions that somebody else than this author has saved."""
    saved = select(audit.c.subject).where(audit.c.action == "instrument", audit.c.author != author)
    return frozenset(connection.execute(saved).scalars())


def instrument_files(connection: Connection, version: str) -> InstrumentFiles:
    """Give the two files of a stored instrument; InstrumentUnknown when there is none."""
    row = connection.execute(select(instruments).where(instruments.c.version == version)).first()
    if row is None:
        raise InstrumentUnknown(version)
    return InstrumentFiles(row.toml, row.csv)


def stored_instrument(connection: Connection, version: str) -> Instrument:
    """Read an instrument from its stored bytes, whatever has become of its folder."""
    return read_instrument(instrument_files(connection, version), version)


def _checksum(connection: Connection, version: str) -> str | None:
    """Give the checksum that is stored under a version, if any."""
    checksum = connection.execute(select(instruments.c.checksum).where(instruments.c.version == version)).scalar()
    return None if checksum is None else str(checksum)
