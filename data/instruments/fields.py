"""One table of a TOML file, read key by key; whatever does not fit is noted with its line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import isfinite
from typing import TypeVar

from data.instruments.positions import Keys, line_of
from data.instruments.problems import TOML_FILE, Problem, nearest, one_of, shown
from scoring import Text

Choice = TypeVar("Choice", bound=StrEnum)

TOP_KEYS = (
    "format", "version", "name", "citation", "zero_rows_did_not_take_part", "combining", "scale", "nodes", "schemes",
    "bands", "printed",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table of the file: its values, the way to it, whose it is ("": the file itself) and where problems are kept."""

    values: Mapping[str, object]
    keys: Keys
    owner: str
    lines: Mapping[Keys, int]
    problems: list[Problem]
    file: str = TOML_FILE

    @property
    def place(self) -> str:
        """Where the table begins."""
        return f"{self.file}:{self.line()}"

    def line(self, key: str | None = None) -> int:
        """Give the line of a key, or of the table."""
        return line_of(self.lines, self.keys if key is None else (*self.keys, key))

    def called(self, key: str) -> str:
        """Name a key with its owner, such as "floor of REG"."""
        return f"{key} of {self.owner}" if self.owner else key

    def report(self, key: str, found: str, expected: str) -> None:
        """Note a problem at a key."""
        self.problems.append(Problem(self.file, self.line(key), self.called(key), found, expected))

    def only(self, known: Sequence[str]) -> None:
        """Note every key that has no meaning here."""
        for key in self.values:
            if key not in known:
                misplaced = self.owner and key in TOP_KEYS
                expected = "this key above the first [table]" if misplaced else nearest(key, known)
                self.report(key, f'the unknown key "{key}"', expected)

    def text(self, key: str) -> str:
        """Read a text that must be there."""
        value = self.values.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.report(key, shown(value), "a text")
        return ""

    def wording(self, key: str) -> Text:
        """Read a text in both tongues, `{ id = "...", en = "..." }`."""
        table = self.table(key, '{ id = "...", en = "..." }')
        if table is None:
            return Text("", "")
        table.only(("id", "en"))
        return Text(table.text("id"), table.text("en"))

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts that may be left out."""
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value):
            return tuple(item.strip() for item in value)
        found = "a list with something else than texts" if isinstance(value, list) else shown(value)
        self.report(key, found, 'a list of texts, such as ["Nilai Akhir"]')
        return ()

    def number(self, key: str, low: Decimal | None = None, high: Decimal | None = None) -> Decimal | None:
        """Read a number that must be there, between the bounds given; None, with the problem noted, for all else."""
        value = self.values.get(key)
        expected = "a finite number"
        if low is not None:
            expected = f"a number of at least {low}" if high is None else f"a number from {low} to {high}"
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            self.report(key, shown(value), expected)
            return None
        number = Decimal(value)
        too_small = number.is_finite() and low is not None and number < low
        too_large = number.is_finite() and high is not None and number > high
        if too_small or too_large or not isfinite(float(number)):
            self.report(key, shown(value), expected)
            return None
        return number

    def switch(self, key: str) -> bool:
        """Read true or false; false when left out."""
        value = self.values.get(key, False)
        if isinstance(value, bool):
            return value
        self.report(key, shown(value), "true or false")
        return False

    def choice(self, key: str, default: Choice) -> Choice:
        """Read one of the words of an enumeration; the default when left out."""
        value = self.values.get(key, default.value)
        words = [word.value for word in type(default)]
        if isinstance(value, str) and value in words:
            return type(default)(value)
        self.report(key, shown(value), one_of(words))
        return default

    def table(self, key: str, expected: str) -> "Table | None":
        """Open a table that must be there."""
        value = self.values.get(key)
        if isinstance(value, dict):
            return Table(value, (*self.keys, key), self.called(key), self.lines, self.problems, self.file)
        self.report(key, shown(value), expected)
        return None

    def tables(self, key: str, noun: str) -> tuple["Table", ...]:
        """Open every `[[key]]`, named by the noun and its code; none when left out."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.report(key, shown(value), f"[[{key}]] above each {noun}")
            return ()
        return tuple(self._numbered(key, noun, number, item) for number, item in enumerate(value))

    def _numbered(self, key: str, noun: str, number: int, values: dict[str, object]) -> "Table":
        """Open one of several tables, owned by its code, or by its number where it has none."""
        code = values.get("code")
        owner = f"{noun} {code}" if isinstance(code, str) and code else f"{noun} number {number + 1}"
        return Table(values, (*self.keys, key, number), owner, self.lines, self.problems, self.file)
