"""The five states of an answer: ok, interpreted, doubtful, wrong, blank."""

import pandas as pd

from data.answers.reading import Reading
from data.figures import FigureState
from data.issues import Severity
from scoring import Status

CONFIRMED, CORRECTED = "confirmed", "corrected"
VOUCHED = (CONFIRMED, CORRECTED)
"""The rules of an answer that a person vouched for or gave."""

BY_SEVERITY = {Severity.ERROR: FigureState.WRONG, Severity.DOUBTFUL: FigureState.DOUBTFUL}
"""The state of an answer that an issue of this severity is about; a warning changes none."""


def states(reading: Reading) -> pd.Series:
    """Tell the state of each answer of a reading, in its order: by the issues at its cell, then by how it was read.

    Rows that are gone share the cell of their sheet's mark: one that was answered by hand is no longer in doubt.
    """
    at: dict[tuple[str, str], FigureState] = {}
    rowless: set[tuple[str, str]] = set()
    for found in sorted(reading.issues, key=lambda found: list(Severity).index(found.severity)):
        state = BY_SEVERITY.get(found.severity)
        if found.address is not None and state is not None:
            at.setdefault((found.address.sheet, found.address.cell), state)
            if found.code == "T-ITEM-MISSING":
                rowless.add((found.address.sheet, found.address.cell))
    rows = zip(*(reading.answers[name] for name in ("sheet", "cell", "status", "rule")), strict=True)
    told = [
        (None if rule in VOUCHED and (sheet, cell) in rowless else at.get((sheet, cell))) or as_read(status, rule)
        for sheet, cell, status, rule in rows
    ]
    return pd.Series([str(state) for state in told], reading.answers.index, str, "state")


def as_read(status: str, rule: str) -> FigureState:
    """Tell the state of an answer that no issue is about, by how it was read."""
    if status == Status.BLANK:
        return FigureState.BLANK
    return FigureState.OK if rule in ("", *VOUCHED) else FigureState.INTERPRETED
