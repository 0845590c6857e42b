"""Files on their way in: one file, one transaction, whole or not at all."""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import pandas as pd
from sqlalchemy import ColumnElement, Connection, exists, func, insert, select

from data.issues import CellAddress, Issue, Severity
from data.result_table import LEFT_OUT, row_slot
from data.store.audit import record
from data.store.corrected import amount_said, said_before, write_said
from data.store.errors import AlreadyWithdrawn, ReadingHasErrors, RegionsUnknown, SubmissionUnknown
from data.store.frames import frame, rows_of
from data.store.rounds import one_round
from data.store.settings import NOT_CLOSED, require_stage
from data.store.tables import answers, entries, files, issues, regions, submissions, withdrawals

if TYPE_CHECKING:
    from data.answers.reading import Reading


@dataclass(frozen=True, slots=True)
class Imported:
    """Where a file went; `already` says that it was there before and nothing was stored.

    `version` counts the submissions of its region in its round; a table of many regions has none.
    """

    submission_id: int
    already: bool
    version: int | None = None


def import_reading(
    connection: Connection, round_code: str, file_name: str, content: bytes, reading: "Reading", by: str
) -> Imported:
    """Store a file, all that was read from it and the audit row.

    The same file again in its round changes nothing, unless it brings other words on its rows.
    """
    one_round(connection, round_code)
    if not reading.ok:
        raise ReadingHasErrors(file_name)
    digest = sha256(content).hexdigest()
    found = live_submission(connection, round_code, digest)
    if found is not None and said_before(connection, found, reading.corrections):
        return Imported(found, already=True)
    number, detail = insert_submission(connection, round_code, file_name, content, digest, reading, by)
    if reading.corrections:
        chosen = [(made.typed, made) for made in reading.corrections if made.typed != LEFT_OUT]
        stood = {row_slot(row.sheet, row.row): row.region_written for row in reading.entries.itertuples()}
        write_said(connection, number, chosen, stood, by)
        detail |= {"corrections": len(reading.corrections)}
    record(connection, by, "import", round_code, str(number), detail)
    return Imported(number, already=False)


def insert_submission(
    connection: Connection, round_code: str, file_name: str, content: bytes, digest: str, reading: "Reading", by: str
) -> tuple[int, dict[str, object]]:
    """Insert a file and what was read from it; give its number and what the audit says of it, which the caller records.

    Raises RoundClosed, and RegionsUnknown when the reading names regions that the store does not know.
    """
    require_stage(connection, round_code, *NOT_CLOSED)
    _refuse_unknown_regions(connection, reading.entries)
    if connection.execute(select(files.c.sha256).where(files.c.sha256 == digest)).first() is None:
        connection.execute(insert(files).values(sha256=digest, size=len(content), content=content))
    number = connection.execute(select(func.coalesce(func.max(submissions.c.id), 0) + 1)).scalar_one()
    connection.execute(
        insert(submissions).values(
            id=number, round=round_code, sha256=digest, file_name=file_name, author=by, at=datetime.now(UTC)
        )
    )
    written_entries = reading.entries.rename(columns={"row": "sheet_row"}).assign(submission=number)
    written_answers = reading.answers.assign(submission=number)
    for table, rows in (
        (entries, rows_of(written_entries, entries)),
        (answers, rows_of(written_answers, answers)),
        (issues, [_issue_row(number, position, issue) for position, issue in enumerate(reading.issues)]),
    ):
        if rows:
            connection.execute(insert(table), rows)
    return number, {
        "sha256": digest,
        "file": file_name,
        "regions": len(written_entries),
        "answers": len(written_answers),
        "issues": len(reading.issues),
    }


def withdraw(connection: Connection, submission: int, by: str, reason: str) -> None:
    """Take a submission out of its round; it stays stored, and what it replaced counts again."""
    round_code = connection.execute(select(submissions.c.round).where(submissions.c.id == submission)).scalar()
    if round_code is None:
        raise SubmissionUnknown(submission)
    require_stage(connection, round_code, *NOT_CLOSED)
    if connection.execute(select(withdrawals).where(withdrawals.c.submission == submission)).first():
        raise AlreadyWithdrawn(submission)
    connection.execute(
        insert(withdrawals).values(submission=submission, author=by, at=datetime.now(UTC), reason=reason)
    )
    record(connection, by, "withdraw", round_code, str(submission), {"reason": reason})


def submissions_of(connection: Connection, round_code: str) -> pd.DataFrame:
    """List the submissions of a round, the latest first, with how much each holds and how much people said of it."""
    counts = [
        select(func.count()).where(table.c.submission == submissions.c.id).scalar_subquery().label(label)
        for table, label in ((entries, "regions"), (answers, "answers"), (issues, "issues"))
    ]
    query = (
        select(
            submissions.c.id,
            submissions.c.file_name,
            submissions.c.sha256,
            files.c.size,
            submissions.c.author.label("by"),
            submissions.c.at,
            withdrawals.c.at.label("withdrawn_at"),
            withdrawals.c.author.label("withdrawn_by"),
            withdrawals.c.reason.label("withdrawn_reason"),
            *counts,
            amount_said().label("said"),
        )
        .join(files, files.c.sha256 == submissions.c.sha256)
        .outerjoin(withdrawals, withdrawals.c.submission == submissions.c.id)
        .where(submissions.c.round == round_code)
        .order_by(submissions.c.id.desc())
    )
    listed = frame(connection, query, ("file_name", "sha256", "by", "withdrawn_by", "withdrawn_reason"))
    return listed.assign(**{column: pd.to_datetime(listed[column], utc=True) for column in ("at", "withdrawn_at")})


def original(connection: Connection, submission: int) -> tuple[str, bytes]:
    """Give a submitted file back as it was received: its name and its bytes."""
    query = (
        select(submissions.c.file_name, files.c.content)
        .join(files, files.c.sha256 == submissions.c.sha256)
        .where(submissions.c.id == submission)
    )
    row = connection.execute(query).first()
    if row is None:
        raise SubmissionUnknown(submission)
    return row.file_name, row.content


def regions_of(connection: Connection, submission: int) -> list[str]:
    """List the regions that a submission holds."""
    query = select(entries.c.region).where(entries.c.submission == submission).order_by(entries.c.region)
    return list(connection.execute(query).scalars())


def issues_of(connection: Connection, submission: int) -> tuple[Issue, ...]:
    """Give the issues of a submission in the order they were found."""
    query = select(issues).where(issues.c.submission == submission).order_by(issues.c.position)
    return tuple(
        Issue(
            row.code,
            Severity(row.severity),
            None if row.sheet is None else CellAddress(row.sheet, row.sheet_row, row.sheet_column),
            row.found,
            row.expected,
            row.proposed,
        )
        for row in connection.execute(query)
    )


def live_in(round_code: str) -> ColumnElement[bool]:
    """Say of a submission that it is one of this round and was not withdrawn."""
    withdrawn = exists().where(withdrawals.c.submission == submissions.c.id)
    return (submissions.c.round == round_code) & ~withdrawn


def live_submission(connection: Connection, round_code: str, digest: str) -> int | None:
    """Find the submission of these bytes in this round that was not withdrawn."""
    query = select(func.max(submissions.c.id)).where(live_in(round_code), submissions.c.sha256 == digest)
    return connection.execute(query).scalar()


def live_files(connection: Connection, round_code: str) -> dict[str, int]:
    """Give the latest submission of each file of a round that was not withdrawn, by the sha256 of its bytes."""
    columns = (submissions.c.sha256, func.max(submissions.c.id))
    query = select(*columns).where(live_in(round_code)).group_by(submissions.c.sha256)
    return {digest: int(number) for digest, number in connection.execute(query)}


def _refuse_unknown_regions(connection: Connection, given: pd.DataFrame) -> None:
    """Stop before the database does, and name the codes."""
    known = set(connection.execute(select(regions.c.code)).scalars())
    unknown = sorted({str(code) for code in given["region"]} - known)
    if unknown:
        raise RegionsUnknown(tuple(unknown))


def _issue_row(submission: int, position: int, issue: Issue) -> dict[str, object]:
    """Lay an issue out as a row."""
    address = issue.address
    return {
        "submission": submission,
        "position": position,
        "code": issue.code,
        "severity": issue.severity,
        "sheet": address.sheet if address else None,
        "sheet_row": address.row if address else None,
        "sheet_column": address.column if address else None,
        "found": issue.found,
        "expected": issue.expected,
        "proposed": issue.proposed,
    }
