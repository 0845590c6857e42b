"""Rows written past xlsxwriter hold what xlsxwriter would have written."""

from io import BytesIO
from typing import Any

import pytest
import xlsxwriter

from reports.book.rows import Cells, write_rows
from tests.reports.book.rounds import reopened

TEXTS = ("=1+1", "+62", "-3", "@SUM(A1)", "<b>&amp;\"'", " tepi ", "_x0041_", "\x00\x0bSurat\n2", "", "–")
NUMBERS = (0.1 + 0.2, -2e99, None, 514, 1e-17, float("nan"), 0, 3.0, 72.5, 1)
RESULTS = (0.25, "–", "", 3, "=1+1", 1 / 3, "?", "a<b", 0, -1e99)


def written(bulk: bool) -> Any:  # noqa: FBT001
    """The same sheet written either way, between a heading above and a line below."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"constant_memory": True, "strings_to_formulas": False}) as made:
        page, bold = made.add_worksheet("Uji"), made.add_format({"bold": True, "num_format": "0.00"})
        formulas = [f'=IF(A{row}<>"&",B{row},"x")' for row in range(2, 12)]
        page.write_string(0, 3, "Judul")
        if bulk:
            columns = [
                Cells(3, bold, RESULTS, formulas, array=True),
                Cells(0, bold, TEXTS),
                Cells(1, bold, NUMBERS),
                Cells(2, bold, RESULTS, formulas),
            ]
            write_rows(page, 1, columns)
        else:
            for row, (text, number, shown) in enumerate(zip(TEXTS, NUMBERS, RESULTS, strict=True), start=1):
                page.write_string(row, 0, text.replace("\x00", "").replace("\x0b", ""), bold)
                (page.write_blank if number is None or number != number else page.write_number)(row, 1, number, bold)
                page.write_formula(row, 2, formulas[row - 1], bold, shown)
                page.write_array_formula(row, 3, row, 3, formulas[row - 1], bold, shown)
        page.write_string(12, 1, "Kaki")
    return content.getvalue()


@pytest.mark.parametrize("data_only", [True, False])
def test_the_same_cells_come_back_as_from_xlsxwriter(data_only: bool) -> None:  # noqa: FBT001
    ours, theirs = (reopened(written(bulk=way), data_only=data_only)["Uji"] for way in (True, False))
    assert ours.dimensions == theirs.dimensions == "A1:D13"
    for mine, other in zip(ours.iter_rows(), theirs.iter_rows(), strict=True):
        for cell, same in zip(mine, other, strict=True):
            value, expected = (getattr(one.value, "text", one.value) or "" for one in (cell, same))
            close = pytest.approx(expected, rel=1e-15) if isinstance(expected, int | float) else expected
            assert value == close, cell.coordinate
            assert (cell.font.b, cell.number_format) == (same.font.b, same.number_format), cell.coordinate
    assert ours["A2"].value == "=1+1"
    assert ours["A2"].data_type == "s"
