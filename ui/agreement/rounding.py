"""Numbers of a table as it shows them: the browser cuts decimals off, and would print a minus before 0."""

from collections.abc import Mapping

import pandas as pd


def rounded(table: pd.DataFrame, decimals: Mapping[str, int]) -> pd.DataFrame:
    """Round the columns named to the decimals they are shown with."""
    return table.assign(
        **{column: table[column].astype(float).round(places) + 0.0 for column, places in decimals.items()}
    )
