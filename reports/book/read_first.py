"""The first sheet: what the workbook is, what may be changed, what follows, and that nothing was misunderstood."""

from dataclasses import dataclass
from typing import Any

from reports.book.given import Book
from reports.book.layout import FIRST as FIRST_REGION
from reports.book.layout import Layout, cell, quoted
from reports.book.styles import Styles, begin, clean, height_of, put_on_paper
from scoring.formulas import NOT_UNDERSTOOD
from words import Words

FIRST, TOLD = 5, 110


@dataclass(frozen=True, slots=True)
class Guide:
    """What differs from workbook to workbook: its title, the region taken as example, what a change does, the list."""

    title: str
    example: str
    follows: str
    ranking: str


def write_read_first(page: Any, book: Book, layout: Layout, styles: Styles, _: Words, *, guide: Guide) -> None:
    """Write the advice, the list of sheets with links, a check, and what the figures rest on."""
    hints = (_("This workbook computes by itself, in Excel and in LibreOffice, without the dashboard."), "")
    begin(page, guide.title, hints, book, styles, _)
    page.set_column(0, 0, 24)
    page.set_column(1, 1, TOLD)
    _begin_part(page, FIRST - 1, _("Try it"), styles)
    steps, advice = _steps(book, layout, guide, _), _advice(layout, _)
    for number, step in enumerate(steps, start=1):
        page.write_string(FIRST + number - 1, 0, str(number), styles.of("centred", valign="top", bold=True))
        _tell(page, FIRST + number - 1, step, styles)
    row = FIRST + len(steps) + 1
    _begin_part(page, row, _("What may be changed"), styles)
    for place, (name, text) in enumerate(advice, start=row + 1):
        page.write_string(place, 0, name, styles.of("input", valign="top", align="left", bold=True))
        _tell(page, place, text, styles)
    row = _write_sheets(page, row + len(advice) + 2, layout, guide, styles, _)
    row = _write_check(page, row + 1, layout, styles, _)
    _write_basis(page, row + 1, book, styles, _)
    put_on_paper(page, layout.sheets.read_first, book, _)
    page.fit_to_pages(1, 1)


def _steps(book: Book, layout: Layout, guide: Guide, _: Words) -> list[str]:
    """How a change is made and seen, with a region and its heaviest weight as examples."""
    sheets, region = layout.sheets, book.regions.loc[guide.example]
    scheme = book.instrument.scheme(region["scheme"])
    part = max(book.instrument.dimensions, key=lambda one: scheme.weights[one.code])
    weight = scheme.weights[part.code]
    return [
        _("If the program shows a bar that says Protected View, choose Enable Editing."),
        _("Open the sheet “{sheet}” and note score, band and rank of a region, for example of {region}.").format(
            sheet=sheets.ranking, region=region["name"]
        ),
        _("Open the sheet “{sheet}”, find its row, type another number into a yellow cell, then Enter.").format(
            sheet=sheets.answers
        ),
        guide.follows,
        _("In the same way type a weight on the sheet “{sheet}”: for “{part}”, {more} instead of {weight}.").format(
            sheet=sheets.weights, part=_.of(part.name), more=f"{2 * weight:g}", weight=f"{weight:g}"
        ),
        _("Ctrl+Z takes a change back. If nothing moves after a change, press F9."),
    ]


def _advice(layout: Layout, _: Words) -> list[tuple[str, str]]:
    sheets = layout.sheets
    return [
        (
            sheets.answers,
            _("Type another number, or empty a cell, in any yellow cell. Scores, index, rank and band follow at once."),
        ),
        (sheets.weights, _("Type another weight. All that rests on it in this workbook is computed anew.")),
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
    page.set_row(row, height_of((text, TOLD)))


def _begin_part(page: Any, row: int, title: str, styles: Styles) -> None:
    page.write_string(row, 0, title, styles.of("heading"))
    page.write_blank(row, 1, None, styles.of("heading"))


def _write_sheets(page: Any, row: int, layout: Layout, guide: Guide, styles: Styles, _: Words) -> int:
    """List the sheets with a link to each; gives the row after them."""
    sheets = layout.sheets
    told = (
        (sheets.ranking, guide.ranking),
        (sheets.answers, _("the answers (yellow)")),
        (sheets.weights, _("the weights of every part (yellow), and its share among its siblings")),
        (sheets.working, _("every score of the tree, 0 to 1, as formulas; printed figures and band behind it")),
        (sheets.coverage, _("how much of every score is answered")),
        (sheets.method, _("the instrument: how each answer becomes a score, criteria, bands, legal basis")),
        (sheets.sources, _("workbook, sheet and cell of every number, with the fingerprint of the file")),
    )
    _begin_part(page, row, _("Sheets"), styles)
    for place, (name, text) in enumerate(told, start=row + 1):
        page.write_url(place, 0, f"internal:'{name}'!A1", styles.of("text", font_color="#0F766E", underline=1), name)
        _tell(page, place, text, styles)
    return row + len(told) + 1


def _write_check(page: Any, row: int, layout: Layout, styles: Styles, _: Words) -> int:
    """Count the answers that are not understood; gives the row after it."""
    _begin_part(page, row, _("Check"), styles)
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
    _begin_part(page, row, _("What it rests on"), styles)
    told = (
        (_("Round"), f"{_.of(book.name)} · {_.day(book.held)}"),
        (_("Instrument"), f"{book.instrument.version} · {book.instrument.checksum}"),
        (_("Derived from"), book.instrument.citation),
        (_("State of the data"), book.edition),
    )
    for place, (name, text) in enumerate(told, start=row + 1):
        page.write_string(place, 0, name, styles.of("text", valign="top"))
        _tell(page, place, text, styles)
