"""What people said of a file that is kept: what stood there, what counts instead, why, by whom, when."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import pandas as pd
from sqlalchemy import ColumnElement, Connection, func, insert, select

from data.answers.correction import Correction
from data.issues import CellAddress
from data.result_table import LEFT_OUT, slot_of
from data.store.frames import frame
from data.store.tables import corrections, issues, submissions

LEFT_OUT_ROW = "I-ROW-LEFT-OUT"
_TEXTS = ("region", "code", "part", "raw", "typed", "reason", "by")


def write_said(
    connection: Connection,
    submission: int,
    said: Iterable[tuple[str, Correction]],
    stood: Mapping[tuple[str, str], str],
    by: str,
) -> None:
    """Keep what was said of a region, with what stood there; a row of no region stands among the issues."""
    now = datetime.now(UTC)
    rows = [
        {
            "submission": submission,
            "region": region,
            "code": made.code,
            "part": made.part,
            "raw": stood.get((made.code, made.part), ""),
            "typed": made.typed,
            "reason": made.reason,
            "author": by,
            "at": now,
        }
        for region, made in said
    ]
    if rows:
        connection.execute(insert(corrections), rows)


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


def all_said(connection: Connection, submission: int) -> tuple[Correction, ...]:
    """Give all that was said of a submission, with the rows of a table that were left out, in the order of slots."""
    columns = (corrections.c.code, corrections.c.part, corrections.c.typed, corrections.c.reason)
    made = connection.execute(select(*columns).where(corrections.c.submission == submission))
    left_out = connection.execute(
        select(issues.c.sheet, issues.c.sheet_row, issues.c.sheet_column, issues.c.expected).where(
            issues.c.submission == submission, issues.c.code == LEFT_OUT_ROW
        )
    )
    said = [Correction(*row) for row in made]
    said += [Correction(*slot_of(CellAddress(*place)), LEFT_OUT, reason) for *place, reason in left_out]
    return tuple(sorted(said, key=lambda each: (each.code, each.part)))


def amount_said() -> ColumnElement[int]:
    """Count in a query on submissions what was said of each, as `all_said` lists it."""
    made = select(func.count()).where(corrections.c.submission == submissions.c.id).scalar_subquery()
    of_no_region = (issues.c.submission == submissions.c.id) & (issues.c.code == LEFT_OUT_ROW)
    return made + select(func.count()).where(of_no_region).scalar_subquery()


def said_before(connection: Connection, submission: int, said: Iterable[Correction]) -> bool:
    """Whether all that is said of a file now was said of a submission of it."""
    before = {(made.code, made.part, made.typed) for made in all_said(connection, submission)}
    return {(made.code, made.part, made.typed) for made in said} <= before
