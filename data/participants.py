"""The answers of a round stood up for scoring: all listed regions, who did not take part marked so."""

import pandas as pd

from scoring import Instrument, Status, widen


def answers_of_all(
    answers: pd.DataFrame, entries: pd.DataFrame, instrument: Instrument
) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series]:
    """Give the values and the statuses (regions x indicators) and the weight scheme of each region.

    `entries` has a row for each listed region, by its code, with took_part and scheme; a region without a scheme has
    the instrument's first.
    """
    values, status = widen(answers, instrument)
    values, status = values.reindex(entries.index), status.reindex(entries.index).fillna(Status.BLANK.value)
    status.loc[~entries["took_part"].to_numpy(bool)] = Status.NOT_PARTICIPATING.value
    schemes = entries["scheme"].astype(object).where(entries["scheme"].notna(), instrument.schemes[0].code)
    return values, status, schemes
