"""What `scoring.normalise` does to one answer, as a formula that Excel and LibreOffice compute alike."""

from itertools import pairwise
from math import log

from scoring.choices import Transform
from scoring.formulas.notation import UNCLEAR, figure
from scoring.indicator import Indicator


def placed(indicator: Indicator, answer: str) -> str:
    """Write the score of one answer, 0 to 1.

    Takes the indicator and the answer as a formula: the address of a cell, or a quotient of two. Returns a formula
    without its equals sign; a question mark where a logarithm has no score.
    """
    if indicator.goalposts is None:
        return _piecewise(indicator, answer)
    worst, best = indicator.goalposts.worst, indicator.goalposts.best
    if indicator.transform is Transform.LN:
        low, high = log(worst), log(best)
        placed_logarithm = _clipped(f"(LN({answer})-{figure(low)})/{figure(high - low)}", indicator)
        floor = UNCLEAR if not indicator.clipped else "0" if high > low else "1"
        return f"IF({answer}<=0,{floor},{placed_logarithm})"
    return _clipped(f"({answer}-{figure(worst)})/{figure(best - worst)}", indicator)


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
