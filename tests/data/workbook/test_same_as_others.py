"""Our reader of xlsx against openpyxl and calamine: on ordinary workbooks all three see the same."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from math import isnan

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from data.workbook import Cell, CellKind, read_workbook

FORMATS = ["General", "0%", "0.00%", "#,##0.00", '"Rp" #,##0', "[$Rp-421]#,##0", "[Red]-0.0", "@", "0.00E+00"]
DATE_FORMATS = ["dd/mm/yyyy", "[$-421]dd mmmm yyyy", "d-mmm-yy", "h:mm:ss", "yyyy-mm-dd hh:mm", '"pukul" h:mm']
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\xa0\ufffe\uffff_"), min_size=1, max_size=40
)
NUMBERS = st.floats(-1e300, 1e300) | st.integers(-(10**9), 10**9)
MOMENTS = st.datetimes(datetime(1900, 3, 1), datetime(2099, 12, 31)).map(lambda moment: moment.replace(microsecond=0))  # noqa: DTZ001
VALUES = (
    st.none()
    | st.booleans()
    | TEXTS
    | st.tuples(NUMBERS, st.sampled_from(FORMATS))
    | st.tuples(MOMENTS, st.sampled_from(DATE_FORMATS))
    | st.sampled_from(["=1+1", "=NA()", "=1/0"])
)


def written(table: list[list[object]], *, from_1904: bool) -> bytes:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "date_1904": from_1904, "strings_to_numbers": False})
    sheet = book.add_worksheet("Hasil & akhir")
    for row, line in enumerate(table):
        for column, value in enumerate(line):
            match value:
                case (datetime() as moment, str() as form):
                    sheet.write_datetime(row, column, moment, book.add_format({"num_format": form}))
                case (number, str() as form):
                    sheet.write_number(row, column, number, book.add_format({"num_format": form}))
                case bool():
                    sheet.write_boolean(row, column, value)
                case "=1+1" | "=NA()" | "=1/0":
                    results = {"=1+1": 2, "=NA()": "#N/A", "=1/0": "#DIV/0!"}
                    sheet.write_formula(row, column, value, None, results[value])
                case str():
                    sheet.write_string(row, column, value)
    book.close()
    return content.getvalue()


def seen(cell: Cell) -> object:
    """What a cell says, as other readers say it."""
    match cell.kind:
        case CellKind.NUMBER:
            return cell.number
        case CellKind.TRUTH:
            return bool(cell.number)
    return cell.shown


def plain(value: object) -> object:
    """What another reader gives, as we say it."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, date | datetime | time | timedelta):
        return str(value)
    return str(value).replace("\xa0", " ").strip()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(VALUES, min_size=1, max_size=5), min_size=1, max_size=6), st.booleans())
def test_openpyxl_and_calamine_see_the_same_values_formats_and_formulas(
    table: list[list[object]],
    from_1904: bool,  # noqa: FBT001 - drawn
) -> None:
    content = written([["Daerah"], *table], from_1904=from_1904)
    (sheet,) = read_workbook(content, "a.xlsx").sheets
    values = openpyxl.load_workbook(BytesIO(content), data_only=True).active
    formulas = openpyxl.load_workbook(BytesIO(content)).active
    assert values is not None
    theirs = {(c.row, c.column): c for line in values.iter_rows() for c in line if plain(c.value or "x") != ""}
    theirs = {place: c for place, c in theirs.items() if c.value is not None}
    assert {place: seen(cell) for place, cell in sheet.cells.items()} == {
        place: plain(cell.value) for place, cell in theirs.items()
    }
    for place, cell in sheet.cells.items():
        if cell.kind is CellKind.NUMBER:
            assert cell.number_format == theirs[place].number_format
        assert cell.computed is (formulas.cell(*place).data_type == "f")
        assert (cell.kind is CellKind.ERROR) == (theirs[place].data_type == "e")
    grid = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    for (row, column), cell in sheet.cells.items():
        if cell.kind in (CellKind.NUMBER, CellKind.TEXT, CellKind.TRUTH):
            assert plain(grid[row - 1][column - 1]) == seen(cell)


@pytest.mark.parametrize(
    ("number_format", "is_date"),
    [
        ("[h]:mm:ss", True), ("mm:ss", True), ("[$-F800]dddd", True), ("yyyy;@", True),
        ("0;d", False), ("General", False), ('0 "hari"', False), ("0\\d", False), ("_d0", False), ("0*d", False),
        ("[Red]0", False), ("#,##0_);[Red](#,##0)", False),
    ],
)  # fmt: skip
def test_a_format_is_of_a_date_when_its_first_part_writes_one(number_format: str, is_date: bool) -> None:  # noqa: FBT001
    content = written([[(45_000.5, number_format)]], from_1904=False)
    cell = read_workbook(content, "a.xlsx").sheets[0].cells[1, 1]
    assert (cell.kind is CellKind.DATE) is is_date
    assert isnan(cell.number) is is_date


def test_a_number_that_no_calendar_has_is_an_error_of_its_cell() -> None:
    content = written([[(-5, "dd/mm/yyyy"), (1e12, "dd/mm/yyyy")]], from_1904=False)
    assert [cell.kind for cell in read_workbook(content, "a.xlsx").sheets[0].cells.values()] == [CellKind.ERROR] * 2
