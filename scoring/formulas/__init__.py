"""The arithmetic of the core in the notation of spreadsheets: text that Excel and LibreOffice compute as we do.

It writes no file; who lays a workbook out says in which cells answers and weights stand.
"""

from scoring.formulas.leaf import placed
from scoring.formulas.node import Branch, contributions, node_coverage, node_score
from scoring.formulas.notation import BLANK, NOT_APPLICABLE_SHOWN, NOT_UNDERSTOOD, OUT, UNCLEAR, figure
from scoring.formulas.shown import ABSENT, band_formula, part_formula, printed, printed_formula

__all__ = [
    "ABSENT",
    "BLANK",
    "NOT_APPLICABLE_SHOWN",
    "NOT_UNDERSTOOD",
    "OUT",
    "UNCLEAR",
    "Branch",
    "band_formula",
    "contributions",
    "figure",
    "node_coverage",
    "node_score",
    "part_formula",
    "placed",
    "printed",
    "printed_formula",
]
