"""The first sheet: what the workbook is, what may be changed, what follows, and that nothing was misunderstood."""

from typing import Any

from reports.book.given import Book
from reports.book.layout import FIRST as FIRST_REGION
from reports.book.layout import Layout, cell, quoted
from reports.book.styles import Styles, begin, clean
from scoring.formulas import NOT_UNDERSTOOD
from words import Words

FIRST = 5


def write_read_first(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    """Write the advice, the list of sheets with links, a check, and what the figures rest on."""
    hints = (_("This workbook computes by itself, in Excel and in LibreOffice, without the dashboard."), "")
    begin(page, _("Every figure of the round, to compute again"), hints, book, styles, _)
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 96)
    page.write_string(FIRST - 1, 0, _("What may be changed"), styles.of("heading"))
    page.write_blank(FIRST - 1, 1, None, styles.of("heading"))
    row = FIRST
    for name, text in _advice(layout, _):
        page.write_string(row, 0, name, styles.of("input", valign="top", bold=True))
        _tell(page, row, text, styles)
        row += 1
    row = _write_sheets(page, row + 1, layout, styles, _)
    row = _write_check(page, row + 1, layout, styles, _)
    _write_basis(page, row + 1, book, styles, _)
    page.protect("", {"format_columns": True, "format_rows": True})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _advice(layout: Layout, _: Words) -> list[tuple[str, str]]:
    sheets = layout.sheets
    return [
        (
            sheets.answers,
            _("Type another number, or empty a cell, in any yellow cell. Scores, index, rank and band follow at once."),
        ),
        (sheets.weights, _("Type another weight. All regions of that weight group are computed anew.")),
        (
            _("Everything else"),
            _(
                "is computed or explains, and is locked so that nobody types into it by mistake. There is no password:"
                " Review, Unprotect Sheet."
            ),
        ),
    ]


def _tell(page: Any, row: int, text: str, styles: Styles) -> None:
    page.write_string(row, 1, clean(text), styles.of("wrapped"))
    page.set_row(row, 15 * (1 + len(text) // 105) + 3)


def _write_sheets(page: Any, row: int, layout: Layout, styles: Styles, _: Words) -> int:
    """List the sheets with a link to each; gives the row after them."""
    sheets = layout.sheets
    told = (
        (sheets.ranking, _("the list from the first place down; it orders itself anew")),
        (sheets.answers, _("the answers of every region (yellow)")),
        (sheets.weights, _("the weights of every part (yellow), and its share among its siblings")),
        (sheets.working, _("every score of the tree, 0 to 1, as formulas; printed figures and band behind it")),
        (sheets.coverage, _("how much of every score is answered")),
        (sheets.method, _("the instrument: how each answer becomes a score, criteria, bands, legal basis")),
        (sheets.sources, _("workbook, sheet and cell of every number, with the fingerprint of the file")),
    )
    page.write_string(row, 0, _("Sheets"), styles.of("heading"))
    page.write_blank(row, 1, None, styles.of("heading"))
    for place, (name, text) in enumerate(told, start=row + 1):
        page.write_url(place, 0, f"internal:'{name}'!A1", styles.of("text", font_color="#0F766E", underline=1), name)
        _tell(page, place, text, styles)
    return row + len(told) + 1


def _write_check(page: Any, row: int, layout: Layout, styles: Styles, _: Words) -> int:
    """Count the answers that are not understood; gives the row after it."""
    page.write_string(row, 0, _("Check"), styles.of("heading"))
    page.write_blank(row, 1, None, styles.of("heading"))
    last = max(block.own for block in layout.blocks.values())
    tree = f"{quoted(layout.sheets.working)}{cell(FIRST_REGION, 3, '$')}:{cell(layout.last, last, '$')}"
    unclear = f'SUMPRODUCT(--({tree}="{NOT_UNDERSTOOD}"))'
    fine = _("Every answer is understood.")
    found = _("answers are not understood: look for a question mark on the sheet “{sheet}”. They count as blank.")
    told = found.format(sheet=layout.sheets.working)
    page.write_string(row + 1, 0, _("Answers"), styles.of("text"))
    page.write_formula(row + 1, 1, f'=IF({unclear}=0,"{fine}",{unclear}&" {told}")', styles.of("wrapped"), fine)
    return row + 2


def _write_basis(page: Any, row: int, book: Book, styles: Styles, _: Words) -> None:
    """Say what the figures rest on."""
    page.write_string(row, 0, _("What it rests on"), styles.of("heading"))
    page.write_blank(row, 1, None, styles.of("heading"))
    told = (
        (_("Round"), f"{_.of(book.name)} · {_.day(book.held)}"),
        (_("Instrument"), f"{book.instrument.version} · {book.instrument.checksum}"),
        (_("Derived from"), book.instrument.citation),
        (_("State of the data"), book.edition),
    )
    for place, (name, text) in enumerate(told, start=row + 1):
        page.write_string(place, 0, name, styles.of("text", valign="top"))
        _tell(page, place, text, styles)
