"""The hidden sheet that says what a workbook is, found by its keys wherever it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.issues import CellAddress
from data.submission.submission import Identity
from data.template.anchors import Meta
from data.workbook import Cell, CellKind, Sheet, Workbook

_KEYS = frozenset(Meta)
_SURE = frozenset({Meta.LAYOUT, Meta.INSTRUMENT, Meta.CHECKSUM})
"""A column that holds all of these keys is the one."""


@dataclass(frozen=True, slots=True)
class MetaSheet:
    """What the hidden sheet says, and where each word of it stands."""

    values: Mapping[str, str]
    addresses: Mapping[str, CellAddress]

    @property
    def identity(self) -> Identity:
        """What the workbook says it is."""
        said = {key: self.values.get(key, "") for key in Meta if key is not Meta.ITEMS}
        return Identity(**{str(key): value for key, value in said.items()})


def find_meta(workbook: Workbook) -> MetaSheet | None:
    """Find the hidden sheet; None when it is gone."""
    for sheet in workbook.sheets:
        keys = {cell.shown: cell for cell in sheet.cells.values() if cell.shown in _KEYS}
        if set(keys) >= _SURE and len({cell.column for cell in keys.values()}) == 1:
            return _read(sheet, keys)
    return None


def _read(sheet: Sheet, keys: Mapping[str, Cell]) -> MetaSheet:
    values: dict[str, str] = {}
    addresses: dict[str, CellAddress] = {}
    for key, cell in keys.items():
        beside = [other for other in sheet.cells.values() if other.row == cell.row and other.column > cell.column]
        if beside:
            value = min(beside, key=lambda other: other.column)
            values[key] = code_of(value) if key == Meta.REGION else value.shown
            addresses[key] = sheet.address(value.row, value.column)
    return MetaSheet(values, addresses)


def code_of(cell: Cell) -> str:
    """Give the code of a region; one that a program made a number has two decimals again (13.1 was 13.10)."""
    return f"{cell.number:.2f}" if cell.kind is CellKind.NUMBER else cell.shown
