"""The workbook of a round, written sheet by sheet."""

from io import BytesIO

from reports.book.answers_sheet import parts_given, write_answers
from reports.book.coverage_sheet import write_coverage
from reports.book.given import Book
from reports.book.layout import layout_of
from reports.book.method_sheet import write_method
from reports.book.ranking_sheet import write_ranking
from reports.book.read_first import write_read_first
from reports.book.sources_sheet import write_sources
from reports.book.styles import NAVY, TEAL, Styles
from reports.book.weights_sheet import write_weights
from reports.book.working_sheet import write_working
from words import Words

YELLOW, GREY = "#F2C14E", "#94A3B8"


def round_workbook(book: Book, _: Words) -> bytes:
    """Write a round with at least one listed region as .xlsx whose scores, ranks and bands are live formulas.

    What the engine computed stands beside every formula, for programs that do not compute.
    """
    import xlsxwriter

    layout = layout_of(book.instrument, parts_given(book.answers), len(book.regions), _)
    written, sheets = BytesIO(), layout.sheets
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(written, options) as made:
        styles = Styles(made)
        made.set_properties({"title": _.of(book.name), "comments": book.instrument.citation})
        for name, write, colour in (
            (sheets.read_first, write_read_first, NAVY),
            (sheets.ranking, write_ranking, TEAL),
            (sheets.answers, write_answers, YELLOW),
            (sheets.weights, write_weights, YELLOW),
            (sheets.working, write_working, GREY),
            (sheets.coverage, write_coverage, GREY),
            (sheets.method, write_method, NAVY),
            (sheets.sources, write_sources, NAVY),
        ):
            page = made.add_worksheet(name)
            page.set_tab_color(colour)
            write(page, book, layout, styles, _)
    return written.getvalue()
