"""A small snapshot for the tests of editions."""

from datetime import date
from decimal import Decimal

import pandas as pd

from data.edition import Snapshot
from data.instruments import InstrumentFiles
from data.store import Round
from scoring import Text

ROUND = Round("uji", Text("Uji", "Trial"), "kesiapan-1", date(2026, 1, 2), sample=True, previous="lalu")


def snapshot(tables: dict[str, pd.DataFrame]) -> Snapshot:
    """Freeze tables."""
    return Snapshot(
        ROUND, 2, "Koreksi", "abc/def", {"version": "1.0.0"}, "f" * 64, {"decimals": 2}, {"seed": 2026},
        InstrumentFiles(b'version = "kesiapan-1"\r\n', b"code\n"), tables,
    )  # fmt: skip


def every_type() -> pd.DataFrame:
    """A table with a column of each type that an edition holds, and whatever may be missing."""
    table = pd.DataFrame(
        {
            "text": pd.array(["", "=1+1", "\\N", None, '"a";b,\r\nc'], dtype="str"),
            "object": pd.Series([None, "\\", float("nan"), "", "x"], dtype=object),
            "decimal": pd.Series([Decimal("3.20"), None, Decimal("-0.0"), Decimal("1E+2"), float("nan")], dtype=object),
            "float": [0.1 + 0.2, float("nan"), -0.0, float("inf"), 1e-300],
            "int": [1, -2, 3, 0, 5],
            "whole": pd.array([1, None, 3, 4, 5], dtype="Int64"),
            "true": [True, False, True, True, False],
            "category": pd.Categorical(["b", None, "-a", "b", "-a"], categories=["b", "-a", "unused"], ordered=True),
        }
    )
    return table.set_index(pd.Index(["13.10", "13.1", "", "=x", "z"], name="region", dtype="str"))
