"""The cells of a line in which an indicator is answered: their lists, their checks and their colours."""

from datetime import date
from typing import Any

from data.issues import Severity
from data.template.anchors import FieldCode
from data.template.lists import APPLIES, NO, NOT_APPLICABLE, YES, YES_NO, levels_list
from data.template.pages import Columns, checked
from data.template.slots import Slots
from data.template.styles import DATE_FORMAT, FILLS, LOCKED, NEEDED, TEAL
from scoring import Indicator, Kind
from words import Words

EARLIEST, LATEST = date(2000, 1, 1), date(2035, 12, 31)
_ASKED = {
    Kind.LEVEL: frozenset({FieldCode.VALUE}),
    Kind.YES_NO: frozenset({FieldCode.VALUE}),
    Kind.NUMBER: frozenset({FieldCode.VALUE}),
    Kind.RATIO: frozenset({FieldCode.NUMERATOR, FieldCode.DENOMINATOR}),
}
_BY_KIND = (FieldCode.VALUE, FieldCode.NUMERATOR, FieldCode.DENOMINATOR)
_NUMBER: dict[str, object] = {"num_format": "[>=1000]#,##0;General", "text_wrap": False, "shrink": True}


def write_answers(page: Any, row: int, indicator: Indicator, columns: Columns, slots: Slots, _: Words) -> None:
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
        number = _NUMBER if field in asked and indicator.kind in (Kind.RATIO, Kind.NUMBER) else {}
        slots.write(page, row, column, slot, look, **{**changes.get(field, {}), **centred, **number})
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
        check_number(page, row, value, _.of(indicator.unit), _)
    if indicator.ratio is not None:
        check_number(page, row, columns.at("numerator"), _.of(indicator.ratio.numerator), _)
        check_number(page, row, columns.at("denominator"), _.of(indicator.ratio.denominator), _)
    checked(page, row, columns.at("applies"), validate="list", source=f"={APPLIES}",
            input_message=_("Only if this indicator cannot apply in your region; then give the reason."))  # fmt: skip
    check_date(page, row, columns.at("evidence_date"), row, _)


def check_number(page: Any, row: int, column: int, told: str, _: Words) -> None:
    """Check that a number of 0 or more is typed, and say of what."""
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
    red = slots.styles.of("plain", bg_color=FILLS[Severity.ERROR], bold=True)
    place = (row, columns.at("numerator"), row, columns.at("denominator"))
    page.conditional_format(*place, {"type": "formula", "criteria": over, "format": red})
