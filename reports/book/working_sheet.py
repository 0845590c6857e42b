"""The sheet of working: every score of the tree by region, as formulas over answers and weights."""

from collections.abc import Sequence
from typing import Any

from reports.book.filled import Filled, scores_shown, write_filled, write_tree_head
from reports.book.given import Book
from reports.book.layout import HEADER, NUMBER, SCHEME, TOOK_PART, TREE_FROM, Block, Layout, at, cell, quoted
from reports.book.leaves import leaf_score
from reports.book.styles import Styles, begin, clean, finish
from reports.book.weights_sheet import scheme_cells, weight_cell
from scoring import Instrument, Node, Scheme
from scoring.formulas import node_score
from words import Words


def write_working(
    page: Any, book: Book, layout: Layout, styles: Styles, _: Words, *, figures: Sequence[tuple[Filled, str]]
) -> None:
    """Write the scores of all regions, 0 to 1, then the given columns of figures with their headings."""
    hints = (
        _("Scores here run from 0 to 1; each node stands after its parts. Nothing is typed here: all is computed."),
        _("Dash: does not apply. Empty: not answered, or no score. Question mark: an answer that is not understood."),
    )
    begin(page, layout.sheets.working, hints, book, styles, _)
    write_tree_head(page, layout, styles, _)
    page.write_string(HEADER, NUMBER, _("Scheme no."), styles.of("header"))
    tree = [column for block in layout.blocks.values() for column in _of_block(book, layout, block, _)]
    for column, heading in figures:
        page.set_column(column.column, column.column, column.width)
        page.write_string(HEADER, column.column, clean(heading), styles.of("header"))
    write_filled(page, [_number(book, layout, _), *tree, *(column for column, _heading in figures)], book, styles, _)
    _write_weights(page, layout, styles, _)
    finish(page, layout.sheets.working, book, layout.key, TREE_FROM, _)


def _number(book: Book, layout: Layout, _: Words) -> Filled:
    """The place of a region's scheme among the rows of weights; the last one for who did not take part."""
    codes = [scheme.code for scheme in book.instrument.schemes]
    none = len(codes) + 1
    answers = quoted(layout.sheets.answers)
    found = f"IFERROR(MATCH({answers}{at(SCHEME)},{scheme_cells(layout)},0),{none})"
    took_part = zip(book.regions["took_part"], book.regions["scheme"], strict=True)
    shown = [codes.index(scheme) + 1 if here else none for here, scheme in took_part]
    yes = _("yes")
    formula = f'=IF(TRIM({answers}{at(TOOK_PART)})="{yes}",{found},{none})'
    return Filled(NUMBER, formula, shown, "centred", "0")


def _of_block(book: Book, layout: Layout, block: Block, _: Words) -> list[Filled]:
    """The columns of a node: its parts, then itself."""
    made = []
    for place, part in enumerate(block.children, start=block.first):
        if isinstance(part, Node):
            formula = f"={at(layout.blocks[part.code].own)}"
        else:
            sheet = quoted(layout.sheets.answers)
            cells = {name: f"{sheet}{at(column)}" for name, column in layout.answered[part.code].items()}
            formula = leaf_score(part, cells, layout.counts(place), _("not applicable"))
        made.append(Filled(place, formula, scores_shown(book, part.code), "number", "0.0000"))
    own = node_score(block.node, layout.branch(block))
    return [*made, Filled(block.own, own, scores_shown(book, block.node.code), "result", "0.0000", array=True)]


def _write_weights(page: Any, layout: Layout, styles: Styles, _: Words) -> None:
    """Write under the regions what every part weighs in each scheme, and whether it counts up to the index."""
    schemes = layout.instrument.schemes
    names = [*(scheme.code for scheme in schemes), _("did not take part")]
    weights = _("Weights, from the sheet “{sheet}”").format(sheet=layout.sheets.weights)
    page.write_string(layout.weights_row - 1, 0, weights, styles.of("heading"))
    for place, name in enumerate(names):
        row = layout.weights_row + place
        _name_row(page, row, name, place, styles)
        for column, part in _children(layout):
            if place < len(schemes):
                weight, formula = schemes[place].weights[part], f"={weight_cell(layout, part, place)}"
                page.write_formula(row, column, formula, styles.of("number"), weight)
            else:
                page.write_number(row, column, 0, styles.of("number"))
    counts = _("Counts (1) or is left out (0), with everything above it")
    page.write_string(layout.counts_row - 1, 0, counts, styles.of("heading"))
    for place, name in enumerate(names):
        row = layout.counts_row + place
        _name_row(page, row, name, place, styles)
        for column, part in _children(layout):
            parent = str(layout.instrument.part(part).parent)
            above = "1" if parent == layout.instrument.root.code else cell(row, layout.child(parent))
            formula = f"=IF({cell(layout.weights_row + place, column)}>0,{above},0)"
            counted = int(place < len(schemes) and weighed(layout.instrument, schemes[place], part))
            page.write_formula(row, column, formula, styles.of("number"), counted)


def _children(layout: Layout) -> list[tuple[int, str]]:
    """Every column of a part under its node, with the code of the part."""
    return [
        (column, part.code)
        for block in layout.blocks.values()
        for column, part in enumerate(block.children, start=block.first)
    ]


def _name_row(page: Any, row: int, name: str, place: int, styles: Styles) -> None:
    page.write_string(row, 1, clean(name), styles.of("text"))
    page.write_number(row, NUMBER, place + 1, styles.of("centred"))


def weighed(instrument: Instrument, scheme: Scheme, code: str) -> bool:
    """Tell whether a part has weight on the whole way to the index."""
    parent = instrument.part(code).parent
    return parent is None or (scheme.weights[code] > 0 and weighed(instrument, scheme, parent))
