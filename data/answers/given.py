"""What one cell gives: a number or a text, how it was read, and what is wrong with it."""

from dataclasses import dataclass
from math import nan

from data.issues import Issue
from data.workbook import Cell
from scoring import Status


@dataclass(frozen=True, slots=True)
class Given:
    """A cell's answer: a number (NaN without), why it has or has none, how it was read and what is wrong.

    `text` is what a text, a choice, a day or a link was read as: the words, the code, ISO form, the address.
    """

    number: float
    status: Status
    raw: str = ""
    rule: str = ""
    issues: tuple[Issue, ...] = ()
    text: str = ""


NOTHING = Given(nan, Status.BLANK)


def blank(cell: Cell) -> Given:
    """Give what a cell gives that says that it holds no answer."""
    return Given(nan, Status.BLANK, cell.shown)


def without(cell: Cell, found: Issue) -> Given:
    """Give what a cell gives that cannot be read, or not without asking."""
    return Given(nan, Status.BLANK, cell.shown, "", (found,))


def rule_of(cell: Cell, rule: str) -> str:
    """Name the rule by which a cell was read; a plain one that is a formula says so."""
    return rule or ("formula" if cell.computed else "")
