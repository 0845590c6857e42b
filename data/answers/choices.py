"""Yes, no and the entries of a list, as people write them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from math import nan

from data.answers.given import Given, blank, rule_of, without
from data.figures import BLANKS, tidy
from data.issues import CellAddress, issue
from data.workbook import Cell
from scoring import Status, Text

NOT_APPLICABLE = re.compile(r"(?:tidak|tdk) berlaku|not applicable")
_YES = frozenset({"ya", "y", "yes", "ada", "v", "√", "✓", "✔", "☑", "sudah", "1", "true", "benar"})
_NO = frozenset({"tidak", "tdk", "t", "no", "n", "belum", "tidak ada", "belum ada", "tdk ada", "0", "false", "salah"})
_APPLIES = frozenset({"berlaku", "applies", "applicable"})
_LEAST_LIKENESS = 0.6


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list."""

    code: str
    name: Text


def read_yes_no(cell: Cell, address: CellAddress) -> Given:
    """Read the cell of a yes or no."""
    text = tidy(cell.shown)
    if text in BLANKS:
        return blank(cell)
    if text == "nihil":
        return without(cell, issue("N-NIHIL", address, cell.shown, proposed="Tidak"))
    if text not in _YES | _NO:
        return without(cell, issue("P-CHOICE", address, cell.shown, proposed=_meant(text)))
    rule = "" if text in ("ya", "tidak", "yes", "no") else "choice-word"
    return Given(float(text in _YES), Status.ANSWERED, cell.shown, rule_of(cell, rule))


def _meant(text: str) -> str:
    """Propose yes or no: what the words of a text say where they agree, else what a misspelt word resembles."""
    said = set(re.findall(r"\w+", text)) & (_YES | _NO)
    if not said:
        said = {_nearest(text, [word for word in _YES | _NO if len(word) > 1])} - {""}
    if not said or (said & _YES and said & _NO):
        return ""
    return "Ya" if said <= _YES else "Tidak"


def read_applies(cell: Cell, address: CellAddress) -> Given:
    """Read the cell that says whether an indicator applies at all; a no is as good as tidak berlaku."""
    text = tidy(cell.shown)
    if NOT_APPLICABLE.fullmatch(text) or text in _NO:
        return Given(nan, Status.NOT_APPLICABLE, cell.shown, rule_of(cell, ""))
    if text in _APPLIES:
        return Given(1.0, Status.ANSWERED, cell.shown, rule_of(cell, ""))
    return read_yes_no(cell, address)


def read_choice(cell: Cell, address: CellAddress, choices: tuple[Choice, ...]) -> Given:
    """Read the cell of an entry of a list; what only resembles one is proposed, never taken."""
    text = tidy(cell.shown)
    if text in BLANKS:
        return blank(cell)
    known = _names(choices)
    if text in known:
        chosen = known[text]
        rule = "" if text in (tidy(chosen.name.id), tidy(chosen.name.en)) else "choice-word"
        return Given(nan, Status.ANSWERED, cell.shown, rule_of(cell, rule), text=chosen.code)
    near = _nearest(text, list(known))
    expected = ", ".join(choice.name.id for choice in choices)
    proposed = known[near].name.id if near else ""
    return without(cell, issue("P-LIST", address, cell.shown, expected, proposed))


@lru_cache
def _names(choices: tuple[Choice, ...]) -> Mapping[str, Choice]:
    """Find every entry of a list by each of its names, tidied once."""
    return {tidy(name): choice for choice in choices for name in (choice.code, choice.name.en, choice.name.id)}


def _nearest(text: str, known: list[str]) -> str:
    return next(iter(get_close_matches(text, sorted(known), n=1, cutoff=_LEAST_LIKENESS)), "")
