"""Where everything stands in the workbook of a round: one row for each region, the same on every sheet."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name

from scoring import Indicator, Instrument, Kind, Node
from scoring.formulas import Branch
from words import Words

HEADER, FIRST = 4, 5
"""The row of the headings and that of the first region, counted from 0."""

SCHEME, TOOK_PART = 3, 4
ANSWERS_FROM = 5
NUMBER, TREE_FROM = 2, 3

ROW = "¤"
"""Stands for the number of a region's row in a formula that is written once and filled for all."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The names of the sheets, quoted where they stand in formulas."""

    read_first: str
    ranking: str
    answers: str
    weights: str
    working: str
    coverage: str
    method: str
    sources: str


def sheets_of(_: Words) -> Sheets:
    """Name the sheets in the tongue of the reader."""
    return Sheets(
        _("Read first"), _("Ranking"), _("Answers"), _("Weights"), _("Working"), _("Coverage"), _("Method"),
        _("Sources"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """The columns of one node on the working sheet: its children from first to last, and its own score after them."""

    node: Node
    children: tuple[Node | Indicator, ...]
    first: int

    @property
    def last(self) -> int:
        """The column of the last child."""
        return self.first + len(self.children) - 1

    @property
    def own(self) -> int:
        """The column of the node."""
        return self.last + 1


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The columns and rows of one workbook.

    `answered` gives the columns of an indicator on the sheet of answers by part; `blocks` those of each node on the
    working sheet; `count` is how many regions are listed.
    """

    instrument: Instrument
    sheets: Sheets
    count: int
    answered: Mapping[str, Mapping[str, int]]
    blocks: Mapping[str, Block]

    @property
    def last(self) -> int:
        """The row of the last region."""
        return FIRST + self.count - 1

    @property
    def weights_row(self) -> int:
        """The first row of the weights under the regions on the working sheet: a scheme each, then one of zeros."""
        return self.last + 4

    @property
    def zeros_row(self) -> int:
        """The row of the weights of who did not take part: all 0."""
        return self.weights_row + len(self.instrument.schemes)

    @property
    def counts_row(self) -> int:
        """The first row of what counts (1) and what does not (0), as the weights."""
        return self.zeros_row + 3

    @property
    def figures_from(self) -> int:
        """The column of the printed index on the working sheet; dimensions, band, key and places follow it."""
        return max(block.own for block in self.blocks.values()) + 1

    @property
    def band(self) -> int:
        """The column of the band."""
        return self.figures_from + 1 + len(self.instrument.dimensions)

    @property
    def key(self) -> int:
        """The column of what regions are ordered by; their place in the list and their rank in the group follow."""
        return self.band + 1

    @property
    def root(self) -> Block:
        """The block of the index."""
        return self.blocks[self.instrument.root.code]

    def child(self, code: str) -> int:
        """The column of a part among its siblings on the working sheet."""
        block = self.blocks[str(self.instrument.part(code).parent)]
        return block.first + [part.code for part in block.children].index(code)

    def branch(self, block: Block) -> Branch:
        """The ranges of a node's children in the row of a region, as the working sheet names them."""
        return Branch(self._weights("", block), _across(block), f"{quoted(self.sheets.coverage)}{_across(block)}")

    def branch_covered(self, block: Block) -> Branch:
        """The same as the sheet of coverage names them."""
        working = quoted(self.sheets.working)
        return Branch(self._weights(working, block), f"{working}{_across(block)}", _across(block))

    def counts(self, column: int) -> str:
        """Whether a part counts for a region, from the rows under the regions."""
        rows = (self.counts_row, self.counts_row + len(self.instrument.schemes))
        return f"INDEX({cell(rows[0], column, '$')}:{cell(rows[1], column, '$')},{at(NUMBER)})"

    def _weights(self, sheet: str, block: Block) -> str:
        first, last = cell(self.weights_row, block.first, "$"), cell(self.zeros_row, block.last, "$")
        return f"INDEX({sheet}{first}:{last},{sheet}{at(NUMBER)},0)"

    def down(self, column: int) -> str:
        """All regions of a column of the working sheet."""
        return f"{cell(FIRST, column, '$')}:{cell(self.last, column, '$')}"


def layout_of(instrument: Instrument, parts: Mapping[str, set[str]], count: int, _: Words) -> Layout:
    """Lay the workbook out; `parts` says which parts of an answer were given to an indicator."""
    column, answered = ANSWERS_FROM, {}
    for indicator in instrument.indicators:
        asked = asked_of(indicator, parts.get(indicator.code, set()))
        answered[indicator.code] = {part: column + place for place, part in enumerate(asked)}
        column += len(asked)
    start, blocks = TREE_FROM, {}
    for node in instrument.nodes:
        children = instrument.children(node.code)
        blocks[node.code] = Block(node, children, start)
        start += len(children) + 1
    return Layout(instrument, sheets_of(_), count, answered, blocks)


def asked_of(indicator: Indicator, given: set[str]) -> list[str]:
    """Name the parts of an answer; a ratio is two numbers, and one where somebody gave only that."""
    if indicator.kind is Kind.RATIO:
        return ["numerator", "denominator", *(["value"] if "value" in given else [])]
    return ["value", "evidence"] if indicator.kind is Kind.YES_NO else ["value"]


def cell(row: int, column: int, fixed: str = "") -> str:
    """Address a cell by its column, whatever is copied; `fixed` is a dollar for its row."""
    return f"${xl_col_to_name(column)}{fixed}{row + 1}"


def at(column: int) -> str:
    """Address a cell of a column in whatever row a formula is filled for."""
    return f"${xl_col_to_name(column)}{ROW}"


def _across(block: Block) -> str:
    """The children of a node in whatever row a formula is filled for."""
    return f"{at(block.first)}:{at(block.last)}"


def quoted(sheet: str) -> str:
    """Name a sheet in a formula."""
    return f"'{sheet}'!"


def in_tree_order(instrument: Instrument) -> list[tuple[int, Node | Indicator]]:
    """Every part below the index with its depth, each node before its children."""

    def below(code: str, depth: int) -> list[tuple[int, Node | Indicator]]:
        found: list[tuple[int, Node | Indicator]] = []
        for child in instrument.children(code):
            found.append((depth, child))
            found += below(child.code, depth + 1) if isinstance(child, Node) else []
        return found

    return below(instrument.root.code, 0)
