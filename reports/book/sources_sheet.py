"""The sheet of sources: of every number the workbook it came in, its sum, its sheet and its cell."""

from typing import Any

import pandas as pd

from data.answers.parts import ASKED
from reports.book.given import Book
from reports.book.layout import FIRST, HEADER, Layout
from reports.book.rows import Cells, write_rows
from reports.book.styles import Styles, begin, finish
from reports.parts import basis_names, part_names
from words import Words


def write_sources(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    """List every cell that was read, region by region, and of an assessed answer what its assessors gave."""
    hints = (
        _("Where every number was read. SHA-256 is the fingerprint of the file: it proves that a copy is the same."),
        _("Of an assessed answer: the least and greatest score and how many assessors; names stay with the team."),
    )
    begin(page, layout.sheets.sources, hints, book, styles, _)
    page.set_row(HEADER, 22)
    told, text = _cells_with_something(book), styles.of("text")
    columns = []
    for column, (heading, width, shown) in enumerate(_columns(told, book.regions.reindex(told["region"]), _)):
        page.set_column(column, column, width)
        page.write_string(HEADER, column, heading, styles.of("header"))
        columns.append(Cells(column, styles.of("number") if heading == _("Number") else text, shown))
    write_rows(page, FIRST, columns)
    page.autofilter(HEADER, 0, FIRST + max(len(told), 1) - 1, len(columns) - 1)
    finish(page, layout.sheets.sources, book, len(columns), 2, _)


def _cells_with_something(book: Book) -> pd.DataFrame:
    """The cells of listed regions that ask for an answer, and of the others those that hold something."""
    answers = book.answers
    listed = answers["region"].isin(book.regions.index)
    return answers[listed & (answers["part"].isin(ASKED) | (answers["raw"].astype(str) != ""))]


def _columns(told: pd.DataFrame, of: pd.DataFrame, _: Words) -> list[tuple[str, float, list[object]]]:
    """Every column: its heading, its width and what stands in it."""
    parts = part_names(_)
    return [
        (_("Code"), 9, told["region"].tolist()),
        (_("Region"), 30, of["name"].tolist()),
        (_("Indicator"), 14, told["code"].tolist()),
        (_("Part"), 22, [parts.get(part, part) for part in told["part"]]),
        (_("Number"), 20, told["number"].tolist()),
        (_("As written"), 34, told["raw"].tolist()),
        (_("Workbook"), 60, of["file_name"].tolist()),
        (_("Sheet"), 22, told["sheet"].tolist()),
        (_("Cell"), 8, told["cell"].tolist()),
        (_("Assessors"), 34, [_assessed(row, _) for row in told[["rule", "raw"]].itertuples(index=False, name=None)]),
        ("SHA-256", 68, of["sha256"].tolist()),
    ]


def _assessed(row: tuple[str, str], _: Words) -> str:
    """Say what an assessed answer rests on; that nobody assessed it, of any other."""
    rule, said = row
    basis = basis_names(_).get(rule)
    return _("not assessed") if basis is None else f"{basis}: {said}" if said else basis
