"""The live score of one line as a formula that Excel and LibreOffice compute alike."""

from dataclasses import dataclass
from itertools import pairwise
from math import log

from data.template.lists import NO_EVIDENCE, levels_list
from scoring import Indicator, Kind, Scale, Transform

BLANK = '""'
NOT_APPLICABLE_SHOWN = "–"
NOT_UNDERSTOOD = "?"
_OUT, _UNCLEAR = f'"{NOT_APPLICABLE_SHOWN}"', f'"{NOT_UNDERSTOOD}"'


@dataclass(frozen=True, slots=True)
class Cells:
    """The addresses of one line's answers, and the words that mean yes, no and not applicable."""

    value: str
    numerator: str
    denominator: str
    applies: str
    reason: str
    evidence: str
    yes: str
    no: str
    not_applicable: str


def line_score(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    """Write the formula of a line: its score on the printed scale, unrounded; nothing where nothing is answered.

    A dash stands for not applicable (with a reason and without an answer), a question mark for what is not understood.
    """
    made = {Kind.LEVEL: _level, Kind.YES_NO: _yes_no, Kind.RATIO: _ratio, Kind.NUMBER: _number}
    answered = made[indicator.kind](indicator, cells, scale)
    given = f"COUNTA({cells.value},{cells.numerator},{cells.denominator})"
    out = f'IF(AND(TRIM({cells.reason})<>"",{given}=0),{_OUT},{_UNCLEAR})'
    return f'=IF(TRIM({cells.applies})="{cells.not_applicable}",{out},{answered})'


def _level(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    known = f"ISNUMBER(MATCH({cells.value},{levels_list(indicator)},0))"
    score = printed(placed(indicator, cells.value), scale)
    return f"IF(ISBLANK({cells.value}),{BLANK},IF({known},{score},{_UNCLEAR}))"


def _number(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    score = printed(placed(indicator, cells.value), scale)
    return f"IF(ISBLANK({cells.value}),{BLANK},IF(ISNUMBER({cells.value}),{score},{_UNCLEAR}))"


def _yes_no(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    shown, evidence = f"TRIM({cells.value})", f"LOWER(TRIM({cells.evidence}))"
    proven = f'AND({evidence}<>"",SUMPRODUCT(--({NO_EVIDENCE}={evidence}))=0)'
    yes, no = printed(placed(indicator, "1"), scale), printed(placed(indicator, "0"), scale)
    choice = f'IF({shown}="{cells.yes}",IF({proven},{yes},{no}),IF({shown}="{cells.no}",{no},{_UNCLEAR}))'
    return f"IF(ISBLANK({cells.value}),{BLANK},{choice})"


def _ratio(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    both = f"{cells.numerator},{cells.denominator}"
    per = indicator.ratio.per if indicator.ratio is not None else 1.0
    asked = f"{cells.numerator}/{cells.denominator}*{figure(per)}"
    score = f"IF({cells.denominator}=0,{BLANK},{printed(placed(indicator, asked), scale)})"
    return f"IF(COUNTA({both})>COUNT({both}),{_UNCLEAR},IF(COUNT({both})<2,{BLANK},{score}))"


def placed(indicator: Indicator, answer: str) -> str:
    """Write what `scoring.normalise` does to one answer."""
    if indicator.goalposts is None:
        return _piecewise(indicator, answer)
    worst, best = indicator.goalposts.worst, indicator.goalposts.best
    if indicator.transform is Transform.LN:
        low, high = log(worst), log(best)
        placed_logarithm = _clipped(f"(LN({answer})-{figure(low)})/{figure(high - low)}", indicator)
        floor = _UNCLEAR if not indicator.clipped else "0" if high > low else "1"
        return f"IF({answer}<=0,{floor},{placed_logarithm})"
    return _clipped(f"({answer}-{figure(worst)})/{figure(best - worst)}", indicator)


def printed(score: str, scale: Scale) -> str:
    """Write a score of 0 to 1 on the printed scale."""
    span = f"({score})*{figure(float(scale.high - scale.low))}"
    return span if scale.low == 0 else f"{figure(float(scale.low))}+{span}"


def figure(value: float) -> str:
    """Write a number so that a formula can hold it, in full."""
    shown = f"{value:.17g}"
    return f"({shown})" if value < 0 else shown


def _clipped(score: str, indicator: Indicator) -> str:
    return f"MAX(0,MIN(1,{score}))" if indicator.clipped else score


def _piecewise(indicator: Indicator, answer: str) -> str:
    """Write the break points as nested conditions, the last piece innermost."""
    points = indicator.breakpoints
    pieces = []
    for start, end in pairwise(points):
        slope = (end.score - start.score) / (end.answer - start.answer)
        pieces.append(f"{figure(start.score)}+({answer}-{figure(start.answer)})*{figure(slope)}")
    made = pieces[-1]
    if indicator.clipped:
        made = f"IF({answer}>={figure(points[-1].answer)},{figure(points[-1].score)},{made})"
    for end, piece in reversed(list(zip(points[1:-1], pieces[:-1], strict=True))):
        made = f"IF({answer}<={figure(end.answer)},{piece},{made})"
    if indicator.clipped:
        made = f"IF({answer}<={figure(points[0].answer)},{figure(points[0].score)},{made})"
    return made
