"""The score of one answer, from the cells of the sheet of answers."""

from collections.abc import Mapping

from scoring import Indicator, Kind
from scoring.formulas import BLANK, OUT, UNCLEAR, figure, placed


def leaf_score(indicator: Indicator, cells: Mapping[str, str], counts: str, out: str) -> str:
    """Write the score of an indicator: a dash where it does not apply, nothing where it is blank, "?" if unclear.

    Takes the cells of its parts, the cell that says whether it counts in the region's scheme (1 or 0), and the words
    for not applicable, which stand in its first cell.
    """
    first = next(iter(cells.values()))
    answered = _ratio(indicator, cells) if indicator.kind is Kind.RATIO else _value(indicator, cells)
    return f'=IF({counts}=0,{OUT},IF(TRIM({first})="{out}",{OUT},{answered}))'


def _value(indicator: Indicator, cells: Mapping[str, str]) -> str:
    value = cells["value"]
    score = placed(indicator, value)
    if indicator.kind is Kind.YES_NO:
        score = f"IF({cells['evidence']}=1,{score},{placed(indicator, '0')})"
    return f"IF(TRIM({value})={BLANK},{BLANK},IF(ISNUMBER({value}),{score},{UNCLEAR}))"


def _ratio(indicator: Indicator, cells: Mapping[str, str]) -> str:
    over, under = cells["numerator"], cells["denominator"]
    per = indicator.ratio.per if indicator.ratio is not None else 1.0
    quotient = placed(indicator, f"{over}/{under}*{figure(per)}")
    both = f"{over},{under}"
    made = f"IF(COUNTA({both})>COUNT({both}),{UNCLEAR},IF(COUNT({both})<2,{BLANK},IF({under}=0,{BLANK},{quotient})))"
    if "value" in cells:
        made = f"IF(ISNUMBER({cells['value']}),{placed(indicator, cells['value'])},{made})"
    return made
