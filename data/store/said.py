"""What people said of a file that is kept: with its bytes, all that it takes to read it again as it was read."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from data.answers.correction import Correction
from data.instruments.dimensions import dimension_of
from data.store import layouts
from data.store.corrected import all_said
from data.store.errors import SubmissionUnknown
from data.store.instruments import stored_instrument
from data.store.tables import answers, rounds, submissions


@dataclass(frozen=True, slots=True)
class Said:
    """The corrections of a kept file, the sheets without marks that were confirmed, and the mapping of its cells."""

    corrections: tuple[Correction, ...] = ()
    confirmed: tuple[str, ...] = ()
    layout: str | None = None


def said_of(connection: Connection, submission: int) -> Said:
    """Give what was said of a submission; SubmissionUnknown when there is none."""
    return Said(
        all_said(connection, submission),
        _confirmed(connection, submission),
        layouts.of_submission(connection, submission),
    )


def _confirmed(connection: Connection, submission: int) -> tuple[str, ...]:
    """Name the dimensions that were read: a sheet has its marks, or it was read because a person had confirmed it."""
    query = select(rounds.c.instrument).join(submissions).where(submissions.c.id == submission)
    version = connection.execute(query).scalar()
    if version is None:
        raise SubmissionUnknown(submission)
    above = dimension_of(stored_instrument(connection, version))
    codes = connection.execute(select(answers.c.code).distinct().where(answers.c.submission == submission)).scalars()
    return tuple(sorted({above[code] for code in codes if code in above}))
