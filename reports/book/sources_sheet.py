"""The sheet of sources: of every number the workbook it came in, its sum, its sheet and its cell."""

from typing import Any

from reports.book.given import Book
from reports.book.layout import FIRST, HEADER, Layout
from reports.book.rows import Cells, write_rows
from reports.book.styles import Styles, begin, finish
from words import Words


def write_sources(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    """List every cell that was read, region by region; what an assessor judged is not read yet."""
    hints = (
        _("Where every number was read. SHA-256 is the fingerprint of the file: it proves that a copy is the same."),
        _("No round holds judgements of assessors by name; the Ministry prints means of 4-5 assessors without names."),
    )
    begin(page, layout.sheets.sources, hints, book, styles, _)
    headings = (
        (_("Code"), 9), (_("Region"), 30), (_("Indicator"), 13), (_("Part"), 13), (_("Number"), 14),
        (_("As written"), 18), (_("Workbook"), 36), (_("Sheet"), 22), (_("Cell"), 8), ("SHA-256", 68),
    )  # fmt: skip
    page.set_row(HEADER, 22)
    for column, (heading, width) in enumerate(headings):
        page.set_column(column, column, width)
        page.write_string(HEADER, column, heading, styles.of("header"))
    told = book.answers[book.answers["region"].isin(book.regions.index)]
    of = book.regions.reindex(told["region"])
    texts = (
        told["region"], of["name"], told["code"], told["part"], None, told["raw"], of["file_name"], told["sheet"],
        told["cell"], of["sha256"],
    )  # fmt: skip
    numbers = [None if number != number else number for number in told["number"].tolist()]  # NaN is no number
    columns = [
        Cells(column, styles.of("number"), numbers)
        if written is None
        else Cells(column, styles.of("text"), [str(one) for one in written.tolist()])
        for column, written in enumerate(texts)
    ]
    write_rows(page, FIRST, columns)
    page.autofilter(HEADER, 0, FIRST + max(len(told), 1) - 1, len(headings) - 1)
    finish(page, layout.sheets.sources, book, len(headings), 2, _)
