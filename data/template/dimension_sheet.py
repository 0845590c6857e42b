"""The sheet of one dimension: a line for each indicator, what is asked beside where it is answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from data.row_heights import BOLD, HIGHEST, lines, points
from data.template.anchors import FieldCode
from data.template.answer_cells import write_answers
from data.template.guidance import about, criteria, write_runs, written
from data.template.leaf_formulas import Cells, line_score
from data.template.lists import NO, NOT_APPLICABLE, YES
from data.template.pages import FIRST_ROW, HEADER_ROW, MACHINE_COLUMN, Column, Columns, Head, finish, head
from data.template.self_score import SelfScore
from data.template.slots import Slots
from data.template.styles import SMALL
from scoring import Indicator, Instrument, Node
from scoring.formulas import NOT_APPLICABLE_SHOWN, NOT_UNDERSTOOD
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class DimensionSheet:
    """What the sheet of a dimension is made of; `earlier` holds last round's answers by indicator, or is None."""

    name: str
    part: Node | Indicator
    indicators: tuple[Indicator, ...]
    earlier: Mapping[str, str] | None


def submission_columns(earlier: Mapping[str, str] | None, _: Words) -> Columns:
    """List the columns of a dimension's sheet in a submission."""
    last_time = [Column("earlier", _("Last round"), 17)] if earlier is not None else []
    return Columns(
        [
            Column("code", _("Code"), 8),
            Column("indicator", _("Indicator"), 25),
            Column("criteria", _("What is asked"), 60),
            Column("value", _("Answer"), 9, FieldCode.VALUE),
            Column("numerator", _("Numerator"), 11.5, FieldCode.NUMERATOR),
            Column("denominator", _("Denominator"), 11.5, FieldCode.DENOMINATOR),
            *last_time,
            Column("score", _("Score"), 7.5),
            Column("applies", _("Applies?"), 9, FieldCode.APPLIES),
            Column("reason", _("Reason if not applicable"), 15, FieldCode.REASON),
            Column("evidence", _("Evidence: number or title"), 18, FieldCode.EVIDENCE),
            Column("evidence_date", _("Date of the evidence"), 14.5, FieldCode.EVIDENCE_DATE),
            Column("evidence_link", _("Link to the evidence"), 15, FieldCode.EVIDENCE_LINK),
            Column("note", _("Note"), 14, FieldCode.NOTE),
        ]
    )


def write_dimension(
    page: Any, sheet: DimensionSheet, instrument: Instrument, scored: SelfScore, slots: Slots, shown: Head, _: Words
) -> Mapping[str, str]:
    """Write the sheet; give back the address of each indicator's score."""
    columns = submission_columns(sheet.earlier, _)
    hint = _("Yellow cells must be filled, white ones may be; grey ones are not for you. Choose from the lists.")
    head(page, slots.styles, sheet.part.code, f"{sheet.part.code} · {_.of(sheet.part.name)}", hint, columns, shown)
    page.set_row(HEADER_ROW, 30)
    addresses = {}
    for row, indicator in enumerate(sheet.indicators, start=FIRST_ROW):
        write_told(page, row, indicator, instrument, columns, slots, _height_of_given(indicator, columns, slots), _)
        if sheet.earlier is not None:
            text = sheet.earlier.get(indicator.code, NOT_APPLICABLE_SHOWN)
            page.write_string(row, columns.at("earlier"), text, slots.styles.of("earlier"))
        write_answers(page, row, indicator, columns, slots, _)
        _write_score(page, row, indicator, instrument, scored, columns, slots, _)
        addresses[indicator.code] = columns.cell("score", row, sheet.name)
    last = FIRST_ROW + len(sheet.indicators) - 1
    page.conditional_format(
        FIRST_ROW, columns.at("score"), last, columns.at("score"),
        {"type": "cell", "criteria": "==", "value": f'"{NOT_UNDERSTOOD}"', "format": slots.styles.of("guess")},
    )  # fmt: skip
    page.freeze_panes(FIRST_ROW, columns.at("criteria"))
    page.repeat_rows(HEADER_ROW)
    finish(page, shown, last, len(columns.all))
    return addresses


def _height_of_given(indicator: Indicator, columns: Columns, slots: Slots) -> float:
    """Give the height that the longest given text of a line needs."""
    texts = ((column, slots.values.get((indicator.code, column.field or ""), "")) for column in columns.all)
    return points(max(lines(text, column.width) for column, text in texts if isinstance(text, str)))


def write_told(
    page: Any,
    row: int,
    indicator: Indicator,
    instrument: Instrument,
    columns: Columns,
    slots: Slots,
    lowest: float,
    _: Words,
) -> None:
    """Write what is only read: code, name, criteria; the row as high as the longest of them, or as `lowest`."""
    styles = slots.styles
    named, asked = about(indicator, _), criteria(indicator, instrument, _)
    page.write_string(row, MACHINE_COLUMN, indicator.code, styles.of("machine"))
    page.write_string(row, columns.at("code"), indicator.code, styles.of("code"))
    for name, runs in (("indicator", named), ("criteria", asked)):
        write_runs(page, row, columns.at(name), runs, "told", styles)
    widths = {column.name: column.width for column in columns.all}
    bold, small = named[0][1], named[1][1].strip("\n")
    name_lines, small_lines = lines(bold, widths["indicator"] * BOLD), lines(small, widths["indicator"], SMALL)
    of_name = points(name_lines) + points(small_lines, SMALL)
    of_criteria = points(lines(written(asked), widths["criteria"]))
    page.set_row(row, min(HIGHEST, max(44, lowest, of_name, of_criteria)))


def _write_score(
    page: Any,
    row: int,
    indicator: Indicator,
    instrument: Instrument,
    scored: SelfScore,
    columns: Columns,
    slots: Slots,
    _: Words,
) -> None:
    """Write the live score of the line with the value the engine gives it."""
    fields = ("value", "numerator", "denominator", "applies", "reason", "evidence")
    places = {field: columns.cell(field, row) for field in fields}
    cells = Cells(**places, yes=_.of(YES), no=_.of(NO), not_applicable=_.of(NOT_APPLICABLE))
    scale = instrument.scale
    style = slots.styles.of("score", num_format="0." + "0" * scale.decimals if scale.decimals else "0")
    formula = line_score(indicator, cells, scale)
    page.write_formula(row, columns.at("score"), formula, style, scored.lines[indicator.code])
