"""Many files in one zip on disk: whole after each file, so that it may be stopped at any time."""

from dataclasses import dataclass
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """A zip in a temporary file, and the names of what is in it; it is gone with the last who knows it."""

    file: BinaryIO
    names: list[str]


def empty_bundle() -> Bundle:
    """Begin a zip."""
    return Bundle(TemporaryFile(), [])


def add(bundle: Bundle, name: str, content: bytes) -> None:
    """Put a file into the zip; what we write is packed already."""
    with ZipFile(bundle.file, "a", ZIP_STORED) as archive:
        archive.writestr(name, content)
    bundle.names.append(name)


def taken_along(bundle: Bundle, name: str, text: str) -> bytes:
    """Give the zip as it stands with a text about it; the bundle stays as it was."""
    with TemporaryFile() as copy:
        bundle.file.seek(0)
        copyfileobj(bundle.file, copy)
        with ZipFile(copy, "a", ZIP_STORED) as archive:
            archive.writestr(name, text)
        copy.seek(0)
        return copy.read()
