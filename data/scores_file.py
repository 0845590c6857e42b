"""The scores of a round, from the store to a file."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from data.store import Store
from scoring import Status, published, score, widen


def scores_of_round(store: Store, round_code: str) -> pd.DataFrame:
    """Score a round as it stands now: the long table of scores and, for each, the figure as printed."""
    instrument = store.instrument(store.round(round_code).instrument)
    entries = store.entries(round_code)
    took_part = entries[entries["took_part"]].set_index("region")
    answers = store.numbers(round_code)
    values, status = widen(answers[answers["region"].isin(took_part.index)], instrument)
    values = values.reindex(took_part.index)
    status = status.reindex(took_part.index, fill_value=Status.BLANK)
    scheme = took_part["scheme"].astype(object).where(took_part["scheme"].notna(), instrument.schemes[0].code)
    return published(score(values, instrument, scheme, status), instrument, scheme)


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
