"""Write the form of an instrument as a workbook that people edit in Excel or LibreOffice."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import Any

from data.instrument_form.labels import hint_of, label_of, sheet_label, steps
from data.instrument_form.layout import KEYS, MARK, MOST_ROWS, SCHEME, Form, Line, Sheet, schemes_in
from data.instruments.parts import Weighing
from data.instruments.rows import NUMBER
from data.row_heights import lines, points
from data.template.pages import A4, HINT_ROW, banner, checked
from data.template.styles import NAVY, TEAL, Styles
from data.template.write import OPTIONS
from scoring import Aggregation, Combining, Kind, MissingPolicy, PrintedOf, Rounding, Transform
from words import Words

HEADER, KEY_ROW = 4, 5
FIRST = KEY_ROW + 1
NUMBERS = frozenset(
    {"weight", "worst", "best", "per", "effort", "minimum_coverage", "floor", "minimum_dimension", "level"}
)
SCALE = frozenset({"low", "high", "decimals"})
WORDS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "kind": [*Kind], "transform": [*Transform], "aggregation": [*Aggregation], "weights": [*Weighing],
        "policy": [*MissingPolicy], "of": [*PrintedOf], "clip": ["yes", "no"],
    }
)  # fmt: skip
"""The columns that hold one of a few words."""

HEAD_WORDS: Mapping[str, Sequence[str]] = MappingProxyType(
    {"rounding": [*Rounding], "zero_rows_did_not_take_part": ["yes", "no"], "combining": [*Combining]}
)
"""The values of the head that are one of a few words."""

_WIDE = ("criterion", "evidence", "guess", "value")
_LONG = ("name", "numerator", "denominator", "reference", "citation", "headers", "part", "label")
_STEPS_WIDTH = 70


def write_form(form: Form, subtitle: str, _: Words) -> bytes:
    """Write every sheet of a form; `subtitle` says whose it is."""
    import xlsxwriter

    content = BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        styles = Styles(book)
        for sheet in Sheet:
            page = book.add_worksheet(sheet_label(sheet, _))
            page.set_tab_color(NAVY if sheet is Sheet.HEAD else TEAL)
            _write_sheet(page, sheet, form, subtitle, styles, _)
    return content.getvalue()


def _write_sheet(page: Any, sheet: Sheet, form: Form, subtitle: str, styles: Styles, _: Words) -> None:
    keys = list(KEYS[sheet])
    if sheet is Sheet.WEIGHTS:
        keys += [f"{SCHEME}{code}" for code in schemes_in(form)]
    page.set_column(0, 0, 3)
    banner(page, styles, sheet_label(sheet, _), subtitle, len(keys))
    page.set_row(HINT_ROW, 20)
    page.write_string(HINT_ROW, 1, hint_of(sheet, _), styles.of("hint", bg_color="#FFFFFF"))
    page.write_string(KEY_ROW, 0, f"{MARK}{sheet}", styles.of("machine"))
    page.set_row(HEADER, 46)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    for column, key in enumerate(keys, start=1):
        page.set_column(column, column, _width(key))
        page.write_string(HEADER, column, label_of(key, _), styles.of("header"))
        page.write_string(KEY_ROW, column, key, styles.of("machine"))
        if key in WORDS:
            rule = {"validate": "list", "source": list(WORDS[key])}
            checked(page, FIRST, column, FIRST + MOST_ROWS[sheet], **rule)
    for row, line in enumerate(form[sheet], start=FIRST):
        _write_line(page, row, keys, line, styles, _)
    page.freeze_panes(FIRST, 2 if sheet is Sheet.HEAD else 3)
    if sheet is Sheet.HEAD:
        _write_steps(page, len(keys) + 2, form, styles, _)


def _write_line(page: Any, row: int, keys: list[str], line: Line, styles: Styles, _: Words) -> None:
    """Write one row, as high as its longest text needs."""
    cells = dict(line.cells)
    if "key" in cells:
        cells["label"] = (
            label_of(cells["key"], _) if cells["key"] not in ("name", "citation") else _head_label(cells, _)
        )
    height = max(lines(cells.get(key, ""), _width(key)) for key in keys)
    page.set_row(row, points(height))
    for column, key in enumerate(keys, start=1):
        text = cells.get(key, "")
        look = styles.of("locked" if key in ("key", "label", "part") else "input")
        if (
            _is_number(key, cells)
            and NUMBER.fullmatch(text)
            and f"{float(text):.15g}" == f"{float(text)!r}".removesuffix(".0")
        ):
            page.write_number(row, column, float(text), look)
        elif text:
            page.write_string(row, column, text, look)
        else:
            page.write_blank(row, column, None, look)


def _head_label(cells: Mapping[str, str], _: Words) -> str:
    """Name the two values of the head that are called as columns of other sheets are."""
    return _("Name of the instrument") if cells["key"] == "name" else _("Source of the instrument")


def _is_number(key: str, cells: Mapping[str, str]) -> bool:
    """Tell whether a cell holds a number, which a text could only look like."""
    return key in NUMBERS or key.startswith(SCHEME) or (key == "value" and cells.get("key") in SCALE)


def _write_steps(page: Any, column: int, form: Form, styles: Styles, _: Words) -> None:
    """Write the steps beside the head, in a column without a key; and the words that a rounding may be."""
    page.set_column(column - 1, column - 1, 3)
    page.set_column(column, column, _STEPS_WIDTH)
    page.write_string(HEADER, column, _("How this form is used"), styles.of("heading"))
    for row, step in enumerate(steps(_), start=FIRST):
        page.write_string(row, column, f"{row - FIRST + 1}. {step}", styles.of("words"))
    for row, line in enumerate(form[Sheet.HEAD], start=FIRST):
        if line.text("key") in HEAD_WORDS:
            checked(page, row, 3, validate="list", source=list(HEAD_WORDS[line.text("key")]))


def _width(key: str) -> int:
    if key == "key":
        return 28
    if key.startswith(_WIDE):
        return 48
    return 30 if key.startswith(_LONG) else 15
