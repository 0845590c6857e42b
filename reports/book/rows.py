"""Rows of one kind, written straight into the sheet.

xlsxwriter tries 29 patterns on every formula, which are for functions newer than any that we write, and makes ten calls
for a cell: half a minute for all regions of the country. Head, foot and looks of a sheet stay its own; only these rows
are written past it, the way it writes them itself where memory is kept constant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from xlsxwriter.utility import xl_col_to_name

from reports.book.styles import clean

_LITERAL = re.compile(r"_(x[0-9a-fA-F]{4}_)")


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The cells of one column, from the first row down: what each shows, its look, and the formula that gives it.

    Text is written as text, whatever it begins with; None and NaN are empty cells.
    """

    column: int
    look: Any
    shown: Sequence[object]
    formulas: Sequence[str] = ()
    array: bool = False


def write_rows(page: Any, first: int, columns: Sequence[Cells]) -> None:
    """Write whole rows from `first` on, columns in order; nothing may have been written at or below that row."""
    ordered = sorted(columns, key=lambda one: one.column)
    count = len(ordered[0].shown)
    page._check_dimensions(first, ordered[0].column)
    page._check_dimensions(first + count - 1, ordered[-1].column)
    page._write_single_row(first)  # the row before is held back until the next one begins
    written = zip(*(_cells(one, first + 1) for one in ordered), strict=True)
    for number, cells in enumerate(written, start=first + 1):
        page.row_data_fh.write(f'<row r="{number}">{"".join(cells)}</row>')
    page.previous_row = first + count


def _cells(cells: Cells, first: int) -> Iterator[str]:
    """Write one cell after the other."""
    name, style = xl_col_to_name(cells.column), cells.look._get_xf_index()
    if cells.formulas:
        for number, (formula, shown) in enumerate(zip(cells.formulas, cells.shown, strict=True), start=first):
            kind = ' t="str"' if isinstance(shown, str) else ""
            ranged = f' t="array" ref="{name}{number}"' if cells.array else ""
            told = f"<f{ranged}>{escape(formula[1:])}</f><v>{_value(shown)}</v>"
            yield f'<c r="{name}{number}" s="{style}"{kind}>{told}</c>'
        return
    for number, shown in enumerate(cells.shown, start=first):
        place = f'<c r="{name}{number}" s="{style}"'
        if shown is None or shown != shown:
            yield f"{place}/>"
        elif isinstance(shown, str):
            yield f'{place} t="inlineStr"><is><t xml:space="preserve">{_text(shown)}</t></is></c>'
        else:
            yield f"{place}><v>{_value(shown)}</v></c>"


def _value(shown: object) -> str:
    return _text(shown) if isinstance(shown, str) else repr(float(shown))  # type: ignore[arg-type]


@lru_cache(maxsize=1024)
def _text(text: str) -> str:
    """Write text as XML holds it; what looks like a coded character is coded, so that it stays as it is."""
    return escape(_LITERAL.sub(r"_x005F_\1", clean(text)))
