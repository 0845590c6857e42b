"""The two files of an instrument as text, and the sum that tells whether they have changed."""

import codecs
import hashlib
import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from data.instruments.fields import Table
from data.instruments.positions import key_lines
from data.instruments.problems import CSV_FILE, TOML_FILE, Problem


@dataclass(frozen=True, slots=True)
class InstrumentFiles:
    """The two files of an instrument as bytes."""

    toml: bytes
    csv: bytes

    @property
    def by_name(self) -> dict[str, bytes]:
        """The bytes by the name of their file."""
        return {TOML_FILE: self.toml, CSV_FILE: self.csv}

    @property
    def checksum(self) -> str:
        """The SHA-256 over both files, the same whether lines end as on Windows or as elsewhere."""
        digest = hashlib.sha256()
        for name, content in self.by_name.items():
            lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            digest.update(f"{name} {len(lines)}\n".encode())
            digest.update(lines)
        return digest.hexdigest()


def files_in(folder: Path) -> InstrumentFiles:
    """Take the two files of an instrument out of its folder."""
    return InstrumentFiles((folder / TOML_FILE).read_bytes(), (folder / CSV_FILE).read_bytes())


def bytes_of(path: Path, problems: list[Problem]) -> bytes | None:
    """Take the bytes of a file; None, with the problem said, where there is none to be read."""
    try:
        return path.read_bytes()
    except OSError as trouble:
        problems.append(Problem(path.name, 0, "", f"no readable file ({trouble.strerror})", path.name))
        return None


def read_text(name: str, content: bytes, problems: list[Problem]) -> str | None:
    """Read one file as UTF-8; where some bytes are not, say so and read on, so that nothing else stays hidden."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        problems.append(Problem(name, 1, "", "text saved as UTF-16", "text saved as UTF-8"))
        return None
    content = content.removeprefix(codecs.BOM_UTF8)
    if not content.strip():
        problems.append(Problem(name, 0, "", "an empty file", "the text of an instrument"))
        return None
    text = content.decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as trouble:
        line = content[: trouble.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        found = f"a byte that is not UTF-8 (0x{content[trouble.start]:02x})"
        problems.append(Problem(name, line, "", found, "text saved as UTF-8"))
    return text


def read_toml(name: str, content: bytes, problems: list[Problem]) -> Table | None:
    """Read a file as a table that knows its lines; None, with the problem said, when it is not TOML."""
    text = read_text(name, content, problems)
    if text is None:
        return None
    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as trouble:
        problems.append(_syntax_problem(name, str(trouble), text))
        return None
    except (ValueError, ArithmeticError, RecursionError) as trouble:  # a number or a nesting beyond all measure
        problems.append(Problem(name, 0, "", f"what cannot be read as TOML ({trouble})", "TOML"))
        return None
    return Table(values, (), "", key_lines(text), problems, name)


def _syntax_problem(file: str, message: str, text: str) -> Problem:
    """Turn the reader's message, which ends in the place, into a problem at that place."""
    place = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if place is None:
        return Problem(file, len(text.splitlines()), "", f"an unfinished text ({message})", "TOML")
    line, character = place.groups()
    reason = message[: place.start()]
    return Problem(file, int(line), f"character {character}", f"a mistake in writing ({reason})", "TOML")
