"""One column of a table as texts from which the very same column is read again."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

import pandas as pd

NONE: Final = "\\N"
NAN: Final = "\\nan"
MARKED: Final = ("\\", "=", "+", "-", "@", "\t", "\r")
"""A text that begins so is written behind a backslash: it is no mark of ours, and no formula of a spreadsheet."""

Kind = dict[str, Any]
"""What a column is: its name, its type, and the categories where it has some."""


def kind_of(column: pd.Series) -> Kind:
    """Say of which type a column is; TypeError for one that no edition holds."""
    dtype = column.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        given = dtype.categories
        if not all(isinstance(one, str) for one in given):
            raise TypeError(f"column {column.name} has categories that are no texts")
        of = {"categories": given.tolist(), "called": given.name, "held_as": str(given.dtype)}
        return {"name": column.name, "type": "category", "ordered": bool(dtype.ordered), **of}
    name = str(dtype)
    if name == "object":
        held = {type(value) for value in column if value is not None and value == value}
        if not held <= {str} and not held <= {Decimal}:
            raise TypeError(f"column {column.name} holds {held}")
        name = "decimal" if Decimal in held else "object"
    if name not in READERS:
        raise TypeError(f"column {column.name} is {dtype}")
    return {"name": column.name, "type": name}


def written(column: pd.Series, kind: Kind) -> list[str]:
    """Write the values of a column as texts."""
    values = column.tolist()
    match kind["type"]:
        case "float64":
            return ["" if value != value else repr(value) for value in values]
        case "Int64":
            return ["" if value is pd.NA else str(value) for value in values]
        case "int64" | "bool":
            return [str(value) for value in values]
        case _:
            return [_text(value) for value in values]


def read(texts: Sequence[str], kind: Kind) -> Any:
    """Read the values of a column from its texts; ValueError or ArithmeticError for what was never written."""
    if kind["type"] == "category":
        codes = {category: place for place, category in enumerate(kind["categories"])}
        categories = pd.Index(kind["categories"], dtype=kind["held_as"], name=kind["called"])
        dtype = pd.CategoricalDtype(categories, ordered=kind["ordered"])
        return pd.Categorical.from_codes([-1 if one == NAN else codes[_plain(one)] for one in texts], dtype=dtype)
    return READERS[kind["type"]](texts)


def _text(value: Any) -> str:
    """Write a text, a decimal or what stands where there is none."""
    if value is None:
        return NONE
    if value != value:
        return NAN
    text = str(value)
    return f"\\{text}" if text.startswith(MARKED) else text


def _plain(text: str) -> str:
    """Take the backslash off a text that was written behind one."""
    return text.removeprefix("\\")


def _given(text: str, read_one: Callable[[str], object]) -> object:
    """Read a text, or what stands where there is none."""
    if text == NONE:
        return None
    return float("nan") if text == NAN else read_one(_plain(text))


def _objects(texts: Sequence[str], read_one: Callable[[str], object]) -> pd.Series:
    return pd.Series([_given(text, read_one) for text in texts], dtype=object)


TRUTH: Final = {"True": True, "False": False}
READERS: Final[Mapping[str, Callable[[Sequence[str]], Any]]] = {
    "str": lambda texts: pd.array([_given(text, str) for text in texts], dtype="str"),
    "object": lambda texts: _objects(texts, str),
    "decimal": lambda texts: _objects(texts, Decimal),
    "float64": lambda texts: pd.Series([float(text) if text else float("nan") for text in texts], dtype="float64"),
    "int64": lambda texts: pd.Series([int(text) for text in texts], dtype="int64"),
    "Int64": lambda texts: pd.array([int(text) if text else pd.NA for text in texts], dtype="Int64"),
    "bool": lambda texts: pd.Series([TRUTH[text] for text in texts], dtype="bool"),
}
