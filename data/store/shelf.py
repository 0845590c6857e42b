"""The shelf of instruments: every version with its two files; every method is one transaction."""

from dataclasses import dataclass

from data.instruments import InstrumentFiles
from data.store import instruments
from data.store.instruments import StoredVersion
from data.store.opened import Opened
from scoring import Instrument


@dataclass(frozen=True, slots=True, eq=False)
class Shelf(Opened):
    """Where the versions of instruments stand."""

    def instrument_versions(self) -> list[StoredVersion]:
        """List the versions of instruments by name, each with the rounds that use it."""
        with self.engine.connect() as connection:
            return instruments.all_versions(connection)

    def instrument(self, version: str) -> Instrument:
        """Give an instrument as it was stored, whatever has become of its folder."""
        with self.engine.connect() as connection:
            return instruments.stored_instrument(connection, version)

    def instrument_files(self, version: str) -> InstrumentFiles:
        """Give the files of an instrument, as they were stored."""
        with self.engine.connect() as connection:
            return instruments.instrument_files(connection, version)

    def checksum(self, version: str) -> str:
        """Give the checksum of a stored instrument."""
        with self.engine.connect() as connection:
            return instruments.stored_checksum(connection, version)

    def add_instrument(self, instrument: Instrument, files: InstrumentFiles, by: str) -> None:
        """Store an instrument and its two files; InstrumentClosed when it changed after a round used it."""
        with self.writing() as connection:
            instruments.add_instrument(connection, instrument, files, by)

    def add_version(self, instrument: Instrument, files: InstrumentFiles, origin: str, by: str) -> None:
        """Store a new version made from another one; InstrumentTaken when its name is, so that none is overwritten."""
        with self.writing() as connection:
            instruments.add_version(connection, instrument, files, origin, by)
