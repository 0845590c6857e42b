"""The sheet of coverage: of every score how much of it is answered, at the same address."""

from typing import Any

from reports.book.filled import Filled, coverages_shown, write_filled, write_tree_head
from reports.book.given import Book
from reports.book.layout import TREE_FROM, Block, Layout, at, quoted
from reports.book.styles import Styles, begin, finish
from scoring import Node
from scoring.formulas import OUT, node_coverage
from words import Words


def write_coverage(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    """Write the coverage of all parts, each at the address its score has on the sheet of working."""
    told = _("Each cell tells of the score at the same address of the sheet “{sheet}”.")
    hints = (
        _("Coverage: the share of the applicable weight that is answered, 0 to 1. A dash: does not apply."),
        told.format(sheet=layout.sheets.working),
    )
    begin(page, layout.sheets.coverage, hints, book, styles, _)
    write_tree_head(page, layout, styles, _)
    page.set_column(2, 2, None, None, {"hidden": True})
    columns = [column for block in layout.blocks.values() for column in _of_block(book, layout, block)]
    write_filled(page, columns, book, styles, _)
    finish(page, layout.sheets.coverage, book, layout.figures_from, TREE_FROM, _)


def _of_block(book: Book, layout: Layout, block: Block) -> list[Filled]:
    """The columns of a node: its parts, then itself."""
    made = []
    for place, part in enumerate(block.children, start=block.first):
        score = f"{quoted(layout.sheets.working)}{at(place)}"
        formula = f"=IF({score}={OUT},{OUT},IF(ISNUMBER({score}),1,0))"
        if isinstance(part, Node):
            formula = f"={at(layout.blocks[part.code].own)}"
        made.append(Filled(place, formula, coverages_shown(book, part.code), "number", "0.00"))
    own = node_coverage(layout.branch_covered(block))
    return [*made, Filled(block.own, own, coverages_shown(book, block.node.code), "result", "0.00")]
