"""The workbooks of a round and of one region in it, written sheet by sheet."""

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO

from reports.book.answers_sheet import parts_given, write_answers
from reports.book.coverage_sheet import write_coverage
from reports.book.figure_columns import figure_columns, place_columns
from reports.book.filled import Filled
from reports.book.given import Book, alone
from reports.book.layout import Layout, layout_of
from reports.book.method_sheet import write_method
from reports.book.ranking_sheet import write_ranking
from reports.book.read_first import Guide, write_read_first
from reports.book.sources_sheet import write_sources
from reports.book.standing_sheet import write_standing
from reports.book.styles import NAVY, TEAL, Styles
from reports.book.weights_sheet import write_weights
from reports.book.working_sheet import write_working
from words import Words

YELLOW, GREY = "#F2C14E", "#94A3B8"


def round_workbook(book: Book, _: Words) -> bytes:
    """Write a round with at least one listed region as .xlsx whose scores, ranks and bands are live formulas.

    What the engine computed stands beside every formula, for programs that do not compute.
    """
    layout = _laid_out(book, _)
    follows = _("Go back to “{sheet}”: its score, band and rank are new, and the list has ordered itself.")
    listed = book.ranking["region"].tolist() or list(book.regions.index)
    guide = Guide(
        _("Every figure of the round, to compute again"),
        str(listed[len(listed) // 2]),
        follows.format(sheet=layout.sheets.ranking),
        _("the list from the first place down; it orders itself anew"),
    )
    figures = [*figure_columns(book, layout, _), *place_columns(book, layout, _)]
    return _written(book, layout, guide, write_ranking, figures, _)


def region_workbook(of_round: Book, region: str, _: Words) -> bytes:
    """Write one listed region of a round in the same form; the rest of the round stands as figures to compare with."""
    book = alone(of_round, region)
    layout = _laid_out(book, _)
    follows = _("Go back to “{sheet}”: score, band and rank in the first row are new.")
    guide = Guide(
        _("{region}: every figure, to compute again").format(region=book.regions.at[region, "name"]),
        region,
        follows.format(sheet=layout.sheets.ranking),
        _("the region, computed anew, above the round as it was"),
    )
    ranking = partial(write_standing, of_round=of_round)
    return _written(book, layout, guide, ranking, figure_columns(book, layout, _), _)


def _laid_out(book: Book, _: Words) -> Layout:
    return layout_of(book.instrument, parts_given(book.answers), len(book.regions), _)


def _written(
    book: Book,
    layout: Layout,
    guide: Guide,
    write_list: Callable[..., None],
    figures: Sequence[tuple[Filled, str]],
    _: Words,
) -> bytes:
    """Write all sheets; the two workbooks differ in the guide, in the list and in the figures behind the tree."""
    import xlsxwriter

    written, sheets = BytesIO(), layout.sheets
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(written, options) as made:
        styles = Styles(made)
        made.set_properties({"title": f"{guide.title} · {_.of(book.name)}", "comments": book.instrument.citation})
        for name, write, colour in (
            (sheets.read_first, partial(write_read_first, guide=guide), NAVY),
            (sheets.ranking, write_list, TEAL),
            (sheets.answers, write_answers, YELLOW),
            (sheets.weights, write_weights, YELLOW),
            (sheets.working, partial(write_working, figures=figures), GREY),
            (sheets.coverage, write_coverage, GREY),
            (sheets.method, write_method, NAVY),
            (sheets.sources, write_sources, NAVY),
        ):
            page = made.add_worksheet(name)
            page.set_tab_color(colour)
            write(page, book, layout, styles, _)
    return written.getvalue()
