"""The self-score that a template shows, held against the one that its answers give."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import pandas as pd

from data.issues import Issue, issue
from data.submission.grids import Grid
from data.template.anchors import SCORE, SUMMARY
from data.workbook import CellKind
from scoring import Instrument, standing


def score_issues(grids: Mapping[str, Grid], answers: pd.DataFrame, instrument: Instrument) -> Iterator[Issue]:
    """Name every shown score that is not the one of the answers; what was not computed is passed over."""
    grid = grids.get(SUMMARY)
    column = grid.columns.get(SCORE) if grid is not None else None
    if grid is None or column is None or answers.empty:
        return
    shown = {code: cell for code, rows in grid.rows.items() if (cell := grid.sheet.covering(rows[0], column))}
    shown = {code: cell for code, cell in shown.items() if cell.kind is CellKind.NUMBER}
    ours = standing(answers, instrument) if shown else None
    half_a_step = 0.5 * 10.0**-instrument.scale.decimals
    for code, cell in shown.items():
        figure = ours.figures.get(code) if ours is not None else None
        if figure is not None and abs(cell.number - float(figure)) > half_a_step * 1.001:
            address = grid.sheet.address(cell.row, cell.column)
            yield issue("T-SCORE-DIFFERS", address, _shown(cell.number, instrument), _shown(figure, instrument))


def _shown(figure: float | Decimal, instrument: Instrument) -> str:
    return f"{figure:.{instrument.scale.decimals}f}".replace(".", ",")
