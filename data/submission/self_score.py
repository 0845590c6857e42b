"""The self-score that a template shows, held against the one that its answers give."""

from collections.abc import Iterator, Mapping

import pandas as pd

from data.issues import Issue, issue
from data.submission.grids import Grid
from data.template.anchors import SCORE, SUMMARY
from data.workbook import CellKind
from scoring import Instrument, published, score, widen


def score_issues(grids: Mapping[str, Grid], answers: pd.DataFrame, instrument: Instrument) -> Iterator[Issue]:
    """Name every shown score that is not the one of the answers; what was not computed is passed over."""
    grid = grids.get(SUMMARY)
    column = grid.columns.get(SCORE) if grid is not None else None
    if grid is None or column is None or answers.empty:
        return
    shown = {code: cell for code, rows in grid.rows.items() if (cell := grid.sheet.covering(rows[0], column))}
    shown = {code: cell for code, cell in shown.items() if cell.kind is CellKind.NUMBER}
    ours = _scores(answers, instrument) if shown else {}
    half_a_step = 0.5 * 10.0**-instrument.scale.decimals
    for code, cell in shown.items():
        if code in ours and abs(cell.number - ours[code]) > half_a_step * 1.001:
            address = grid.sheet.address(cell.row, cell.column)
            yield issue("T-SCORE-DIFFERS", address, _shown(cell.number, instrument), _shown(ours[code], instrument))


def _shown(figure: float, instrument: Instrument) -> str:
    return f"{figure:.{instrument.scale.decimals}f}".replace(".", ",")


def _scores(answers: pd.DataFrame, instrument: Instrument) -> dict[str, float]:
    """Score one region as its round will be: code -> printed figure, where there is one."""
    values, status = widen(answers, instrument)
    shown = published(score(values, instrument, None, status), instrument)
    return {
        str(code): float(figure)
        for code, figure in zip(shown["code"], shown["published"], strict=True)
        if figure is not None
    }
