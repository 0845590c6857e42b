"""A workbook as plain bytes between the worker and the server: JSON and columns of numbers, which cannot do anything.

Texts are sent once and named by their number; so a text that stands in many cells is one object again when it arrives.
"""

import json
import struct
from array import array
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from data.issues import CellAddress, Issue, issue
from data.workbook.cells import Cell, CellKind, Sheet, Workbook

_KINDS = tuple(CellKind)
_NUMBER_OF_KIND = {kind: number for number, kind in enumerate(_KINDS)}
_COLUMN_TYPES = "IIBdIIB"  # of the fields of a cell
_HEAD = struct.Struct(">Q")


def packed(result: Workbook | Issue) -> bytes:
    """Write what came out of a file."""
    if isinstance(result, Issue):
        return _joined({"issue": _plain(result)}, [])
    texts: dict[str, int] = {}
    columns = [column for sheet in result.sheets for column in _columns(sheet, texts)]
    head = {
        "sheets": [_plain_sheet(sheet) for sheet in result.sheets],
        "texts": list(texts),
        "notes": [_plain(note) for note in result.notes],
        "names": dict(result.names),
        "properties": dict(result.properties),
    }
    return _joined(head, columns)


def unpacked(message: bytes, file_name: str) -> Workbook | Issue:
    """Read again what came out of a file."""
    end = _HEAD.size + _HEAD.unpack_from(message)[0]
    head = json.loads(message[_HEAD.size : end])
    if "issue" in head:
        return _issue(head["issue"])
    rest = memoryview(message)[end:]
    sheets = []
    for told in head["sheets"]:
        size = told["count"] * sum(array(kind).itemsize for kind in _COLUMN_TYPES)
        sheets.append(_sheet(told, rest[:size], head["texts"]))
        rest = rest[size:]
    notes = tuple(_issue(note) for note in head["notes"])
    return Workbook(file_name, tuple(sheets), notes, head["names"], head["properties"])


def _joined(head: Any, columns: Iterable[bytes]) -> bytes:
    written = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", errors="replace")
    return b"".join([_HEAD.pack(len(written)), written, *columns])


def _columns(sheet: Sheet, texts: dict[str, int]) -> Iterator[bytes]:
    """Give the cells of a sheet field by field."""
    fields = list(zip(*sheet.cells.values(), strict=True)) or [()] * len(_COLUMN_TYPES)
    rows, columns, kinds, numbers, shown, formats, computed = fields
    numbered = [[texts.setdefault(text, len(texts)) for text in column] for column in (shown, formats)]
    plain: list[Iterable[Any]] = [
        rows, columns, [_NUMBER_OF_KIND[kind] for kind in kinds], numbers, *numbered, computed,
    ]  # fmt: skip
    yield from (array(kind, column).tobytes() for kind, column in zip(_COLUMN_TYPES, plain, strict=True))


def _plain_sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "count": len(sheet.cells),
        "merged": [[*place, *first] for place, first in sheet.merged.items()],
        "hidden_columns": sorted(sheet.hidden_columns),
        "hidden_rows": sorted(sheet.hidden_rows),
    }


def _sheet(told: dict[str, Any], fields: memoryview, texts: list[str]) -> Sheet:
    columns: list[list[Any]] = []
    for kind in _COLUMN_TYPES:
        column = array(kind)
        size = told["count"] * column.itemsize
        column.frombytes(fields[:size])
        columns.append(column.tolist())
        fields = fields[size:]
    rows, places, kinds, numbers, shown, formats, computed = columns
    fields_of_cells = zip(
        rows,
        places,
        map(_KINDS.__getitem__, kinds),
        numbers,
        map(texts.__getitem__, shown),
        map(texts.__getitem__, formats),
        map(bool, computed),
        strict=True,
    )
    made = map(partial(tuple.__new__, Cell), fields_of_cells)
    cells = dict(zip(zip(rows, places, strict=True), made, strict=True))
    merged = {(row, column): (top, left) for row, column, top, left in told["merged"]}
    hidden_columns, hidden_rows = frozenset(told["hidden_columns"]), frozenset(told["hidden_rows"])
    return Sheet(told["name"], told["hidden"], cells, merged, hidden_columns, hidden_rows)


def _plain(told: Issue) -> list[Any]:
    address = told.address
    place = [address.sheet, address.row, address.column] if address else None
    return [told.code, place, told.found, told.expected]


def _issue(told: list[Any]) -> Issue:
    code, place, found, expected = told
    return issue(code, CellAddress(*place) if place else None, found, expected)
