"""A table as comma-separated text beside a description of its columns, from which the very same table is read."""

import csv
from io import StringIO
from typing import Any

import pandas as pd

from data.edition.columns import Kind, kind_of, read, written

Described = dict[str, Any]
"""What a table is: how many rows it has, its columns, and which of them names its rows."""


def write_table(table: pd.DataFrame) -> tuple[bytes, Described]:
    """Write a table; a named index becomes its first column."""
    index = table.index.name
    flat = table if index is None else table.reset_index()
    kinds = [kind_of(flat[name]) for name in flat.columns]
    columns = [written(flat[kind["name"]], kind) for kind in kinds]
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")  # a text with either character of it is then quoted
    writer.writerow([kind["name"] for kind in kinds])
    writer.writerows(zip(*columns, strict=True))
    return text.getvalue().encode("utf-8"), {"rows": len(flat), "index": index, "columns": kinds}


def read_table(content: bytes, described: Described) -> pd.DataFrame:
    """Read a table; ValueError where it is not as it is described."""
    rows = list(csv.reader(StringIO(content.decode("utf-8"), newline="")))
    kinds: list[Kind] = described["columns"]
    if rows[:1] != [[kind["name"] for kind in kinds]] or len(rows) != described["rows"] + 1:
        raise ValueError("its columns or rows are others")
    columns = list(zip(*rows[1:], strict=True)) or [()] * len(kinds)
    table = pd.DataFrame({kind["name"]: read(texts, kind) for kind, texts in zip(kinds, columns, strict=True)})
    return table if described["index"] is None else table.set_index(described["index"])
