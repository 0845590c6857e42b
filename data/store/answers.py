"""What counts in a round: for each region the latest submission that has it and was not withdrawn."""

from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Select, Subquery, func, select

from data.store.frames import frame
from data.store.submissions import live_in
from data.store.tables import answers, entries, issues, records, submissions

ANSWER_TEXTS = ("region", "code", "part", "status", "raw", "sheet", "cell", "rule")
RECORD_TEXTS = ("region", "register", "row", "field", "text", "status", "raw", "sheet", "cell", "rule")
ENTRY_TEXTS = ("region", "region_written", "scheme", "sheet", "file_name", "sha256")
ISSUE_TEXTS = ("code", "severity", "sheet")


def current_answers(connection: Connection, round_code: str) -> pd.DataFrame:
    """Read the answers that count in a round, as written and where, in the order of region, code and part."""
    where_from = (answers.c.raw, answers.c.sheet, answers.c.cell, answers.c.rule)
    query = _current_answers(round_code, *where_from, answers.c.submission.label("submission_id"))
    return frame(connection, query, ANSWER_TEXTS).astype({"number": float, "submission_id": int})


def current_numbers(connection: Connection, round_code: str) -> pd.DataFrame:
    """Read only what is scored of the answers that count in a round: half the time of reading all."""
    return frame(connection, _current_answers(round_code), ANSWER_TEXTS).astype({"number": float})


def current_entries(connection: Connection, round_code: str) -> pd.DataFrame:
    """Read the rows that count in a round, one a region, with the file each comes from."""
    current = _current(round_code)
    query = (
        select(
            entries.c.region,
            entries.c.region_written,
            entries.c.scheme,
            entries.c.took_part,
            entries.c.sheet,
            entries.c.sheet_row.label("row"),
            entries.c.submission.label("submission_id"),
            submissions.c.file_name,
            submissions.c.sha256,
        )
        .join(current, (current.c.submission == entries.c.submission) & (current.c.region == entries.c.region))
        .join(submissions, submissions.c.id == entries.c.submission)
        .order_by(entries.c.region)
    )
    return frame(connection, query, ENTRY_TEXTS).astype({"took_part": bool, "row": int, "submission_id": int})


def current_arrivals(connection: Connection, round_code: str) -> pd.DataFrame:
    """Tell of each region of a round which version counts, when it came, by whom, and how many regions its file has."""
    current = _current(round_code)
    versions, together = entries.alias("versions"), entries.alias("together")
    of_round = submissions.alias("of_round")
    version = (
        select(func.count())
        .select_from(versions.join(of_round, of_round.c.id == versions.c.submission))
        .where(
            of_round.c.round == round_code,
            versions.c.region == current.c.region,
            versions.c.submission <= current.c.submission,
        )
        .scalar_subquery()
    )
    holding = select(func.count()).where(together.c.submission == submissions.c.id).scalar_subquery()
    query = (
        select(
            current.c.region,
            version.label("version"),
            submissions.c.at,
            submissions.c.author.label("by"),
            holding.label("regions"),
        )
        .join(submissions, submissions.c.id == current.c.submission)
        .order_by(current.c.region)
    )
    listed = frame(connection, query, ("region", "by")).astype({"version": int, "regions": int})
    return listed.assign(at=pd.to_datetime(listed["at"], utc=True))


def current_issues(connection: Connection, round_code: str) -> pd.DataFrame:
    """Read what was found in the cells of the submissions that count, a row each, with its cell."""
    counting = select(_current(round_code).c.submission).distinct()
    query = (
        select(
            issues.c.submission.label("submission_id"),
            issues.c.code,
            issues.c.severity,
            issues.c.sheet,
            issues.c.sheet_row.label("row"),
            issues.c.sheet_column.label("column"),
        )
        .where(issues.c.submission.in_(counting), issues.c.sheet.is_not(None))
        .order_by(issues.c.submission, issues.c.position)
    )
    return frame(connection, query, ISSUE_TEXTS).astype({"submission_id": int, "row": int, "column": int})


def answers_of(connection: Connection, submission: int) -> pd.DataFrame:
    """Read the answers of one submission."""
    query = (
        select(*(column for column in answers.columns if column.name != "submission"))
        .where(answers.c.submission == submission)
        .order_by(answers.c.region, answers.c.code, answers.c.part)
    )
    return frame(connection, query, ANSWER_TEXTS).astype({"number": float})


def current_records(connection: Connection, round_code: str) -> pd.DataFrame:
    """Read the records that count in a round."""
    current = _current(round_code)
    counting = (current.c.submission == records.c.submission) & (current.c.region == records.c.region)
    return frame(connection, _records().join(current, counting), RECORD_TEXTS).astype({"number": float})


def records_of(connection: Connection, submission: int) -> pd.DataFrame:
    """Read the records of one submission."""
    query = _records().where(records.c.submission == submission)
    return frame(connection, query, RECORD_TEXTS).astype({"number": float})


def _records() -> Select[Any]:
    """Select records in the order of region, register, row and field."""
    order = (records.c.region, records.c.register, records.c.row, records.c.field)
    columns = (records.c.text, records.c.number, records.c.status, records.c.raw, records.c.sheet, records.c.cell)
    return select(*order, *columns, records.c.rule).order_by(*order)


def _current_answers(round_code: str, *more: ColumnElement[Any]) -> Select[Any]:
    """Select the answers that count: what is scored, and more columns where wanted."""
    current = _current(round_code)
    return (
        select(answers.c.region, answers.c.code, answers.c.part, answers.c.number, answers.c.status, *more)
        .join(current, (current.c.submission == answers.c.submission) & (current.c.region == answers.c.region))
        .order_by(answers.c.region, answers.c.code, answers.c.part)
    )


def _current(round_code: str) -> Subquery:
    """Pair each region of a round with the submission that counts for it."""
    return (
        select(entries.c.region, func.max(entries.c.submission).label("submission"))
        .join(submissions, submissions.c.id == entries.c.submission)
        .where(live_in(round_code))
        .group_by(entries.c.region)
        .subquery("current")
    )
