"""The sheet of the ranking in the workbook of one region: its own row computes, above the round as it was."""

from dataclasses import dataclass
from typing import Any

from reports.book.figure_columns import figure_columns
from reports.book.filled import scores_shown
from reports.book.given import Book, order_of
from reports.book.layout import FIRST, HEADER, SCHEME, Layout, cell, quoted
from reports.book.rows import Cells, write_rows
from reports.book.styles import MARK, Styles, begin, clean, finish
from scoring.formulas import NOT_APPLICABLE_SHOWN
from words import Words

LISTED = FIRST + 3
"""The row of the first region of the round as it was."""

RANK, CODE = 0, 1


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One column: the formula in the row that computes, and what every region of the round shows."""

    heading: str
    width: float
    look: str
    number_format: str
    formula: str
    shown: list[object]


def write_standing(page: Any, book: Book, layout: Layout, styles: Styles, _: Words, *, of_round: Book) -> None:
    """Write the row of the region, whose rank is counted among the figures of the round below it."""
    hints = (
        _("The first row follows every change. Below it stands the round as it was: these rows do not change."),
        _("Equal scores share the better rank (1, 2, 2, 4); equal are those that differ by no more than 0.000000001."),
    )
    begin(page, layout.sheets.ranking, hints, book, styles, _)
    page.set_row(HEADER, 48)
    columns = _columns(of_round, layout, _)
    own, order = of_round.regions.index.get_loc(book.regions.index[0]), order_of(of_round)
    listed = sorted(range(len(order)), key=order.__getitem__)
    computed, given = [], []
    for column, one in enumerate(columns):
        page.set_column(column, column, one.width)
        page.write_string(HEADER, column, clean(one.heading), styles.of("header"))
        look = styles.of(one.look, num_format=one.number_format)
        live = styles.of(one.look, num_format=one.number_format, bold=True, bg_color=MARK)
        computed.append(Cells(column, live, [one.shown[own]], [one.formula]))
        given.append(Cells(column, look, [one.shown[region] for region in listed]))
    write_rows(page, FIRST, computed)
    page.write_string(LISTED - 1, 0, _("The round as it was"), styles.of("heading"))
    write_rows(page, LISTED, given)
    same = {"type": "formula", "criteria": f"={cell(LISTED, CODE)}={cell(FIRST, CODE, '$')}"}
    last = LISTED + len(listed) - 1
    page.conditional_format(LISTED, 0, last, len(columns) - 1, {**same, "format": styles.of("marked")})
    finish(page, layout.sheets.ranking, book, len(columns), 3, _)


def _columns(of_round: Book, layout: Layout, _: Words) -> list[Told]:
    """Everything that is told of a region, the rank first and the unrounded index last."""
    instrument, regions = of_round.instrument, of_round.regions
    answers, working = quoted(layout.sheets.answers), quoted(layout.sheets.working)

    def given(heading: str, width: float, column: int, shown: list[object]) -> Told:
        return Told(heading, width, "text", "General", f"={answers}{cell(FIRST, column)}", shown)

    figures = [
        Told(heading, 14, one.look, one.number_format, f"={working}{cell(FIRST, one.column)}", list(one.shown))
        for one, heading in figure_columns(of_round, layout, _)
        if instrument.bands or one.column != layout.band
    ]
    told = [
        given(_("Code"), 9, 0, list(regions.index)),
        given(_("Region"), 32, 1, list(regions["name"])),
        given(_("Province"), 24, 2, list(regions["province"])),
        *figures,
    ]
    several = len(instrument.schemes) > 1
    groups, scores = 1 + len(told), 1 + len(told) + 2 * several
    among = _Among(len(regions), groups, scores)
    if several:
        told.append(given(_("Weight group"), 14, SCHEME, list(regions["scheme"])))
        told.append(Told(_("Rank in group"), 12, "number", "0", among.group, _ranks(of_round, "rank_in_scheme")))
    exact, shown = f"={working}{cell(FIRST, layout.root.own)}", scores_shown(of_round, instrument.root.code)
    return [
        Told(_("Rank"), 11, "result", "0", among.all, _ranks(of_round, "rank")),
        *told,
        Told(_("Unrounded, 0 to 1"), 14, "number", "0.000000", exact, shown),
    ]


def _ranks(of_round: Book, column: str) -> list[object]:
    return [NOT_APPLICABLE_SHOWN if rank is None else rank for rank in of_round.ranked(column)]


@dataclass(frozen=True, slots=True)
class _Among:
    """How the rank is counted: how many of the others in the list below are better by more than a tie allows."""

    count: int
    groups: int
    scores: int

    @property
    def all(self) -> str:
        """Among all regions of the round."""
        return self._counted("")

    @property
    def group(self) -> str:
        """Among those of the weight group."""
        return self._counted(f"*({self._down(self.groups)}={cell(FIRST, self.groups)})")

    def _counted(self, also: str) -> str:
        scores, own = self._down(self.scores), cell(FIRST, self.scores)
        others = f"({self._down(CODE)}<>{cell(FIRST, CODE)})"
        better = f"SUMPRODUCT(ISNUMBER({scores})*{others}{also}*({scores}>{own}+1E-9))"
        return f'=IF(ISNUMBER({own}),1+{better},"{NOT_APPLICABLE_SHOWN}")'

    def _down(self, column: int) -> str:
        return f"{cell(LISTED, column, '$')}:{cell(LISTED + self.count - 1, column, '$')}"
