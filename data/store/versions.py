"""Filled templates: each is a version of its region's submission, with its registers and its corrections."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import pandas as pd
from sqlalchemy import Connection, func, insert, select

from data.answers.reading import Reading
from data.store.audit import record
from data.store.errors import ReadingHasErrors
from data.store.frames import frame, rows_of
from data.store.rounds import one_round
from data.store.submissions import Imported, import_reading, insert_submission, live_submission
from data.store.tables import answers, corrections, entries, records, submissions, withdrawals
from data.submission.identity import REGION_SLOT, ROUND_SLOT

if TYPE_CHECKING:
    from data.submission import Submission

_TEXTS = ("region", "code", "part", "raw", "typed", "reason", "by")


def import_found(
    connection: Connection, round_code: str, file_name: str, content: bytes, found: "Reading | Submission", by: str
) -> Imported:
    """Store a file as what it is: a table of many regions, or the next version of one."""
    given = (connection, round_code, file_name, content)
    if isinstance(found, Reading):
        return import_reading(*given, found, by)
    return import_submission(*given, found, by)


def import_submission(
    connection: Connection, round_code: str, file_name: str, content: bytes, submission: "Submission", by: str
) -> Imported:
    """Store a template, all that was read from it and what was corrected, as the next version of its region.

    Errors of single answers do not keep it out: they are stored with it, without a number. The same file again changes
    nothing, unless it brings other corrections.
    """
    one_round(connection, round_code)
    if not submission.ok or submission.reading.entries.empty:
        raise ReadingHasErrors(file_name)
    region = submission.identity.region
    digest = sha256(content).hexdigest()
    live = live_submission(connection, round_code, digest)
    if live is not None and _brings_nothing(connection, live, submission):
        return Imported(live, already=True, version=version_of(connection, round_code, region, live))
    number, detail = insert_submission(connection, round_code, file_name, content, digest, submission.reading, by)
    corrected = _correction_rows(number, submission, by)
    for table, rows in (
        (records, rows_of(submission.records.assign(submission=number), records)),
        (corrections, corrected),
    ):
        if rows:
            connection.execute(insert(table), rows)
    version = version_of(connection, round_code, region, number)
    more = {"version": version, "records": len(submission.records), "corrections": len(corrected)}
    record(connection, by, "import", round_code, str(number), detail | more)
    return Imported(number, already=False, version=version)


def version_of(connection: Connection, round_code: str, region: str, submission: int) -> int:
    """Count the submissions of a region in a round up to this one, withdrawn ones too."""
    query = (
        select(func.count())
        .select_from(entries)
        .join(submissions, submissions.c.id == entries.c.submission)
        .where(submissions.c.round == round_code, entries.c.region == region, entries.c.submission <= submission)
    )
    return connection.execute(query).scalar_one()


def versions_of(connection: Connection, round_code: str, region: str) -> pd.DataFrame:
    """List the submissions that hold a region in a round, numbered in the order they came."""
    query = (
        select(
            submissions.c.id,
            submissions.c.file_name,
            submissions.c.sha256,
            submissions.c.author.label("by"),
            submissions.c.at,
            withdrawals.c.at.label("withdrawn_at"),
        )
        .join(entries, entries.c.submission == submissions.c.id)
        .outerjoin(withdrawals, withdrawals.c.submission == submissions.c.id)
        .where(submissions.c.round == round_code, entries.c.region == region)
        .order_by(submissions.c.id)
    )
    listed = frame(connection, query, ("file_name", "sha256", "by"))
    listed = listed.assign(**{column: pd.to_datetime(listed[column], utc=True) for column in ("at", "withdrawn_at")})
    listed.insert(0, "version", range(1, len(listed) + 1))
    return listed


def all_versions_of(connection: Connection, round_code: str) -> pd.DataFrame:
    """List every submission of every region of a round: region, submission_id, version, withdrawn."""
    version = func.row_number().over(partition_by=entries.c.region, order_by=entries.c.submission)
    query = (
        select(
            entries.c.region,
            entries.c.submission.label("submission_id"),
            version.label("version"),
            withdrawals.c.submission.is_not(None).label("withdrawn"),
        )
        .join(submissions, submissions.c.id == entries.c.submission)
        .outerjoin(withdrawals, withdrawals.c.submission == submissions.c.id)
        .where(submissions.c.round == round_code)
        .order_by(entries.c.region, entries.c.submission)
    )
    listed = frame(connection, query, ("region",))
    return listed.astype({"submission_id": int, "version": int, "withdrawn": bool})


def corrections_of(connection: Connection, submission: int) -> pd.DataFrame:
    """List the corrections of a submission in the order of code and part."""
    query = (
        select(
            corrections.c.region,
            corrections.c.code,
            corrections.c.part,
            corrections.c.raw,
            corrections.c.typed,
            corrections.c.reason,
            corrections.c.author.label("by"),
            corrections.c.at,
        )
        .where(corrections.c.submission == submission)
        .order_by(corrections.c.code, corrections.c.part)
    )
    listed = frame(connection, query, _TEXTS)
    return listed.assign(at=pd.to_datetime(listed["at"], utc=True))


def _brings_nothing(connection: Connection, live: int, submission: "Submission") -> bool:
    """Whether what is sent again says no more than what is stored of it."""
    query = select(corrections.c.code, corrections.c.part, corrections.c.typed)
    stored = {tuple(row) for row in connection.execute(query.where(corrections.c.submission == live))}
    corrected = {(made.code, made.part, made.typed) for made in submission.corrections} <= stored
    return corrected and _same_cells(connection, live, submission)


def _same_cells(connection: Connection, live: int, submission: "Submission") -> bool:
    """Whether a workbook that was read by a mapping is read in the cells that are stored; a template always is."""
    if all(found.code != "T-MAPPED" for found in submission.whole):
        return True
    names = ["region", "code", "part", "sheet", "cell"]
    query = select(*(answers.c[name] for name in names)).where(answers.c.submission == live)
    stored = {tuple(row) for row in connection.execute(query)}
    return stored == set(submission.reading.answers[names].itertuples(index=False, name=None))


def _correction_rows(number: int, submission: "Submission", by: str) -> list[dict[str, object]]:
    if not submission.corrections:
        return []
    now = datetime.now(UTC)
    round_written = next((found.found for found in submission.whole if found.code == "I-ROUND-CHOSEN"), "")
    raw = {REGION_SLOT: str(submission.reading.entries["region_written"].iloc[0]), ROUND_SLOT: round_written}
    raw |= {(row.code, row.part): row.raw for row in submission.reading.answers.itertuples()}
    raw |= {(row.row, row.field): row.raw for row in submission.records.itertuples()}
    return [
        {
            "submission": number,
            "region": submission.identity.region,
            "code": made.code,
            "part": made.part,
            "raw": raw.get((made.code, made.part), ""),
            "typed": made.typed,
            "reason": made.reason,
            "author": by,
            "at": now,
        }
        for made in submission.corrections
    ]
