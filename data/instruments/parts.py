"""What nodes and indicators have in common while an instrument is read: a code, a parent, a weight, a place."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from data.instruments.problems import shown
from scoring import Indicator, Node

CODE = re.compile(r"[\w.&-]+")
RESERVED = ("no", "region", "province", "scheme")
"""What a column of a result table can be besides an answer (`data.result_table`), so no code may be one of these."""
UNREADABLE = Decimal("NaN")
"""A weight that is written but is none; the problem has been noted, and no sum is made with it."""


class Weighing(StrEnum):
    """How the weights of a node's children are written."""

    PERCENT = "percent"
    RELATIVE = "relative"
    EQUAL = "equal"


class Source(Protocol):
    """The table or row in which something is written."""

    @property
    def place(self) -> str:
        """File and line."""

    def report(self, key: str, found: str, expected: str) -> None:
        """Note a problem at a key or column."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A node or indicator as written; `weighing` is None for an indicator, `weight` None where none is written."""

    body: Node | Indicator
    weight: Decimal | None
    weighing: Weighing | None
    source: Source

    @property
    def code(self) -> str:
        """The code; empty where none is written."""
        return self.body.code

    @property
    def parent(self) -> str | None:
        """The code of the node above."""
        return self.body.parent


def check_code(code: str, source: Source) -> None:
    """Note a code that could not serve as the name of a column."""
    if code and not CODE.fullmatch(code):
        source.report("code", shown(code), "a code of letters, digits and . _ - & without spaces")
    if code in RESERVED:
        source.report("code", f'"{code}", which names a column of every result table', "another code")
