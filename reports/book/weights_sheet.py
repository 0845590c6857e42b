"""The sheet of weights: one column of inputs for each scheme, and the share of each part among its siblings."""

from typing import Any

from reports.book.given import Book
from reports.book.layout import FIRST, HEADER, Layout, cell, in_tree_order, quoted
from reports.book.styles import Styles, begin, clean, finish
from words import Words

CODE, PARENT, NAME, WEIGHTS_FROM = 0, 1, 2, 3


def write_weights(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    """Write the weights of every part under every scheme, to be changed."""
    hints = (
        _("Yellow cells may be changed: any number of 0 or more. Only the proportion among siblings counts."),
        _("A weight of 0 leaves a part out, with everything below it."),
    )
    begin(page, _("Weights"), hints, book, styles, _)
    schemes, parts = book.instrument.schemes, in_tree_order(book.instrument)
    shares_from = WEIGHTS_FROM + len(schemes)
    for column, (heading, width) in enumerate(((_("Code"), 13), (_("Part of"), 13), (_("Name"), 52))):
        page.set_column(column, column, width)
        page.write_string(HEADER, column, heading, styles.of("header"))
    page.set_column(WEIGHTS_FROM, shares_from + len(schemes) - 1, 15)
    page.set_row(HEADER, 32)
    for place, scheme in enumerate(schemes):
        page.write_string(HEADER, WEIGHTS_FROM + place, clean(scheme.code), styles.of("header"))
        share = _("Share in {scheme}").format(scheme=scheme.code)
        page.write_string(HEADER, shares_from + place, clean(share), styles.of("header"))
    last = FIRST + len(parts) - 1
    for row, (depth, part) in enumerate(parts, start=FIRST):
        page.write_string(row, CODE, part.code, styles.of("text"))
        page.write_string(row, PARENT, str(part.parent), styles.of("text"))
        page.write_string(row, NAME, clean(_.of(part.name)), styles.of("text", indent=depth + 1, bold=depth == 0))
        siblings = [child.code for child in book.instrument.children(str(part.parent))]
        for place, scheme in enumerate(schemes):
            column = WEIGHTS_FROM + place
            page.write_number(row, column, scheme.weights[part.code], styles.of("input", align="right"))
            parents = f"$B${FIRST + 1}:$B${last + 1}"
            total = f"SUMIF({parents},{cell(row, PARENT)},{cell(FIRST, column, '$')}:{cell(last, column, '$')})"
            summed = sum(scheme.weights[code] for code in siblings)
            shown = scheme.weights[part.code] / summed if summed else ""
            formula = f'=IF({total}=0,"",{cell(row, column)}/{total})'
            page.write_formula(row, shares_from + place, formula, styles.of("number", num_format="0.0%"), shown)
    _validate(page, (FIRST, WEIGHTS_FROM, last, shares_from - 1), _)
    finish(page, layout.sheets.weights, book, shares_from + len(schemes), NAME + 1, _)


def weight_cell(layout: Layout, code: str, scheme: int) -> str:
    """Address the weight of a part under the scheme of this place."""
    row = FIRST + [part.code for _depth, part in in_tree_order(layout.instrument)].index(code)
    return f"{quoted(layout.sheets.weights)}{cell(row, WEIGHTS_FROM + scheme, '$')}"


def scheme_cells(layout: Layout) -> str:
    """Address the codes of the schemes."""
    first, last = WEIGHTS_FROM, WEIGHTS_FROM + len(layout.instrument.schemes) - 1
    return f"{quoted(layout.sheets.weights)}{cell(HEADER, first, '$')}:{cell(HEADER, last, '$')}"


def _validate(page: Any, cells: tuple[int, int, int, int], _: Words) -> None:
    rule = {
        "validate": "decimal",
        "criteria": ">=",
        "value": 0,
        "error_title": _("Weight"),
        "error_message": _("A weight is a number of 0 or more."),
    }
    page.data_validation(*cells, rule)
