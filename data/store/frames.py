"""Frames made of rows and rows made of frames, a column at a time."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from sqlalchemy import Connection, Select, Table


def frame(connection: Connection, query: Select[Any], text: Sequence[str]) -> pd.DataFrame:
    """Read a query into a frame whose columns named in `text` are text.

    Made of the driver's own rows, a column at a time: a round of 20,000 answers is read on every change.
    """
    result = connection.execute(query)
    names = list(result.keys())
    rows = result.cursor.fetchall()
    columns = dict(zip(names, zip(*rows, strict=True), strict=False))  # no rows, no columns
    return pd.DataFrame(
        {
            name: pd.array(columns.get(name, ()), dtype="str") if name in text else columns.get(name, ())
            for name in names
        }
    )


def days(column: pd.Series) -> pd.Series:
    """Give a column of days as dates, None where there is none: SQLite keeps them as text."""
    given = [date.fromisoformat(day) if isinstance(day, str) else day for day in column]
    return pd.Series([None if day is None or day != day else day for day in given], column.index, dtype=object)


def rows_of(given: pd.DataFrame, table: Table) -> list[dict[str, Any]]:
    """Lay a frame out as rows of a table: plain Python values, None where a number or text is missing."""
    names = [column.name for column in table.columns]
    columns = [_plain(given[name].to_numpy(object), None if table.c[name].nullable else "") for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _plain(column: npt.NDArray[np.object_], missing: str | None) -> list[Any]:
    """Give the values of a column; NaN and None are the missing ones."""
    return [missing if value is None or value != value else value for value in column.tolist()]
