"""What is wrong with the files of an instrument, said by place."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

TOML_FILE = "instrument.toml"
CSV_FILE = "indicators.csv"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where it is, what stands there and what should.

    `line` is 0 where it is the file as a whole, `column` (or key) empty where it is not a single one.
    """

    file: str
    line: int
    column: str
    found: str
    expected: str

    def __str__(self) -> str:
        """Say it in one line, such as `instrument.toml:14: weights of INDEX: found a sum of 110, expected 100`."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        where = f"{place}: {self.column}" if self.column else place
        return f"{where}: found {self.found}, expected {self.expected}"


class InstrumentError(Exception):
    """An instrument that cannot be used as written; `problems` holds all that is wrong with it, file by file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort the problems by file and line."""
        self.problems = sorted(problems, key=lambda problem: (problem.file != TOML_FILE, problem.file, problem.line))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """List all problems, one a line."""
        return "\n".join(str(problem) for problem in self.problems)


def nearest(word: str, known: Sequence[str]) -> str:
    """Name the known word that was probably meant, or all of them when none is close."""
    close = get_close_matches(word, known, 1)
    return f'"{close[0]}"' if close else one_of(known)


def one_of(known: Sequence[str]) -> str:
    """List what is allowed."""
    return f"one of {', '.join(known)}" if known else "none"


def shown(value: object) -> str:
    """Describe a value of a TOML file, or the text of a cell, for a message."""
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case str():
            return f'the text "{_short(value)}"' if value.strip() else "an empty text"
        case list():
            return "a list"
        case dict():
            return "a table"
        case datetime.date() | datetime.time():
            return f"the date or time {value}"
        case _:
            return f"the number {_short(format(value))}"


def _short(text: str) -> str:
    """Cut a long text so that a message stays one line."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."
