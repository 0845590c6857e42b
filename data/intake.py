"""Many files of one round on their way into the store: each read apart and kept in a transaction of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from data.issues import Issue
from data.reading import read_file
from data.store import Round, Store
from data.store.submissions import Imported
from data.store.versions import import_found
from data.submission import FindInstrument, Submission
from data.workbook import members_of
from scoring import Instrument


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: where it went, or None where its issues kept it out."""

    file_name: str
    imported: Imported | None
    issues: tuple[Issue, ...] = ()
    regions: int = 0


def import_archive(store: Store, round_code: str, content: bytes, by: str) -> Iterator[Outcome]:
    """Import the files of a zip one after the other; raises UnreadableFileError before the first if it is not sound."""
    return import_files(store, round_code, members_of(content), by)


def import_files(
    store: Store, round_code: str, files: Iterable[tuple[str, bytes | Issue]], by: str
) -> Iterator[Outcome]:
    """Import files one after the other, holding one at a time; what the round holds already is not read again."""
    round_ = store.round(round_code)
    find = finder_of(store.instrument(round_.instrument))
    known = store.live_files(round_code)
    for file_name, content in files:
        if isinstance(content, Issue):
            yield Outcome(file_name, None, (content,))
            continue
        digest = sha256(content).hexdigest()
        if digest in known:
            yield Outcome(file_name, Imported(known[digest], already=True))
            continue
        outcome = _import(store, round_, find, file_name, content, by)
        if outcome.imported is not None:
            known[digest] = outcome.imported.submission_id
        yield outcome


def finder_of(instrument: Instrument) -> FindInstrument:
    """Know the one instrument of a round."""
    return lambda version: instrument if version == instrument.version else None


def _import(store: Store, round_: Round, find: FindInstrument, file_name: str, content: bytes, by: str) -> Outcome:
    found = read_file(content, file_name, find, round_)
    regions = len(found.reading.entries if isinstance(found, Submission) else found.entries)
    if not found.ok:
        return Outcome(file_name, None, found.issues, regions)
    with store.writing() as connection:
        imported = import_found(connection, round_.code, file_name, content, found, by)
    return Outcome(file_name, imported, found.issues, regions)
