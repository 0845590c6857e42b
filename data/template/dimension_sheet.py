"""The sheet of one dimension: a line for each indicator, what is asked beside where it is answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.template.anchors import FieldCode
from data.template.guidance import about, criteria, fragments, written
from data.template.heights import BOLD, lines, points
from data.template.leaf_formulas import NOT_APPLICABLE_SHOWN, NOT_UNDERSTOOD, Cells, line_score
from data.template.lists import APPLIES, NO, NOT_APPLICABLE, YES, YES_NO, levels_list
from data.template.pages import FIRST_ROW, HEADER_ROW, MACHINE_COLUMN, Column, Columns, Head, checked, finish, head
from data.template.self_score import SelfScore
from data.template.slots import Slots
from data.template.styles import DATE_FORMAT, LOCKED, NEEDED, SMALL, TEAL
from scoring.instrument import Indicator, Instrument, Kind, Node
from words import Words

EARLIEST, LATEST = date(2000, 1, 1), date(2035, 12, 31)
_ASKED = {
    Kind.LEVEL: frozenset({FieldCode.VALUE}),
    Kind.YES_NO: frozenset({FieldCode.VALUE}),
    Kind.NUMBER: frozenset({FieldCode.VALUE}),
    Kind.RATIO: frozenset({FieldCode.NUMERATOR, FieldCode.DENOMINATOR}),
}
_BY_KIND = (FieldCode.VALUE, FieldCode.NUMERATOR, FieldCode.DENOMINATOR)


@dataclass(frozen=True, slots=True, eq=False)
class DimensionSheet:
    """What the sheet of a dimension is made of; `earlier` holds last round's answers by indicator, or is None."""

    name: str
    part: Node | Indicator
    indicators: tuple[Indicator, ...]
    earlier: Mapping[str, str] | None


def submission_columns(earlier: Mapping[str, str] | None, _: Words) -> Columns:
    """List the columns of a dimension's sheet in a submission."""
    last_time = [Column("earlier", _("Last round"), 11)] if earlier is not None else []
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
        _write_told(page, row, indicator, instrument, columns, slots, _)
        if sheet.earlier is not None:
            text = sheet.earlier.get(indicator.code, NOT_APPLICABLE_SHOWN)
            page.write_string(row, columns.at("earlier"), text, slots.styles.of("earlier"))
        _write_answers(page, row, indicator, columns, slots, _)
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


def _write_told(
    page: Any, row: int, indicator: Indicator, instrument: Instrument, columns: Columns, slots: Slots, _: Words
) -> None:
    """Write what is only read: code, name, criteria; the row as high as the longest of them."""
    styles = slots.styles
    named, asked = about(indicator, _), criteria(indicator, instrument, _)
    page.write_string(row, MACHINE_COLUMN, indicator.code, styles.of("machine"))
    page.write_string(row, columns.at("code"), indicator.code, styles.of("code"))
    for name, runs in (("indicator", named), ("criteria", asked)):
        page.write_rich_string(row, columns.at(name), *fragments(runs, styles), styles.of("told"))
    widths = {column.name: column.width for column in columns.all}
    bold, small = named[0][1], named[1][1].strip("\n")
    name_points = points(lines(bold, widths["indicator"] * BOLD)) + points(lines(small, widths["indicator"], SMALL), SMALL)
    page.set_row(row, max(44, name_points, points(lines(written(asked), widths["criteria"]))))


def _write_answers(page: Any, row: int, indicator: Indicator, columns: Columns, slots: Slots, _: Words) -> None:
    """Write the cells that are filled, with their lists, checks and colours."""
    code = indicator.code
    asked = _ASKED[indicator.kind]
    out = f'TRIM({columns.cell("applies", row)})="{_.of(NOT_APPLICABLE)}"'
    greyed = {"type": "formula", "criteria": f"={out}", "format": slots.styles.of("plain", bg_color=LOCKED)}
    for field in FieldCode:
        if field is FieldCode.VERDICT:
            continue
        column, slot = columns.at(field), (code, str(field))
        look = "locked" if field in _BY_KIND and field not in asked else "input"
        changes = {FieldCode.EVIDENCE_DATE: {"num_format": DATE_FORMAT}, FieldCode.EVIDENCE_LINK: {"font_color": TEAL}}
        centred = {"align": "center"} if field in (*_BY_KIND, FieldCode.APPLIES) else {}
        large = {"num_format": "#,##0.##########"} if indicator.kind is Kind.RATIO and field in asked else {}
        large = {"num_format": "#,##0"} if large else {}
        slots.write(page, row, column, slot, look, **{**changes.get(field, {}), **centred, **large})
        if field in asked and not slots.marked(slot):
            page.conditional_format(row, column, row, column, {**greyed, "stop_if_true": True})
        needed = _needed(field, indicator, columns, row, out, _)
        if needed and not slots.marked(slot):
            empty = f"LEN(TRIM({columns.cell(field, row)}))=0"
            yellow = slots.styles.of("plain", bg_color=NEEDED)
            rule = {"type": "formula", "criteria": f"=AND({empty},{needed})", "format": yellow}
            page.conditional_format(row, column, row, column, rule)
    _check_typing(page, row, indicator, columns, _)
    if is_share(indicator):
        _mark_over_whole(page, row, columns, slots)


def _needed(field: FieldCode, indicator: Indicator, columns: Columns, row: int, out: str, _: Words) -> str:
    """Write when a blank cell of this field is missing; empty for one that never is."""
    if field in _ASKED[indicator.kind]:
        return f"NOT({out})"
    if field is FieldCode.REASON:
        return out
    if field is FieldCode.EVIDENCE and indicator.kind is Kind.YES_NO:
        return f'TRIM({columns.cell("value", row)})="{_.of(YES)}"'
    return ""


def _check_typing(page: Any, row: int, indicator: Indicator, columns: Columns, _: Words) -> None:
    """Attach the lists and the checks, each with the words that a person sees in the cell."""
    value = columns.at("value")
    if indicator.kind is Kind.LEVEL:
        told = _("Choose the highest level whose criterion is fully met.")
        checked(page, row, value, validate="list", source=f"={levels_list(indicator)}", input_message=told,
                error_message=_("This is no level of this indicator. Keep it anyway?"))  # fmt: skip
    elif indicator.kind is Kind.YES_NO:
        told = _("Choose {yes} or {no}. A yes needs evidence.").format(yes=_.of(YES), no=_.of(NO))
        checked(page, row, value, validate="list", source=f"={YES_NO}", input_message=told,
                error_message=_("This is neither yes nor no. Keep it anyway?"))  # fmt: skip
    elif indicator.kind is Kind.NUMBER:
        _check_number(page, row, value, _.of(indicator.unit), _)
    if indicator.ratio is not None:
        _check_number(page, row, columns.at("numerator"), _.of(indicator.ratio.numerator), _)
        _check_number(page, row, columns.at("denominator"), _.of(indicator.ratio.denominator), _)
    checked(page, row, columns.at("applies"), validate="list", source=f"={APPLIES}",
            input_message=_("Only if this indicator cannot apply in your region; then give the reason."))  # fmt: skip
    check_date(page, row, columns.at("evidence_date"), row, _)


def _check_number(page: Any, row: int, column: int, told: str, _: Words) -> None:
    checked(page, row, column, validate="decimal", criteria=">=", value=0, input_message=told[:255],
            error_message=_("A number of 0 or more is asked here. Keep it anyway?"))  # fmt: skip


def check_date(page: Any, row: int, column: int, last_row: int, _: Words) -> None:
    """Check that a date lies in the years of the programme."""
    checked(page, row, column, last_row, validate="date", criteria="between", minimum=EARLIEST, maximum=LATEST,
            input_message=_("A date, such as {date}.").format(date=_.day(date(2026, 6, 9))),
            error_message=_("A date from 2000 to 2035 is asked here. Keep it anyway?"))  # fmt: skip


def is_share(indicator: Indicator) -> bool:
    """Tell a part of a whole from a rate: its goalposts reach to the whole."""
    if indicator.goalposts is None or indicator.ratio is None:
        return False
    return max(indicator.goalposts.worst, indicator.goalposts.best) == indicator.ratio.per


def _mark_over_whole(page: Any, row: int, columns: Columns, slots: Slots) -> None:
    """Mark a numerator that is larger than its whole."""
    numerator, denominator = columns.cell("numerator", row), columns.cell("denominator", row)
    over = f"=AND(COUNT({numerator},{denominator})=2,{numerator}>{denominator})"
    red = slots.styles.of("plain", bg_color="#F9B4B4", bold=True)
    place = (row, columns.at("numerator"), row, columns.at("denominator"))
    page.conditional_format(*place, {"type": "formula", "criteria": over, "format": red})


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
    fields = ("value", "numerator", "denominator", "applies", "evidence")
    places = {field: columns.cell(field, row) for field in fields}
    cells = Cells(**places, yes=_.of(YES), no=_.of(NO), not_applicable=_.of(NOT_APPLICABLE))
    scale = instrument.scale
    style = slots.styles.of("score", num_format="0." + "0" * scale.decimals if scale.decimals else "0")
    formula = line_score(indicator, cells, scale)
    page.write_formula(row, columns.at("score"), formula, style, scored.lines[indicator.code])

