"""The sheet of sources: of every number the workbook it came in, its sum, its sheet and its cell."""

from typing import Any

from reports.book.given import Book
from reports.book.layout import FIRST, HEADER, Layout
from reports.book.styles import Styles, begin, clean, finish
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
    files = book.regions[["name", "file_name", "sha256"]].to_dict("index")
    text, number = styles.of("text"), styles.of("number")
    row = HEADER
    columns = told[["region", "code", "part", "number", "raw", "sheet", "cell"]].itertuples(index=False, name=None)
    for row, (region, code, part, read, raw, sheet, address) in enumerate(columns, start=FIRST):
        of = files[region]
        texts = (region, of["name"], code, part, None, raw, of["file_name"], sheet, address, of["sha256"])
        for column, written in enumerate(texts):
            if written is not None:
                page.write_string(row, column, clean(written), text)
        if read == read:  # a number, not NaN
            page.write_number(row, 4, read, number)
        else:
            page.write_blank(row, 4, None, number)
    page.autofilter(HEADER, 0, max(row, FIRST), len(headings) - 1)
    finish(page, layout.sheets.sources, book, len(headings), 2, _)
