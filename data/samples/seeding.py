"""The sample rounds on their way into a store, through the same reader as any upload."""

from collections.abc import Iterator
from dataclasses import dataclass
from time import sleep

from sqlalchemy import Connection

from data.intake import finder_of
from data.issues import Issue
from data.reading import read_file
from data.samples.editions import seed_editions
from data.samples.evaluation import show_evaluation
from data.samples.rounds import SAMPLE_ROUNDS, archive_of
from data.seed import FIRST_ROUNDS, SEED, seed_official
from data.store import Round, Store
from data.store.rounds import add_round, all_rounds
from data.store.versions import import_submission
from data.submission import Submission
from data.workbook import members_of


@dataclass(frozen=True, slots=True, eq=False)
class _File:
    """A workbook of a sample round that may be stored."""

    name: str
    content: bytes
    submission: Submission


def seed(store: Store) -> None:
    """Give a store all it holds from its first start."""
    seed_official(store)
    seed_samples(store)
    seed_editions(store)


def seed_samples(store: Store, pause: float = 0.0) -> None:
    """Give a store that began with the published rounds the sample rounds it lacks, each in one transaction.

    Read through the same reader as any upload, with a pause (in seconds) after each file for those who wait meanwhile.
    A round whose start is a round of somebody else under its code is left out, with those after it.
    """
    for round_ in SAMPLE_ROUNDS:
        listed = store.rounds()
        if not _belongs(round_, listed):
            return
        if round_ not in listed:
            files = list(_files_of(store, round_, pause))
            with store.writing() as connection:
                _add(connection, round_, files)
        with store.writing() as connection:
            show_evaluation(connection, round_.code)


def _belongs(round_: Round, listed: list[Round]) -> bool:
    """Tell whether a sample round may stand in a store: beside the published ones, after its own forerunner."""
    before = [one for one in SAMPLE_ROUNDS if one.code == round_.previous]
    taken = any(one.code == round_.code and one != round_ for one in listed)
    return not taken and all(one in listed for one in (*FIRST_ROUNDS.values(), *before))


def _files_of(store: Store, round_: Round, pause: float) -> Iterator[_File]:
    """Read the workbooks of a round; those that cannot be stored are left out, as README.md beside them says."""
    find = finder_of(store.instrument(round_.instrument))
    for name, content in members_of(archive_of(round_.code).read_bytes()):
        if isinstance(content, Issue):
            continue
        found = read_file(content, name, find, round_)
        if isinstance(found, Submission) and found.ok:
            yield _File(name, content, found)
        sleep(pause)


def _add(connection: Connection, round_: Round, files: list[_File]) -> None:
    """Add a round with its files, unless another process was faster."""
    if round_ in all_rounds(connection):
        return
    add_round(connection, round_, SEED)
    for file in files:
        import_submission(connection, round_.code, file.name, file.content, file.submission, SEED)
