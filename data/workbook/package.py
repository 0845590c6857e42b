"""A zip that somebody sent: its directory checked before anything is unpacked, its parts given in counted pieces."""

import posixpath
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from data.issues import issue
from data.workbook.limits import (
    LARGEST_PART,
    LARGEST_RATIO,
    LARGEST_TOTAL,
    MOST_ENTRIES,
    SMALLEST_PART_WITH_A_RATIO,
    UnreadableFileError,
    megabytes,
)

ZIP_START = b"PK\x03\x04"
DAMAGE = (BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What zipfile raises on a damaged archive."""

_PIECE = 1 << 18
_END, _END_LENGTH, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
_LOCAL_HEADER_LENGTH = 30
_LARGEST_DIRECTORY_ENTRY = 1_000


class OverlapError(BadZipFile):
    """Entries of a zip share their bytes, as only bombs do."""


@dataclass(frozen=True, slots=True, eq=False)
class Package:
    """A zip whose directory was found safe; parts are named as in the standard: / between folders, any case."""

    archive: ZipFile
    entries: Mapping[str, ZipInfo]

    def __contains__(self, name: str) -> bool:
        return key_of(name) in self.entries

    def pieces(self, name: str) -> Iterator[bytes]:
        """Unpack a part piece by piece, never more than it said, and check its sum at the end."""
        entry = self.entries.get(key_of(name))
        if entry is None:
            raise UnreadableFileError(issue("F-CORRUPT"))
        yield from pieces_of(self.archive, entry)

    def read(self, name: str) -> bytes:
        """Unpack a small part at once."""
        return b"".join(self.pieces(name))


def open_package(content: bytes) -> Package:
    """Open a workbook's zip; raises UnreadableFileError where its directory is not one of an honest workbook."""
    try:
        archive = ZipFile(BytesIO(content)) if directory_is_small(content, MOST_ENTRIES) else None
        entries = archive.infolist() if archive is not None else []
        if archive is None or len(entries) > MOST_ENTRIES:
            raise UnreadableFileError(issue("F-BOMB", None, f"> {MOST_ENTRIES}", str(MOST_ENTRIES)))
        _check_sizes(entries)
        by_name = {key_of(entry.filename): entry for entry in entries}
        if len(by_name) < len(entries):
            raise UnreadableFileError(issue("F-DUPLICATE"))
        check_layout(content, archive)
    except DAMAGE as damage:
        raise UnreadableFileError(issue("F-CORRUPT")) from damage
    return Package(archive, by_name)


def pieces_of(archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """Unpack an entry piece by piece; zipfile stops at the size the directory states and checks the sum."""
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the others unpack without a bound
        raise BadZipFile(f"compression {entry.compress_type}")
    with archive.open(entry) as part:
        while piece := part.read(_PIECE):
            yield piece


def directory_is_small(content: bytes, most: int) -> bool:
    """Tell whether the directory can hold no more entries than so many, before zipfile builds them all."""
    end = content.rfind(_END, max(0, len(content) - _END_LENGTH - _LONGEST_COMMENT))
    if end < 0 or end + _END_LENGTH > len(content):
        return True  # zipfile says what is wrong with it
    entries, size = map(int, struct.unpack_from("<HL", content, end + 10))
    return entries <= most and (size <= most * _LARGEST_DIRECTORY_ENTRY or size == 0xFFFFFFFF)


def check_layout(content: bytes, archive: ZipFile) -> None:
    """Raise OverlapError where two entries, or an entry and the directory, share bytes."""
    free_from = 0
    for entry in sorted(archive.infolist(), key=lambda entry: entry.header_offset):
        if entry.header_offset < free_from:
            raise OverlapError(entry.filename)
        name, extra = struct.unpack_from("<HH", content, entry.header_offset + 26)
        free_from = entry.header_offset + _LOCAL_HEADER_LENGTH + name + extra + entry.compress_size
    if free_from > archive.start_dir:
        raise OverlapError("-")


def key_of(name: str) -> str:
    """Bring the name of a part to one form; some programs write backslashes, others another case."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").casefold()


def _check_sizes(entries: list[ZipInfo]) -> None:
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise UnreadableFileError(issue("F-PASSWORD"))
    largest = max((entry.file_size for entry in entries), default=0)
    total = sum(entry.file_size for entry in entries)
    for size, limit in ((largest, LARGEST_PART), (total, LARGEST_TOTAL)):
        if size > limit:
            raise UnreadableFileError(issue("F-BOMB", None, megabytes(size), megabytes(limit)))
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > SMALLEST_PART_WITH_A_RATIO and ratio > LARGEST_RATIO:
            raise UnreadableFileError(issue("F-BOMB", None, f"{ratio:.0f} : 1", f"{LARGEST_RATIO} : 1"))
