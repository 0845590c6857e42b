"""The sheet of answers: the numbers that came in, one row for each region, to be changed."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from reports.book.given import Book
from reports.book.layout import FIRST, HEADER, SCHEME, TOOK_PART, Layout
from reports.book.rows import Cells, write_rows
from reports.book.styles import Styles, begin, clean, finish
from scoring import Indicator, Status
from words import Words

LARGE = 10_000


def write_answers(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    """Write the answers of every region; what is blank stays an empty cell."""
    out = _("not applicable")
    hints = (
        _("Yellow cells may be changed. Empty: not answered. “{out}”: cannot be asked of this region.").format(out=out),
        _("Yes and no are 1 and 0; a yes without evidence (1) counts as no. A ratio is asked as two numbers."),
    )
    begin(page, layout.sheets.answers, hints, book, styles, _)
    _head(page, book, layout, styles, _)
    numbers = _numbers(book)
    statuses = book.statuses()
    text, centred = styles.of("text"), styles.of("input_centred")
    regions, (yes, no) = book.regions, (_("yes"), _("no"))
    columns = [
        *(
            Cells(column, text, list(of))
            for column, of in enumerate((regions.index, regions["name"], regions["province"]))
        ),
        Cells(SCHEME, centred, list(regions["scheme"])),
        Cells(TOOK_PART, centred, [yes if took_part else no for took_part in regions["took_part"]]),
    ]
    for indicator, parts in layout.answered.items():
        asked = list(zip(regions.index, statuses[indicator], strict=True))
        for part, column in parts.items():
            absent = out if column == min(parts.values()) else None
            shown = [
                absent if status == Status.NOT_APPLICABLE
                else numbers.get((code, indicator, part)) if status == Status.ANSWERED or part == "evidence"
                else None
                for code, status in asked
            ]  # fmt: skip
            columns.append(Cells(column, styles.of("input", num_format=_format_of(shown)), shown))
            page.set_column(column, column, 22 if _are_large(shown) else 15)
    write_rows(page, FIRST, columns)
    _validate(page, book, layout, _)
    finish(page, layout.sheets.answers, book, max(max(of.values()) for of in layout.answered.values()), 2, _)


def _numbers(book: Book) -> dict[tuple[str, str, str], float]:
    """Every number that was read, by region, code and part."""
    known = book.answers.dropna(subset="number")
    keys = zip(known["region"], known["code"], known["part"], strict=True)
    return dict(zip(keys, known["number"].tolist(), strict=True))


def _head(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    page.set_row(HEADER, 92)
    headings = (_("Code"), _("Region"), _("Province"), _("Weight group"), _("Takes part"))
    for column, (heading, width) in enumerate(zip(headings, (9, 32, 24, 12, 8), strict=True)):
        page.set_column(column, column, width)
        page.write_string(HEADER, column, heading, styles.of("header"))
    for indicator in book.instrument.indicators:
        for part, column in layout.answered[indicator.code].items():
            page.write_string(HEADER, column, clean(_asked(indicator, part, _)), styles.of("header"))


def _are_large(shown: Sequence[object]) -> bool:
    """Tell whether numbers are amounts, which are read by their thousands."""
    return any(isinstance(number, float) and number >= LARGE for number in shown)


def _format_of(shown: Sequence[object]) -> str:
    """How the numbers of a column are shown: amounts with their thousands, others as they were given."""
    if not _are_large(shown):
        return "General"
    return "#,##0" if all(number.is_integer() for number in shown if isinstance(number, float)) else "#,##0.00"


def _asked(indicator: Indicator, part: str, _: Words) -> str:
    """Say what is asked in a column."""
    name, ratio = _.of(indicator.name), indicator.ratio
    head = name if name.casefold() == indicator.code.casefold() else f"{indicator.code}\n{name}"
    if part == "evidence":
        return "\n".join((indicator.code, _("evidence (1: there is)")))
    if ratio is not None and part != "value":
        return f"{indicator.code}\n{_.of(ratio.numerator if part == 'numerator' else ratio.denominator)}"
    unit = _.of(indicator.unit)
    return f"{head}\n({unit})" if unit else head


def _validate(page: Any, book: Book, layout: Layout, _: Words) -> None:
    schemes = [scheme.code for scheme in book.instrument.schemes]
    for column, allowed in ((SCHEME, schemes), (TOOK_PART, [_("yes"), _("no")])):
        if len(",".join(allowed)) <= 255:  # more does not fit into a list of Excel
            page.data_validation(FIRST, column, layout.last, column, {"validate": "list", "source": allowed})


def parts_given(answers: pd.DataFrame) -> dict[str, set[str]]:
    """Tell which parts of an answer were given to each indicator."""
    known = answers.dropna(subset="number")
    return {str(code): set(rows) for code, rows in known.groupby("code")["part"]}
