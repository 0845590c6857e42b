"""What the workbook of a round is written from."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring import Instrument, Text, widen

Column = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """A scored round.

    `regions` has a row for each listed region, by its code: name, province, scheme, took_part, file_name and sha256.
    `answers` is the long table of answers with the cell and the rule of each (raw, sheet, cell, rule); `scores` that of
    `scoring.published`, `ranking` that of `scoring.ranking`. `edition` names the state of the round.
    """

    name: Text
    held: date
    sample: bool
    edition: str
    instrument: Instrument
    regions: pd.DataFrame
    answers: pd.DataFrame
    scores: pd.DataFrame
    ranking: pd.DataFrame

    def scores_of(self, code: str) -> tuple[Column, Column]:
        """Score and coverage of a part for every listed region in order; NaN for who did not take part."""
        rows = self.scores[self.scores["code"] == code].set_index("region").reindex(self.regions.index)
        return rows["score"].to_numpy(float), rows["coverage"].to_numpy(float)

    def printed_of(self, code: str) -> list[object]:
        """The printed figures of a part for every listed region in order, None without."""
        rows = self.scores[self.scores["code"] == code].set_index("region")["published"]
        return [None if pd.isna(value) else float(value) for value in rows.reindex(self.regions.index)]

    def ranked(self, column: str) -> list[object]:
        """A column of the ranking for every listed region in order, None without."""
        values = self.ranking.set_index("region")[column].astype(object).reindex(self.regions.index)
        return [None if pd.isna(value) else value for value in values]

    def statuses(self) -> pd.DataFrame:
        """The status of every answer: listed regions x indicators."""
        return widen(self.answers, self.instrument)[1].reindex(self.regions.index)


def alone(book: Book, region: str) -> Book:
    """Keep one listed region of a round."""
    answers, scores, ranked = (table[table["region"] == region] for table in (book.answers, book.scores, book.ranking))
    return replace(book, regions=book.regions.loc[[region]], answers=answers, scores=scores, ranking=ranked)


def order_of(book: Book) -> list[int]:
    """Place of every listed region in the list: by index, then who has none, then who did not take part."""
    index = np.round(book.scores_of(book.instrument.root.code)[0], 12)
    absent = ~book.regions["took_part"].to_numpy(bool)
    key = np.where(absent, -2e99, np.where(np.isnan(index), -1e99, index))
    places = np.empty(len(key), int)
    places[np.argsort(-key, kind="stable")] = np.arange(1, len(key) + 1)
    return [int(place) for place in places]
