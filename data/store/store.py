"""The store as the rest of the program sees it: every method is one transaction."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from data.issues import Issue
from data.store import answers, audit, copies, corrected, layouts, rounds, submissions, versions
from data.store.audited import Finding, findings
from data.store.connection import connect, place_of
from data.store.desk import Desk
from data.store.errors import StoreUnreachable
from data.store.migrations import migrate
from data.store.room import Room
from data.store.rounds import Round, StoredRegion
from data.store.said import Said, said_of
from data.store.shelf import Shelf
from data.store.submissions import Imported

if TYPE_CHECKING:
    from data.answers.reading import Reading
    from data.submission import Submission


@dataclass(frozen=True, slots=True, eq=False)
class Store(Desk, Room, Shelf):
    """Where rounds, files and answers rest, with the desk, the room of the evaluation and the shelf of instruments."""

    def rounds(self) -> list[Round]:
        """List the rounds in the order they were held."""
        with self.engine.connect() as connection:
            return rounds.all_rounds(connection)

    def round(self, code: str) -> Round:
        """Give the round of this code; RoundUnknown when there is none."""
        with self.engine.connect() as connection:
            return rounds.one_round(connection, code)

    def add_round(self, new: Round, by: str) -> None:
        """Add a round; the same again changes nothing, RoundDiffers when its code is taken."""
        with self.writing() as connection:
            rounds.add_round(connection, new, by)

    def add_regions(self, given: Iterable[StoredRegion], by: str) -> None:
        """Add new regions and rename those called otherwise."""
        with self.writing() as connection:
            rounds.add_regions(connection, given, by)

    def import_reading(self, round_code: str, file_name: str, content: bytes, reading: "Reading", by: str) -> Imported:
        """Store a file and all that was read from it, or nothing; the same file again in its round changes nothing."""
        with self.writing() as connection:
            return submissions.import_reading(connection, round_code, file_name, content, reading, by)

    def import_submission(
        self, round_code: str, file_name: str, content: bytes, submission: "Submission", by: str
    ) -> Imported:
        """Store a filled template with its registers and corrections, or nothing; sent again it is a new version."""
        with self.writing() as connection:
            return versions.import_submission(connection, round_code, file_name, content, submission, by)

    def versions(self, round_code: str, region: str) -> pd.DataFrame:
        """List the submissions that hold a region in a round, numbered from 1, withdrawn ones too."""
        with self.engine.connect() as connection:
            return versions.versions_of(connection, round_code, region)

    def all_versions(self, round_code: str) -> pd.DataFrame:
        """List every submission of every region of a round: region, submission_id, version, withdrawn."""
        with self.engine.connect() as connection:
            return versions.all_versions_of(connection, round_code)

    def submission_answers(self, submission: int) -> pd.DataFrame:
        """Read the answers of one submission, whether it counts or not."""
        with self.engine.connect() as connection:
            return answers.answers_of(connection, submission)

    def records(self, round_code: str) -> pd.DataFrame:
        """Read the registers that count in a round: masterplan, quick wins, attendance, contacts."""
        with self.engine.connect() as connection:
            return answers.current_records(connection, round_code)

    def submission_records(self, submission: int) -> pd.DataFrame:
        """Read the registers of one submission."""
        with self.engine.connect() as connection:
            return answers.records_of(connection, submission)

    def corrections(self, submission: int) -> pd.DataFrame:
        """List what people fixed or confirmed in a submission: what stood there, what was typed, why, by whom."""
        with self.engine.connect() as connection:
            return corrected.corrections_of(connection, submission)

    def withdraw(self, submission: int, by: str, reason: str) -> None:
        """Take a submission out of its round; it stays stored."""
        with self.writing() as connection:
            submissions.withdraw(connection, submission, by, reason)

    def submissions(self, round_code: str) -> pd.DataFrame:
        """List the submissions of a round, the latest first."""
        with self.engine.connect() as connection:
            return submissions.submissions_of(connection, round_code)

    def answers(self, round_code: str) -> pd.DataFrame:
        """Read the answers that count in a round: of each region the latest submission that was not withdrawn."""
        with self.engine.connect() as connection:
            return answers.current_answers(connection, round_code)

    def numbers(self, round_code: str) -> pd.DataFrame:
        """Read only what is scored of the answers that count: region, code, part, number, status."""
        with self.engine.connect() as connection:
            return answers.current_numbers(connection, round_code)

    def entries(self, round_code: str) -> pd.DataFrame:
        """Read the rows that count in a round, one a region."""
        with self.engine.connect() as connection:
            return answers.current_entries(connection, round_code)

    def arrivals(self, round_code: str) -> pd.DataFrame:
        """Tell of each region of a round which version counts: region, version, at, by, regions (in the same file)."""
        with self.engine.connect() as connection:
            return answers.current_arrivals(connection, round_code)

    def cell_issues(self, round_code: str) -> pd.DataFrame:
        """Read the issues in the cells of the submissions that count in a round, one row each."""
        with self.engine.connect() as connection:
            return answers.current_issues(connection, round_code)

    def live_files(self, round_code: str) -> dict[str, int]:
        """Give the submission of each file that was sent to a round and not withdrawn, by the sha256 of its bytes."""
        with self.engine.connect() as connection:
            return submissions.live_files(connection, round_code)

    def issues(self, submission: int) -> tuple[Issue, ...]:
        """Give the issues that were found in a submission."""
        with self.engine.connect() as connection:
            return submissions.issues_of(connection, submission)

    def regions_of(self, submission: int) -> list[str]:
        """List the regions that a submission holds."""
        with self.engine.connect() as connection:
            return submissions.regions_of(connection, submission)

    def original(self, submission: int) -> tuple[str, bytes]:
        """Give a submitted file back as it was received: its name and its bytes."""
        with self.engine.connect() as connection:
            return submissions.original(connection, submission)

    def layout_of(self, submission: int) -> str | None:
        """Give the mapping by which a submission was read; None where it is a template or a table."""
        with self.engine.connect() as connection:
            return layouts.of_submission(connection, submission)

    def said(self, submission: int) -> Said:
        """Give what people said of a kept file, by which it is read again as it was read."""
        with self.engine.connect() as connection:
            return said_of(connection, submission)

    def edition(self, round_code: str) -> str:
        """Name the state of a round: another after every change to it, a key for caches."""
        with self.engine.connect() as connection:
            return audit.edition(connection, round_code)

    def audited(self, seen: Callable[[int], object] = int) -> tuple[int, str, list[Finding]]:
        """Check the record of every change: how many rows it has, the hash of the last, and what does not hold.

        `seen` is told again and again how many rows were read.
        """
        with self.engine.connect() as connection:
            return *audit.length(connection), findings(connection, seen)

    def backup(self, path: Path) -> None:
        """Write a checked copy of the store while it is in use; no file is overwritten."""
        copies.backup(self.engine, path)

    def restore(self, path: Path) -> None:
        """Fill this empty store from a backup, which is checked first."""
        copies.restore(self.engine, path)


def open_store(url: str | None = None) -> Store:
    """Open the store of an address, by default of DATABASE_URL or the user's data folder, and bring it up to date."""
    engine = connect(url)
    try:
        migrate(engine, lambda version: _keep_copy(engine, version))
    except DBAPIError as error:
        engine.dispose()
        raise StoreUnreachable(place_of(engine)) from error
    return Store(engine)


def _keep_copy(engine: Engine, version: int) -> None:
    """Put a backup beside a SQLite store before its schema changes; PostgreSQL has its own."""
    if engine.dialect.name == "sqlite" and engine.url.database:
        path = Path(engine.url.database)
        kept = path.with_name(f"{path.stem}-schema-{version}{path.suffix}")
        if not kept.exists():
            copies.backup(engine, kept)
