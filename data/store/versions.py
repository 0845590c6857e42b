"""Filled templates: each is a version of its region's submission, with its registers and its corrections."""

from hashlib import sha256
from typing import TYPE_CHECKING

import pandas as pd
from sqlalchemy import Connection, func, insert, select

from data.answers.reading import Reading
from data.store.audit import record
from data.store.corrected import said_before, write_said
from data.store.errors import ReadingHasErrors
from data.store.frames import frame, rows_of
from data.store.rounds import one_round
from data.store.submissions import Imported, import_reading, insert_submission, live_submission
from data.store.tables import answers, entries, records, submissions, withdrawals
from data.submission.identity import REGION_SLOT, ROUND_SLOT

if TYPE_CHECKING:
    from data.submission import Submission


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
    brings_nothing = live is not None and said_before(connection, live, submission.corrections)
    if live is not None and brings_nothing and _same_cells(connection, live, submission):
        return Imported(live, already=True, version=version_of(connection, round_code, region, live))
    number, detail = insert_submission(connection, round_code, file_name, content, digest, submission.reading, by)
    rows = rows_of(submission.records.assign(submission=number), records)
    if rows:
        connection.execute(insert(records), rows)
    if submission.corrections:
        write_said(connection, number, [(region, made) for made in submission.corrections], _stood(submission), by)
    version = version_of(connection, round_code, region, number)
    more = {"version": version, "records": len(submission.records), "corrections": len(submission.corrections)}
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


def _same_cells(connection: Connection, live: int, submission: "Submission") -> bool:
    """Whether a workbook that was read by a mapping is read in the cells that are stored; a template always is."""
    if all(found.code != "T-MAPPED" for found in submission.whole):
        return True
    names = ["region", "code", "part", "sheet", "cell"]
    query = select(*(answers.c[name] for name in names)).where(answers.c.submission == live)
    stored = {tuple(row) for row in connection.execute(query)}
    return stored == set(submission.reading.answers[names].itertuples(index=False, name=None))


def _stood(submission: "Submission") -> dict[tuple[str, str], str]:
    """Give what stood in the file wherever a person may have said something else."""
    round_written = next((found.found for found in submission.whole if found.code == "I-ROUND-CHOSEN"), "")
    stood = {REGION_SLOT: str(submission.reading.entries["region_written"].iloc[0]), ROUND_SLOT: round_written}
    stood |= {(row.code, row.part): row.raw for row in submission.reading.answers.itertuples()}
    return stood | {(row.row, row.field): row.raw for row in submission.records.itertuples()}
