"""What `python -m data import` does: files, zips and folders into a round, once, or again and again."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import sleep

from data.checking import content_of, lines_about
from data.intake import Outcome, import_files
from data.issues import Issue
from data.store import Round, Store
from data.workbook import UnreadableFileError, is_archive, members_of
from words import Words

_LEFT_BY_PROGRAMS = (".", "~$")
_UNFINISHED = frozenset({".part", ".partial", ".crdownload", ".tmp", ".download"})

Stamp = tuple[int, int]
"""The size of a file and when it was last written."""


def import_paths(store: Store, round_: Round, paths: Iterable[Path], by: str) -> Iterator[Outcome]:
    """Import every file that is named, lies in a zip that is named, or in a folder that is named."""
    members = (member for path in paths for file in files_in(path) for member in _members(file))
    return import_files(store, round_.code, members, by)


def watch(paths: Sequence[Path], seconds: float) -> Iterator[Path]:
    """Give each file of these folders once it has the same size at two looks, and again after it was changed."""
    seen: dict[Path, Stamp] = {}
    given: dict[Path, Stamp] = {}
    while True:
        now = {file: stamp for path in paths for file in files_in(path) if (stamp := _stamp(file))}
        for file, stamp in now.items():
            if seen.get(file) == stamp and given.get(file) != stamp:
                given[file] = stamp
                yield file
        seen = now
        sleep(seconds)


def files_in(path: Path) -> list[Path]:
    """List the files of a folder and of those in it, without what programs leave behind; or the one file."""
    if not path.is_dir():
        return [path]
    return sorted(
        file
        for file in path.rglob("*")
        if file.is_file() and not file.name.startswith(_LEFT_BY_PROGRAMS) and file.suffix.lower() not in _UNFINISHED
    )


def told(outcome: Outcome, version: str, _: Words) -> Iterator[str]:
    """Say in lines what became of a file."""
    imported = outcome.imported
    if imported is not None and imported.already:
        already = _("{file}: already stored as submission {number}.")
        yield already.format(file=outcome.file_name, number=imported.submission_id)
        return
    yield from lines_about(outcome.file_name, version, outcome.regions, outcome.issues, _)
    if imported is None:
        yield _("Nothing of this file was stored.")
    elif imported.version is None:
        yield _("Stored as submission {number}.").format(number=imported.submission_id)
    else:
        stored = _("Stored as submission {number}, version {version} of its region.")
        yield stored.format(number=imported.submission_id, version=imported.version)


def _members(file: Path) -> Iterable[tuple[str, bytes | Issue]]:
    """Give the files of a zip, or the file itself."""
    try:
        content = content_of(file)
        if not is_archive(content):
            return [(str(file), content)]
        return ((f"{file}/{name}", member) for name, member in members_of(content))
    except UnreadableFileError as unreadable:
        return [(str(file), unreadable.issue)]


def _stamp(file: Path) -> Stamp | None:
    """Say how large a file is and when it was written; nothing of one that has gone meanwhile."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
