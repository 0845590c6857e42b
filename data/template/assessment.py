"""The workbook of an assessor: the region's answers to read, and beside them what the assessor finds."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from types import MappingProxyType
from typing import Any

from data.regions import Region
from data.row_heights import lines, points
from data.template.anchors import CoverItem, FieldCode, Purpose
from data.template.answer_cells import check_number
from data.template.cover_sheet import write_cover
from data.template.dimension_sheet import write_told
from data.template.form import Form, RoundLike, earlier_answer, whose
from data.template.lists import VERDICT, YES_NO, levels_list
from data.template.names import sheet_names
from data.template.pages import FIRST_ROW, HEADER_ROW, Column, Columns, Head, checked, finish, head
from data.template.slots import Slots, Values
from data.template.styles import NAVY, NEEDED, TEAL
from data.template.write import OPTIONS, close, head_of, leaves, opened, reserved
from scoring import Indicator, Instrument, Kind, Node
from words import Words

_FIELDS = (FieldCode.VALUE, FieldCode.VERDICT, FieldCode.REASON, FieldCode.NOTE)


def write_assessment(region: Region, round_: RoundLike, instrument: Instrument, answers: Values, _: Words) -> bytes:
    """Write the workbook in which one assessor judges one region; `answers` is what the region gave."""
    import xlsxwriter

    form = Form(whose(region), round_, instrument, Purpose.ASSESSMENT)
    content = BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        slots, shown = opened(book, form, _), head_of(form, _)
        (cover_name,) = sheet_names([_("Cover")], reserved(_))
        names = sheet_names((_.of(part.name) for part in instrument.dimensions), [cover_name, *reserved(_)])
        cover = book.add_worksheet(cover_name)
        cover.set_tab_color(NAVY)
        title = _("Smart city readiness: assessment")
        write_cover(cover, book, title, _instructions(_), _labels(_), instrument, slots, shown, _)
        for name, part in zip(names, instrument.dimensions, strict=True):
            page = book.add_worksheet(name)
            page.set_tab_color(TEAL)
            _write_dimension(page, part, instrument, answers, slots, shown, _)
        close(book, form, slots, _)
    return content.getvalue()


def _labels(_: Words) -> Mapping[str, Mapping[CoverItem, str]]:
    """Name what the cover of an assessment asks."""
    region = {
        CoverItem.REGION_CODE: _("Code of the region"),
        CoverItem.REGION: _("Region"),
        CoverItem.ROUND: _("Round"),
    }
    assessor = {
        CoverItem.CONTACT_NAME: _("Name"),
        CoverItem.CONTACT_UNIT: _("Institution"),
        CoverItem.CONTACT_EMAIL: _("E-mail"),
        CoverItem.SIGNED_ON: _("Date"),
    }
    return MappingProxyType({_("Identity"): region, _("Assessor"): assessor})


def _instructions(_: Words) -> list[str]:
    """Say in a few steps how an assessment is filled."""
    return [
        _("The grey cells hold what the region answered and the evidence it named. They cannot be changed."),
        _("Write your own value in the same terms: a level, Yes or No, or a number in the unit that stands there."),
        _("Give a verdict on the evidence, and the reason wherever your value differs from the region’s."),
        _("Leave blank what you did not assess. A blank is not a 0."),
        _("Save as .xlsx (or .ods) and load the file in the dashboard, page Penilaian. It says what to correct."),
    ]


def _write_dimension(
    page: Any, part: Node | Indicator, instrument: Instrument, answers: Values, slots: Slots, shown: Head, _: Words
) -> None:
    """Write the sheet of a dimension."""
    columns = Columns(
        [
            Column("code", _("Code"), 8),
            Column("indicator", _("Indicator"), 25),
            Column("criteria", _("What is asked"), 60),
            Column("answer", _("The region’s answer"), 15),
            Column("given", _("The region’s evidence"), 28),
            Column("value", _("Your value"), 12, FieldCode.VALUE),
            Column("verdict", _("Evidence"), 14, FieldCode.VERDICT),
            Column("reason", _("Reason"), 32, FieldCode.REASON),
            Column("note", _("Note"), 20, FieldCode.NOTE),
        ]
    )
    hint = _("Yellow cells are for your value and your verdict.")
    head(page, slots.styles, part.code, f"{part.code} · {_.of(part.name)}", hint, columns, shown)
    page.set_row(HEADER_ROW, points(2))
    indicators = leaves(instrument, part)
    for row, indicator in enumerate(indicators, start=FIRST_ROW):
        evidence = _evidence(indicator.code, answers, _)
        write_told(page, row, indicator, instrument, columns, slots, points(lines(evidence, 28)), _)
        answer = earlier_answer(indicator, answers, _)
        page.write_string(row, columns.at("answer"), answer, slots.styles.of("locked", align="center"))
        page.write_string(row, columns.at("given"), evidence, slots.styles.of("locked"))
        for field in _FIELDS:
            fill = {"bg_color": NEEDED, "align": "center"} if field in (FieldCode.VALUE, FieldCode.VERDICT) else {}
            slots.write(page, row, columns.at(field), (indicator.code, field), "input", **fill)
        _check_typing(page, row, indicator, columns, _)
    page.freeze_panes(FIRST_ROW, columns.at("criteria"))
    page.repeat_rows(HEADER_ROW)
    finish(page, shown, FIRST_ROW + len(indicators) - 1, len(columns.all))


def _evidence(code: str, answers: Values, _: Words) -> str:
    """Write the evidence of an answer: what it is, its date, its link, and the reason where there is one."""
    fields = (FieldCode.EVIDENCE, FieldCode.EVIDENCE_DATE, FieldCode.EVIDENCE_LINK, FieldCode.REASON)
    given = [answers.get((code, field), "") for field in fields]
    return "\n".join(_.day(one) if isinstance(one, date) else str(one) for one in given if one != "")


def _check_typing(page: Any, row: int, indicator: Indicator, columns: Columns, _: Words) -> None:
    """Attach the lists and checks."""
    value = columns.at("value")
    if indicator.kind in (Kind.LEVEL, Kind.YES_NO):
        source = levels_list(indicator) if indicator.kind is Kind.LEVEL else YES_NO
        checked(page, row, value, validate="list", source=f"={source}",
                error_message=_("This is not in the list. Keep it anyway?"))  # fmt: skip
    else:
        check_number(page, row, value, _.of(indicator.unit), _)
    checked(page, row, columns.at("verdict"), validate="list", source=f"={VERDICT}",
            error_message=_("This is not in the list. Keep it anyway?"))  # fmt: skip
