"""A zip of many workbooks: looked through before anything is unpacked, then given one by one, never to the disk."""

import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from data.issues import Issue, issue
from data.workbook.limits import LARGEST_FILE, MEGABYTE, UnreadableFileError, megabytes
from data.workbook.package import (
    DAMAGE,
    ZIP_START,
    OverlapError,
    check_layout,
    directory_is_small,
    key_of,
    pieces_of,
)

MOST_MEMBERS = 2_500
LARGEST_ARCHIVE = 2_000 * MEGABYTE
_OF_DOCUMENTS = frozenset({"[content_types].xml", "mimetype"})
"""What a workbook or another document that is itself a zip holds."""
_ARCHIVES = (ZIP_START, b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_UNSAFE_NAME = re.compile(r"^/|^[A-Za-z]:|\\|(^|/)\.\.(/|$)|[\x00-\x1f\x7f]")
_LEFT_BY_SYSTEMS = re.compile(r"(^|/)(__MACOSX/|\._|~\$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)


def is_archive(content: bytes) -> bool:
    """Tell whether a file is a zip that is no workbook or document itself."""
    if not content.startswith((ZIP_START, b"PK\x05\x06")):
        return False
    try:
        names = {key_of(name) for name in ZipFile(BytesIO(content)).namelist()} if _is_listed(content) else set()
    except DAMAGE:
        return False
    return names.isdisjoint(_OF_DOCUMENTS)


@dataclass(frozen=True, slots=True, eq=False)
class Members(Iterable[tuple[str, bytes | Issue]]):
    """The files of a zip; each is unpacked when its turn comes."""

    archive: ZipFile
    entries: list[ZipInfo]

    def __len__(self) -> int:
        """How many files there are."""
        return len(self.entries)

    def __iter__(self) -> Iterator[tuple[str, bytes | Issue]]:
        """Give each file as its name and its bytes, or what is wrong with this one."""
        return ((entry.filename, _member(self.archive, entry)) for entry in self.entries)


def members_of(content: bytes) -> Members:
    """Give the files of a zip in order, each as its bytes, or as what is wrong with this one.

    Raises UnreadableFileError at once, before the first, where the zip as a whole is not safe or not sound.
    """
    try:
        if not _is_listed(content):
            raise _refused("Z-ENTRIES", f"> {MOST_MEMBERS}", str(MOST_MEMBERS))
        archive = ZipFile(BytesIO(content))
        entries = _wanted(archive.infolist())
        _check(entries)
        check_layout(content, archive)
    except OverlapError as overlap:
        raise _refused("Z-CORRUPT", str(overlap)) from overlap
    except DAMAGE as damage:
        raise _refused("Z-CORRUPT", str(damage)) from damage
    return Members(archive, entries)


def _is_listed(content: bytes) -> bool:
    """Tell whether the directory is worth reading: folders and leftovers of systems are not counted yet."""
    return directory_is_small(content, 2 * MOST_MEMBERS)


def _wanted(entries: Iterable[ZipInfo]) -> list[ZipInfo]:
    """Leave out folders and what operating systems and office programs leave lying about."""
    return [entry for entry in entries if not entry.is_dir() and not _LEFT_BY_SYSTEMS.search(entry.filename)]


def _check(entries: list[ZipInfo]) -> None:
    if not entries:
        raise _refused("Z-EMPTY")
    if len(entries) > MOST_MEMBERS:
        raise _refused("Z-ENTRIES", str(len(entries)), str(MOST_MEMBERS))
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_ARCHIVE:
        raise _refused("Z-SIZE", megabytes(total), megabytes(LARGEST_ARCHIVE))
    seen: set[str] = set()
    for entry in entries:
        if _UNSAFE_NAME.search(entry.orig_filename):
            raise _refused("Z-PATH", entry.orig_filename)
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
            raise _refused("Z-LINK", entry.filename)
        if entry.flag_bits & 0x1:
            raise _refused("Z-PASSWORD")
        if key_of(entry.filename) in seen:
            raise _refused("Z-TWICE", entry.filename)
        seen.add(key_of(entry.filename))


def _member(archive: ZipFile, entry: ZipInfo) -> bytes | Issue:
    if entry.file_size > LARGEST_FILE:
        return issue("F-SIZE", None, megabytes(entry.file_size), megabytes(LARGEST_FILE))
    try:
        content = b"".join(pieces_of(archive, entry))
    except DAMAGE:
        return issue("F-CORRUPT")
    nested = is_archive(content) if content.startswith(ZIP_START) else content.startswith(_ARCHIVES)
    return issue("Z-NESTED", None, entry.filename) if nested else content


def _refused(code: str, found: str = "", expected: str = "") -> UnreadableFileError:
    return UnreadableFileError(issue(code, None, found, expected))
