"""The scores of a round, from the store to a file."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from data.participants import answers_of_all
from data.store import Store
from scoring import finals, published, score, with_finals

SAMPLE = "CONTOH {code}"
"""How the column `round` names a round whose figures are invented."""


def scores_of_round(store: Store, round_code: str) -> pd.DataFrame:
    """Score a round as it stands now: the long table of scores, the figure as printed, and whether it is a sample."""
    one = store.round(round_code)
    instrument = store.instrument(one.instrument)
    entries = store.entries(round_code).set_index("region")
    final = finals(store.assessments(round_code), store.decisions(round_code), instrument.combining)
    answers = with_finals(store.numbers(round_code), final)
    values, status, schemes = answers_of_all(answers, entries, instrument)
    scores = published(score(values, instrument, schemes, status), instrument, schemes)
    return scores.assign(round=SAMPLE.format(code=round_code) if one.sample else round_code)


def write_scores(scores: pd.DataFrame, path: Path) -> None:
    """Write a table of scores in the format its name ends in."""
    FORMATS[path.suffix.lower()](scores, path)


def _write_csv(scores: pd.DataFrame, path: Path) -> None:
    scores.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")


def _write_xlsx(scores: pd.DataFrame, path: Path) -> None:
    """Codes stay text (13.10 is no number); figures are numbers."""
    import xlsxwriter

    options = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(path, options)
    sheet = workbook.add_worksheet("scores")
    sheet.write_row(0, 0, list(scores.columns))
    for row, cells in enumerate(scores.itertuples(index=False), 1):
        for column, cell in enumerate(cells):
            if not pd.isna(cell):
                sheet.write(row, column, cell)
    workbook.close()


FORMATS: Mapping[str, Callable[[pd.DataFrame, Path], None]] = {".csv": _write_csv, ".xlsx": _write_xlsx}
