"""What a file really is, by its content, and whether it is safe to open."""

import re
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from data.issues import Issue, issue

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_PART = 48 * MEGABYTE
LARGEST_TOTAL = 96 * MEGABYTE
SMALLEST_PART_WITH_A_RATIO = 1 * MEGABYTE
LARGEST_RATIO = 400
MOST_ENTRIES = 3_000
MOST_SHEETS = 100
MOST_CELLS = 300_000
ACCEPTED = "xlsx, xlsm, xls, ods, csv"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_XLS_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHER_FILES = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"{\\rtf": "RTF",
}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


class Format(StrEnum):
    """The kinds of files that are read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


@dataclass
class UnreadableFileError(Exception):
    """The file cannot be read at all; `issue` says why and what to do."""

    issue: Issue


def recognise(content: bytes) -> Format:
    """Tell what a file is by its content; raises UnreadableFileError for what is not accepted or not safe to open."""
    if not content.strip():
        raise UnreadableFileError(issue("F-EMPTY"))
    if len(content) > LARGEST_FILE:
        raise UnreadableFileError(issue("F-SIZE", None, _megabytes(len(content)), _megabytes(LARGEST_FILE)))
    if content.startswith(b"PK\x03\x04"):
        return _recognise_zip(content)
    if content.startswith(_OLE):
        return _recognise_ole(content)
    for start, name in _OTHER_FILES.items():
        if content.startswith(start):
            raise UnreadableFileError(issue("F-TYPE", None, name, ACCEPTED))
    return _recognise_text(content)


def decode(content: bytes) -> str:
    """Decode a text file: Unicode where it is, else the code page of Windows in the West."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _recognise_text(content: bytes) -> Format:
    start = decode(content[:4096])
    if _CONTROL.search(start):
        raise UnreadableFileError(issue("F-TYPE", None, "?", ACCEPTED))
    markup = start.lstrip().casefold()
    if markup.startswith("<?xml"):
        raise UnreadableFileError(issue("F-OLD-FORMAT", None, "XML", ACCEPTED))
    if markup.startswith("<") and re.match(r"<(!doctype html|html|head|body|table|meta|style)", markup):
        raise UnreadableFileError(issue("F-OLD-FORMAT", None, "HTML", ACCEPTED))
    return Format.CSV


def _recognise_ole(content: bytes) -> Format:
    if _ENCRYPTED_PACKAGE in content:
        raise UnreadableFileError(issue("F-PASSWORD"))
    if not any(stream in content for stream in _XLS_STREAMS):
        raise UnreadableFileError(issue("F-TYPE", None, "OLE", ACCEPTED))
    return Format.XLS


def _recognise_zip(content: bytes) -> Format:
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            names = {entry.filename for entry in entries}
            if "mimetype" in names and archive.read("mimetype").startswith(_ODS):
                _check_ods(archive, names)
                return Format.ODS
    except (BadZipFile, NotImplementedError, EOFError, OSError, ValueError, KeyError) as damage:
        raise UnreadableFileError(issue("F-CORRUPT")) from damage
    if "xl/workbook.bin" in names:
        raise UnreadableFileError(issue("F-OLD-FORMAT", None, "xlsb", ACCEPTED))
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise UnreadableFileError(issue("F-TYPE", None, "zip", ACCEPTED))
    return Format.XLSX


def _check_entries(entries: list[ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise UnreadableFileError(issue("F-BOMB", None, str(len(entries)), str(MOST_ENTRIES)))
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise UnreadableFileError(issue("F-PASSWORD"))
    if len({entry.filename for entry in entries}) < len(entries):
        raise UnreadableFileError(issue("F-CORRUPT"))
    largest = max((entry.file_size for entry in entries), default=0)
    total = sum(entry.file_size for entry in entries)
    for size, limit in ((largest, LARGEST_PART), (total, LARGEST_TOTAL)):
        if size > limit:
            raise UnreadableFileError(issue("F-BOMB", None, _megabytes(size), _megabytes(limit)))
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > SMALLEST_PART_WITH_A_RATIO and ratio > LARGEST_RATIO:
            raise UnreadableFileError(issue("F-BOMB", None, f"{ratio:.0f} : 1", f"{LARGEST_RATIO} : 1"))


def _check_ods(archive: ZipFile, names: set[str]) -> None:
    manifest = "META-INF/manifest.xml"
    if manifest in names and b"encryption-data" in archive.read(manifest):
        raise UnreadableFileError(issue("F-PASSWORD"))


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.0f} MB"
