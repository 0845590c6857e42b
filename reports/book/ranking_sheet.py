"""The sheet of the ranking: a list that orders itself anew when an answer or a weight is changed."""

from dataclasses import dataclass
from typing import Any

from reports.book.figure_columns import figure_columns, place_columns
from reports.book.filled import coverages_shown, scores_shown
from reports.book.given import Book, order_of
from reports.book.layout import FIRST, HEADER, SCHEME, Layout, cell, quoted
from reports.book.rows import Cells, write_rows
from reports.book.styles import Styles, begin, clean, finish
from scoring.formulas import NOT_APPLICABLE_SHOWN
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """One column of the list: what it takes from which column, and what that shows in the order of the other sheets."""

    heading: str
    width: float
    look: str
    number_format: str
    source: str
    shown: list[object]


def write_ranking(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    """Write the list from the first place down; who has no score and who did not take part stand last."""
    hints = (
        _("The list orders itself anew when a weight or an answer is changed. Ranks rest on unrounded scores."),
        _("Equal scores share the better rank (1, 2, 2, 4); equal are those that differ by no more than 0.000000001."),
    )
    begin(page, layout.sheets.ranking, hints, book, styles, _)
    columns = _columns(book, layout, _)
    helpers = len(columns) + 1
    page.set_row(HEADER, 48)
    for column, (heading, width) in enumerate([(_("Rank"), 10.0), *((one.heading, one.width) for one in columns)]):
        page.set_column(column, column, width)
        page.write_string(HEADER, column, clean(heading), styles.of("header"))
    page.set_column(helpers, helpers + 2, None, None, {"hidden": True})
    for column, heading in enumerate((_("Place"), _("Unrounded"), _("First of its rank")), start=helpers):
        page.write_string(HEADER, column, heading, styles.of("header"))
    order = order_of(book)
    listed = sorted(range(layout.count), key=order.__getitem__)
    found = [cell(FIRST + place, helpers) for place in range(layout.count)]
    told = [
        Cells(
            column,
            styles.of(one.look, num_format=one.number_format),
            [one.shown[region] for region in listed],
            [f"=INDEX({one.source},{row})" for row in found],
        )
        for column, one in enumerate(columns, start=1)
    ]
    write_rows(page, FIRST, [*told, *_ranks(book, layout, helpers, listed, styles)])
    page.autofilter(HEADER, 0, layout.last, helpers - 1)
    finish(page, layout.sheets.ranking, book, helpers, 2, _)


def _ranks(book: Book, layout: Layout, helpers: int, listed: list[int], styles: Styles) -> list[Cells]:
    """The rank of every place of the list as `scoring.rank` gives it, over three hidden columns.

    These hold the row of the region on the other sheets, its unrounded index, and the first index of its rank, from
    which ties are measured.
    """
    ranks, scores, first = book.ranked("rank"), scores_shown(book, book.instrument.root.code), 0.0
    shown, formulas = [], []
    for place, region in enumerate(listed):
        score, rank = scores[region], ranks[region]
        if isinstance(score, float) and rank == place + 1:
            first = score
        shown.append((rank or NOT_APPLICABLE_SHOWN, region + 1, score, first if isinstance(score, float) else ""))
        formulas.append(_rank_formulas(layout, helpers, place))
    columns, look = (0, helpers, helpers + 1, helpers + 2), styles.of("result", align="center")
    return [
        Cells(column, look, values, made)
        for column, values, made in zip(columns, zip(*shown, strict=True), zip(*formulas, strict=True), strict=True)
    ]


def _rank_formulas(layout: Layout, helpers: int, place: int) -> tuple[str, str, str, str]:
    """The formulas of one place of the list: rank, row of its region, unrounded index, first index of its rank."""
    row = FIRST + place
    found, score = cell(row, helpers), cell(row, helpers + 1)
    above = cell(row - 1, helpers + 2)
    tied = f"{above}-{score}<=1E-9"
    rank, begun = ("1", score) if place == 0 else (
        f"IF({tied},{cell(row - 1, 0)},{place + 1})", f"IF({tied},{above},{score})"
    )  # fmt: skip
    working = quoted(layout.sheets.working)
    return (
        f'=IF(ISNUMBER({score}),{rank},"{NOT_APPLICABLE_SHOWN}")',
        f"=MATCH({place + 1},{working}{layout.down(layout.key + 1)},0)",
        f"=INDEX({working}{layout.down(layout.root.own)},{found})",
        f'=IF(ISNUMBER({score}),{begun},"")',
    )


def _columns(book: Book, layout: Layout, _: Words) -> list[Listed]:
    """Everything that is told of a region."""
    working, answers = quoted(layout.sheets.working), quoted(layout.sheets.answers)
    computable = [*figure_columns(book, layout, _), *place_columns(book, layout, _)]
    figures = {column.column: column for column, _heading in computable}
    instrument = book.instrument

    def computed(column: int, heading: str, width: float, look: str) -> Listed:
        made = figures[column]
        source = f"{working}{layout.down(column)}"
        return Listed(heading, width, look, made.number_format, source, list(made.shown))

    def given(column: int, heading: str, width: float, name: str) -> Listed:
        shown = list(book.regions[name])
        look = "centred" if name == "scheme" else "text"
        return Listed(heading, width, look, "General", f"{answers}{layout.down(column)}", shown)

    made = [
        given(1, _("Region"), 32, "name"),
        given(2, _("Province"), 24, "province"),
        computed(layout.figures_from, _.of(instrument.root.name), 13, "result"),
    ]
    if instrument.bands:
        made.append(computed(layout.band, _("Band"), 16, "text"))
    for place, part in enumerate(instrument.dimensions, start=layout.figures_from + 1):
        made.append(computed(place, _.of(part.name), 13, "number"))
    if len(instrument.schemes) > 1:
        made += [
            given(SCHEME, _("Weight group"), 12, "scheme"),
            computed(layout.key + 2, _("Rank in group"), 11, "number"),
        ]
    covered, root = f"{quoted(layout.sheets.coverage)}{layout.down(layout.root.own)}", instrument.root.code
    exact, scores = f"{working}{layout.down(layout.root.own)}", scores_shown(book, root)
    return [
        *made,
        Listed(_("Coverage"), 10, "number", "0%", covered, coverages_shown(book, root)),
        Listed(_("Unrounded, 0 to 1"), 14, "number", "0.000000", exact, scores),
    ]
