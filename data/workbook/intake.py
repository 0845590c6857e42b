"""What a file really is, by its content."""

import re
from enum import StrEnum

from data.issues import issue
from data.workbook.limits import ACCEPTED, LARGEST_FILE, UnreadableFileError, megabytes
from data.workbook.package import DAMAGE, ZIP_START, Package, open_package

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
_OTHER_PACKAGES = {"word/": "Word", "ppt/": "PowerPoint"}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


class Format(StrEnum):
    """The kinds of files that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


def check_amount(content: bytes) -> None:
    """Refuse a file that is empty or too large; raises UnreadableFileError."""
    if not content.strip():
        raise UnreadableFileError(issue("F-EMPTY"))
    check_size(len(content))


def check_size(size: int) -> None:
    """Refuse a file of more bytes than are read; raises UnreadableFileError."""
    if size > LARGEST_FILE:
        raise UnreadableFileError(issue("F-SIZE", None, megabytes(size), megabytes(LARGEST_FILE)))


def recognise(content: bytes) -> Format:
    """Tell what a file is by its content; raises UnreadableFileError for what is not accepted or not safe to open."""
    check_amount(content)
    if content.startswith(ZIP_START):
        return _recognise_zip(content)
    if content.startswith(_OLE):
        return _recognise_ole(content)
    for start, name in _OTHER_FILES.items():
        if content.startswith(start):
            raise UnreadableFileError(issue("F-TYPE", None, name, ACCEPTED))
    return _recognise_text(content)


def format_of_package(package: Package) -> Format | None:
    """Tell which kind of workbook a zip is; None where it is none."""
    if "mimetype" in package and package.read("mimetype").startswith(_ODS):
        return Format.ODS
    if "xl/workbook.bin" in package:
        return Format.XLSB
    is_excel = "[Content_Types].xml" in package and any(name.startswith("xl/") for name in package.entries)
    return Format.XLSX if is_excel else None


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
    package = open_package(content)
    try:
        found = format_of_package(package)
    except DAMAGE as damage:
        raise UnreadableFileError(issue("F-CORRUPT")) from damage
    if found is None:
        others = [
            told for folder, told in _OTHER_PACKAGES.items() if any(n.startswith(folder) for n in package.entries)
        ]
        raise UnreadableFileError(issue("F-TYPE", None, others[0] if others else "zip", ACCEPTED))
    return found
