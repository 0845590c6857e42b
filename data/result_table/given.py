"""What one cell answers to one part of one indicator."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isnan, nan

from data.figures import BLANKS, Field, Figure, FigureState, Measure, Rule, read_number, read_text, tidy
from data.issues import CellAddress, Issue, issue
from data.result_table.labels import Part
from data.workbook import Cell, CellKind
from scoring.instrument import Indicator, Instrument, Kind, Status

_NOT_APPLICABLE = re.compile(r"(?:tidak|tdk) berlaku|not applicable")
_YES = frozenset({"ya", "y", "yes", "ada", "v", "√", "✓", "✔", "☑", "sudah", "1", "true", "benar"})
_NO = frozenset({"tidak", "tdk", "t", "no", "n", "belum", "tidak ada", "belum ada", "tdk ada", "0", "false", "salah"})
_NO_EVIDENCE = BLANKS | {"tidak ada", "belum ada", "belum", "tidak", "tdk ada", "nihil", "0"}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7}
_NUMBER_WORDS = {"nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_LEVEL = re.compile(r"(?P<word>level|tingkat)? ?(?P<digits>[0-9]+)(?P<rest>[ (:.–-].*)?")
_PERCENT_UNITS = ("%", "persen", "percent")


@dataclass(frozen=True, slots=True)
class Given:
    """A cell's answer: a number (NaN without), why it has or has none, how it was read and what is wrong."""

    number: float
    status: Status
    raw: str = ""
    rule: str = ""
    issues: tuple[Issue, ...] = ()


NOTHING = Given(nan, Status.BLANK)


def read_answer(cell: Cell | None, address: CellAddress, indicator: Indicator, part: str, made: Instrument) -> Given:
    """Read the cell of a value, numerator, denominator, evidence or reason."""
    if cell is None:
        return NOTHING
    if part in (Part.EVIDENCE, Part.REASON):
        return _read_words(cell)
    if _NOT_APPLICABLE.match(tidy(cell.shown)):
        return Given(nan, Status.NOT_APPLICABLE, cell.shown)
    unusable = _unusable(cell, address)
    if unusable is not None:
        return unusable
    if part == Part.VALUE and indicator.kind is Kind.LEVEL:
        return _read_level(cell, address, indicator)
    if part == Part.VALUE and indicator.kind is Kind.YES_NO:
        return _read_choice(cell, address)
    return _read_figure(cell, address, _field(indicator, part, made))


def read_printed(cell: Cell | None, address: CellAddress) -> Given:
    """Read a printed figure: what cannot be read is doubtful, because nothing is scored by it."""
    if cell is None:
        return NOTHING
    figure = _figure(cell, Field()) if cell.kind in (CellKind.NUMBER, CellKind.TEXT) else None
    if figure is None or figure.state in (FigureState.WRONG, FigureState.DOUBTFUL):
        return Given(nan, Status.BLANK, cell.shown, "", (issue("N-PRINTED", address, cell.shown),))
    return _given(cell, figure)


def reason_after(raw: str) -> str:
    """Give the reason written behind tidak berlaku in the same cell."""
    return re.sub(r"\W", "", _NOT_APPLICABLE.sub("", tidy(raw), count=1))


def _read_words(cell: Cell) -> Given:
    if tidy(cell.shown) in _NO_EVIDENCE or cell.kind in (CellKind.ERROR, CellKind.UNSAVED):
        return Given(nan, Status.BLANK, cell.shown)
    return Given(1.0, Status.ANSWERED, cell.shown)


def _unusable(cell: Cell, address: CellAddress) -> Given | None:
    codes = {CellKind.ERROR: "N-ERROR", CellKind.UNSAVED: "N-FORMULA", CellKind.DATE: "N-DATE"}
    code = codes.get(cell.kind)
    return _without(cell, issue(code, address, cell.shown)) if code else None


def _read_level(cell: Cell, address: CellAddress, indicator: Indicator) -> Given:
    text = tidy(cell.shown)
    if text in BLANKS:
        return Given(nan, Status.BLANK, cell.shown)
    criteria = {level.value: {tidy(level.criterion.id), tidy(level.criterion.en)} for level in indicator.levels}
    level, plainly = _level(text, criteria)
    if cell.kind is CellKind.NUMBER and "%" not in cell.number_format and cell.number in criteria:
        level, plainly = int(cell.number), True
    if level is None or level not in criteria:
        expected = f"{min(criteria)}–{max(criteria)}" if criteria else ""
        code = "L-LEVEL" if level is None else "N-RANGE"
        return _without(cell, issue(code, address, cell.shown, expected))
    return Given(float(level), Status.ANSWERED, cell.shown, _rule(cell, "" if plainly else "level-words"))


def _level(text: str, criteria: Mapping[int, set[str]]) -> tuple[int | None, bool]:
    """Find the level that a text names, and whether it names it plainly (3, Level 3)."""
    if text in _ROMAN:
        return _ROMAN[text], False
    by_criterion = [level for level, wordings in criteria.items() if text in wordings]
    if len(by_criterion) == 1:
        return by_criterion[0], False
    parts = _LEVEL.fullmatch(text)
    if parts is None:
        return None, False
    level = int(parts["digits"])
    rest = (parts["rest"] or "").strip(" ():.–-")
    agrees = _NUMBER_WORDS.get(rest) == level or rest in criteria.get(level, set())
    return (level, not rest) if not rest or agrees else (None, False)


def _read_choice(cell: Cell, address: CellAddress) -> Given:
    text = tidy(cell.shown)
    if text in BLANKS:
        return Given(nan, Status.BLANK, cell.shown)
    if text == "nihil":
        return _without(cell, issue("N-NIHIL", address, cell.shown))
    if text not in _YES | _NO:
        return _without(cell, issue("P-CHOICE", address, cell.shown))
    rule = "" if text in ("ya", "tidak", "yes", "no") else "choice-word"
    return Given(float(text in _YES), Status.ANSWERED, cell.shown, _rule(cell, rule))


def _read_figure(cell: Cell, address: CellAddress, field: Field) -> Given:
    if cell.kind is CellKind.TRUTH:
        return _without(cell, issue("N-TEXT", address, cell.shown, "12,5"))
    figure = _figure(cell, field)
    if figure.value is not None and not field.fits(figure.value):
        return _without(cell, issue("N-RANGE", address, cell.shown, _range(field)))
    if figure.state in (FigureState.WRONG, FigureState.DOUBTFUL):
        return _without(cell, _figure_issue(figure, field, address, cell.shown))
    return _given(cell, figure)


def _figure(cell: Cell, field: Field) -> Figure:
    if cell.kind is CellKind.NUMBER:
        return read_number(cell.number, cell.number_format, field)
    return read_text(cell.shown, field)


def _figure_issue(figure: Figure, field: Field, address: CellAddress, raw: str) -> Issue:
    readings = " / ".join(f"{reading:.15g}".replace(".", ",") for reading in figure.readings)
    make: dict[Rule, Callable[[], Issue]] = {
        Rule.TWO_READINGS: lambda: issue("N-TWO-READINGS", address, raw, readings),
        Rule.NIHIL: lambda: issue("N-NIHIL", address, raw),
        Rule.FRACTION: lambda: issue("N-FRACTION", address, raw),
        Rule.OTHER_UNIT: lambda: issue("N-UNIT", address, raw, field.unit or "1"),
    }
    return make[figure.rule]() if figure.rule in make else issue("N-TEXT", address, raw, "12,5")


def _given(cell: Cell, figure: Figure) -> Given:
    if figure.value is None or isnan(figure.value):
        return Given(nan, Status.BLANK, cell.shown)
    return Given(figure.value, Status.ANSWERED, cell.shown, _rule(cell, figure.rule))


def _rule(cell: Cell, rule: str) -> str:
    return rule or ("formula" if cell.formula else "")


def _without(cell: Cell, found: Issue) -> Given:
    return Given(nan, Status.BLANK, cell.shown, "", (found,))


def _field(indicator: Indicator, part: str, made: Instrument) -> Field:
    """What fits a part: counts are not negative, scores on the printed scale stay on it, percents may be written so."""
    if part in (Part.NUMERATOR, Part.DENOMINATOR):
        wording = tidy(getattr(indicator.ratio, part).id) if indicator.ratio is not None else ""
        in_rupiah = re.search(r"\b(rp|rupiah)\b", wording) is not None
        return Field(low=0, measure=Measure.RUPIAH if in_rupiah else Measure.PLAIN)
    percent = tidy(indicator.unit.id).startswith(_PERCENT_UNITS)
    measure = Measure.PERCENT if percent else Measure.PLAIN
    if indicator.kind is Kind.RATIO:
        return Field(low=0, measure=measure, unit=indicator.unit.id)
    ends = (float(made.scale.low), float(made.scale.high))
    if indicator.goalposts and (indicator.goalposts.worst, indicator.goalposts.best) == ends:
        return Field(*ends, measure, indicator.unit.id)
    return Field(measure=measure, unit=indicator.unit.id)


def _range(field: Field) -> str:
    return f"≥ {field.low:g}" if field.high == float("inf") else f"{field.low:g}–{field.high:g}"
