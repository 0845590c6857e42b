"""Levels as people write them: 3, Level 3, III, 3 (tiga), or the criterion itself."""

import re
from collections.abc import Mapping

from data.answers.given import Given, blank, rule_of, without
from data.figures import BLANKS, tidy
from data.issues import CellAddress, issue
from data.workbook import Cell, CellKind
from scoring import Indicator, Status

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7}
_NUMBER_WORDS = {"nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_WORD_BEFORE = re.compile(r"(?:level|tingkat) ?")
_LEVEL = re.compile(r"(?P<digits>[0-9]{1,3})(?P<rest>[ (:.–-].*)?")


def read_level(cell: Cell, address: CellAddress, indicator: Indicator) -> Given:
    """Read the cell of a level; two levels, half a level and words that disagree with the digit are none."""
    is_plain = cell.kind is CellKind.NUMBER and "%" not in cell.number_format
    if is_plain and any(cell.number == level.value for level in indicator.levels):
        return Given(float(int(cell.number)), Status.ANSWERED, cell.shown, rule_of(cell, ""))
    text = tidy(cell.shown)
    if text in BLANKS:
        return blank(cell)
    criteria = {level.value: {tidy(level.criterion.id), tidy(level.criterion.en)} for level in indicator.levels}
    level, plainly = _level(text, criteria)
    if level is None or level not in criteria:
        expected = f"{min(criteria)}–{max(criteria)}" if criteria else ""
        code = "L-LEVEL" if level is None else "N-RANGE"
        return without(cell, issue(code, address, cell.shown, expected))
    return Given(float(level), Status.ANSWERED, cell.shown, rule_of(cell, "" if plainly else "level-words"))


def _level(text: str, criteria: Mapping[int, set[str]]) -> tuple[int | None, bool]:
    """Find the level that a text names, and whether it names it plainly (3, Level 3)."""
    by_criterion = [level for level, wordings in criteria.items() if text in wordings]
    if len(by_criterion) == 1:
        return by_criterion[0], False
    named = _WORD_BEFORE.sub("", text, count=1) if _WORD_BEFORE.match(text) else text
    if named in _ROMAN | _NUMBER_WORDS:
        return (_ROMAN | _NUMBER_WORDS)[named], False
    parts = _LEVEL.fullmatch(named)
    if parts is None:
        return None, False
    level = int(parts["digits"])
    rest = (parts["rest"] or "").strip(" ():.–-")
    agrees = _NUMBER_WORDS.get(rest) == level or _ROMAN.get(rest) == level or rest in criteria.get(level, set())
    return (level, not rest) if not rest or agrees else (None, False)
