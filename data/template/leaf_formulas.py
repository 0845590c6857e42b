"""The live score of one line as a formula that Excel and LibreOffice compute alike."""

from dataclasses import dataclass

from data.template.lists import NO_EVIDENCE, levels_list
from scoring import Indicator, Kind, Scale
from scoring.formulas import BLANK, OUT, UNCLEAR, figure, placed, printed


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
    out = f'IF(AND(TRIM({cells.reason})<>"",{given}=0),{OUT},{UNCLEAR})'
    return f'=IF(TRIM({cells.applies})="{cells.not_applicable}",{out},{answered})'


def _level(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    known = f"ISNUMBER(MATCH({cells.value},{levels_list(indicator)},0))"
    score = printed(placed(indicator, cells.value), scale)
    return f"IF(ISBLANK({cells.value}),{BLANK},IF({known},{score},{UNCLEAR}))"


def _number(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    score = printed(placed(indicator, cells.value), scale)
    return f"IF(ISBLANK({cells.value}),{BLANK},IF(ISNUMBER({cells.value}),{score},{UNCLEAR}))"


def _yes_no(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    shown, evidence = f"TRIM({cells.value})", f"LOWER(TRIM({cells.evidence}))"
    proven = f'AND({evidence}<>"",SUMPRODUCT(--({NO_EVIDENCE}={evidence}))=0)'
    yes, no = printed(placed(indicator, "1"), scale), printed(placed(indicator, "0"), scale)
    choice = f'IF({shown}="{cells.yes}",IF({proven},{yes},{no}),IF({shown}="{cells.no}",{no},{UNCLEAR}))'
    return f"IF(ISBLANK({cells.value}),{BLANK},{choice})"


def _ratio(indicator: Indicator, cells: Cells, scale: Scale) -> str:
    both = f"{cells.numerator},{cells.denominator}"
    per = indicator.ratio.per if indicator.ratio is not None else 1.0
    asked = f"{cells.numerator}/{cells.denominator}*{figure(per)}"
    score = f"IF({cells.denominator}=0,{BLANK},{printed(placed(indicator, asked), scale)})"
    return f"IF(COUNTA({both})>COUNT({both}),{UNCLEAR},IF(COUNT({both})<2,{BLANK},{score}))"
