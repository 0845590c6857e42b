"""Rows of figures stood up as a table."""

from collections.abc import Mapping, Sequence

import pandas as pd

TEXTS = frozenset({"assessor", "bent", "code", "level", "metric", "model", "reason"})


def table_of(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> pd.DataFrame:
    """Stand rows up as a table with these columns, also where there is no row.

    Texts stay what they are, None too and the member of an enumeration; all else is numbers.
    """
    given = {name: [row[name] for row in rows] for name in columns}
    return pd.DataFrame(
        {
            name: pd.Series(values, dtype=object if name in TEXTS else None if values else float)
            for name, values in given.items()
        }
    )
