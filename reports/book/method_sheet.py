"""The sheet of the method: the instrument as it is computed here, part by part, its levels and its bands."""

from typing import Any

from reports.book.given import Book
from reports.book.layout import HEADER, Layout, in_tree_order
from reports.book.styles import Styles, begin, clean, finish, height_of
from reports.combining import combining
from scoring import Indicator, Instrument, Kind, Node, Rounding, Transform
from words import Words

WIDTHS = (13, 44, 15, 12, 12, 56, 44)


def write_method(page: Any, book: Book, layout: Layout, styles: Styles, _: Words) -> None:
    """Write how every score is made; these cells explain, and changing them changes nothing."""
    instrument = book.instrument
    rounding = {
        Rounding.SUM_THEN_ROUND: _("The sum is rounded half-up once, at the end."),
        Rounding.ROUND_CONTRIBUTIONS: _("Each weighted contribution is rounded half-up before the sum."),
    }
    checksum = _("Instrument {version}, checksum {checksum}").format(
        version=instrument.version, checksum=instrument.checksum
    )
    begin(page, layout.sheets.method, (rounding[instrument.scale.rounding], checksum), book, styles, _)
    headings = (
        _("Code"), _("Name"), _("Unit"), _("Worst, scores 0"), _("Best, scores 1"), _("How it is scored"),
        _("Legal basis"),
    )  # fmt: skip
    page.set_row(HEADER, 32)
    for column, (heading, width) in enumerate(zip(headings, WIDTHS, strict=True)):
        page.set_column(column, column, width)
        page.write_string(HEADER, column, heading, styles.of("header"))
    row = HEADER
    for row, (depth, part) in enumerate([(0, instrument.root), *in_tree_order(instrument)], start=HEADER + 1):
        _write_part(page, row, depth, part, styles, _)
    row = _write_levels(page, row + 2, instrument, styles, _)
    _write_bands(page, row + 1, instrument, styles, _)
    finish(page, layout.sheets.method, book, len(headings), 2, _)


def _write_part(page: Any, row: int, depth: int, part: Node | Indicator, styles: Styles, _: Words) -> None:
    look, name = "wrapped" if isinstance(part, Indicator) else "whole", clean(_.of(part.name))
    page.write_string(row, 0, part.code, styles.of(look))
    page.write_string(row, 1, name, styles.of(look, text_wrap=True, indent=depth + 1))
    if isinstance(part, Node):
        texts = ("", "", "", _of_node(part, _), "")
    else:
        ends = ("", "") if part.goalposts is None else (f"{part.goalposts.worst:.12g}", f"{part.goalposts.best:.12g}")
        texts = (_.of(part.unit), *ends, _of_indicator(part, _), part.reference)
    page.set_row(row, height_of((name, WIDTHS[1] - 2 * depth), *zip(texts, WIDTHS[2:], strict=True)))
    for column, text in enumerate(texts, start=2):
        if column in (3, 4) and text:
            page.write_number(row, column, float(text), styles.of(look, align="right"))
        else:
            page.write_string(row, column, clean(text), styles.of(look, text_wrap=True))


def _of_node(node: Node, _: Words) -> str:
    """How the children become one score, and what a blank does."""
    told = combining(node, _)
    if node.missing.minimum_coverage > 0:
        told.append(
            _("Below a coverage of {share} there is no score.").format(share=_.percent(node.missing.minimum_coverage))
        )
    if node.floor is not None:
        told.append(_("Scores below {floor} are raised to it first.").format(floor=_.number(node.floor, 2)))
    return " ".join(told)


def _of_indicator(indicator: Indicator, _: Words) -> str:
    """How an answer becomes a score."""
    if indicator.goalposts is None:
        points = [f"{_.number(point.answer, 2)} → {_.number(point.score, 2)}" for point in indicator.breakpoints]
        told = _("Straight lines between answer → score: {points}.").format(points="; ".join(points))
    elif indicator.transform is Transform.LN:
        told = _("(ln answer − ln worst) / (ln best − ln worst)")
    else:
        told = _("(answer − worst) / (best − worst)")
    held = _("held between 0 and 1") if indicator.clipped else _("not held between 0 and 1")
    asked = ""
    if indicator.kind is Kind.YES_NO:
        asked = _("a yes without evidence counts as no")
    elif indicator.ratio is not None:
        asked = _("answer = numerator / denominator × {per}").format(per=_.number(indicator.ratio.per, 0))
    return "; ".join(text for text in (told, held, asked) if text)


def _write_levels(page: Any, row: int, instrument: Instrument, styles: Styles, _: Words) -> int:
    """Write the criteria of every level; gives the row after them."""
    if not any(indicator.levels for indicator in instrument.indicators):
        return row
    page.write_string(row, 0, _("Criteria of the levels"), styles.of("heading"))
    row += 1
    for indicator in instrument.indicators:
        for level in indicator.levels:
            criterion = clean(_.of(level.criterion))
            page.set_row(row, height_of((criterion, sum(WIDTHS[1:]))))
            page.write_string(row, 0, f"{indicator.code} · {level.value}", styles.of("wrapped"))
            page.merge_range(row, 1, row, len(WIDTHS) - 1, criterion, styles.of("wrapped"))
            row += 1
    return row + 1


def _write_bands(page: Any, row: int, instrument: Instrument, styles: Styles, _: Words) -> None:
    """Write from which printed figure on each band is reached."""
    if not instrument.bands:
        return
    page.write_string(row, 0, _("Bands"), styles.of("heading"))
    for place, band in enumerate(instrument.bands, start=row + 1):
        page.write_string(place, 1, clean(_.of(band.name)), styles.of("text"))
        page.write_number(place, 2, float(band.floor), styles.of("number"))
        told = _("from this printed figure on")
        if band.minimum_dimension is not None:
            least = _.number(band.minimum_dimension, instrument.scale.decimals)
            told = _("from this printed figure on, with no dimension below {least}").format(least=least)
        page.write_string(place, 3, told, styles.of("hint"))
