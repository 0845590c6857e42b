"""The cover: whose workbook it is, who answers for it, and how it is filled."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from data.template.anchors import COVER, CoverItem
from data.template.answer_cells import check_date
from data.template.pages import HINT_ROW, MACHINE_COLUMN, Column, Columns, Head, finish, head, quoted
from data.template.slots import Slots
from data.template.styles import DATE_FORMAT, LOCKED, NEEDED, WHITE
from scoring import Instrument
from words import Words

VALUE = "value"
_IDENTITY = (CoverItem.REGION_CODE, CoverItem.REGION, CoverItem.ROUND)
_CONTACT = (CoverItem.CONTACT_NAME, CoverItem.CONTACT_UNIT, CoverItem.CONTACT_PHONE, CoverItem.CONTACT_EMAIL)
_SIGNATORY = (CoverItem.SIGNATORY_NAME, CoverItem.SIGNATORY_TITLE, CoverItem.SIGNED_ON)
_LABEL, _FILLED, _GAP, _TOLD = 26, 42, 3, 84
_LINE = 27


def submission_labels(_: Words) -> Mapping[str, Mapping[CoverItem, str]]:
    """Name what the cover of a submission asks, block by block."""
    named = {
        CoverItem.REGION_CODE: _("Code of the region"),
        CoverItem.REGION: _("Region"),
        CoverItem.ROUND: _("Round"),
        CoverItem.CONTACT_NAME: _("Name"),
        CoverItem.CONTACT_UNIT: _("Department"),
        CoverItem.CONTACT_PHONE: _("Telephone or WhatsApp"),
        CoverItem.CONTACT_EMAIL: _("E-mail"),
        CoverItem.SIGNATORY_NAME: _("Name"),
        CoverItem.SIGNATORY_TITLE: _("Position"),
        CoverItem.SIGNED_ON: _("Date"),
    }
    blocks = {_("Identity"): _IDENTITY, _("Who fills the workbook"): _CONTACT, _("Who answers for it"): _SIGNATORY}
    return MappingProxyType({title: {item: named[item] for item in items} for title, items in blocks.items()})


def instructions(_: Words) -> list[str]:
    """Say in a few steps how a submission is filled."""
    return [
        _("Fill one sheet after the other. What is asked stands beside each answer."),
        _("Choose levels and Yes or No from the list in the cell. Write ratios as two plain numbers."),
        _("Leave blank what you do not know. A blank is not a 0; write 0 only where it is counted as 0."),
        _("Name the evidence of each answer: number or title, date, link. A yes without evidence counts as 0."),
        _("Choose “Not applicable” only where an indicator cannot apply in your region, and give the reason."),
        _("You may insert rows and columns, widen them and format cells. Do not delete hidden rows and columns."),
        _("Save as .xlsx (or .ods) and load the file in the dashboard, page Muat data. It says what to correct."),
    ]


def write_cover(
    page: Any,
    book: Any,
    title: str,
    told: list[str],
    blocks: Mapping[str, Mapping[CoverItem, str]],
    instrument: Instrument,
    slots: Slots,
    shown: Head,
    _: Words,
) -> None:
    """Write the cover; its cells have defined names too."""
    styles = slots.styles
    columns = Columns(
        [
            Column("label", "", _LABEL),
            Column(VALUE, "", _FILLED, VALUE),
            Column("gap", "", _GAP),
            Column("told", "", _TOLD),
        ]
    )
    head(page, styles, COVER, title, _.of(instrument.name), columns, shown)
    for place in range(1, len(columns.all) + 1):
        page.write_blank(HINT_ROW + 1, place, None, styles.of("plain"))
    row = HINT_ROW + 2
    for block, items in blocks.items():
        page.write_string(row, 1, block, styles.of("heading"))
        page.write_blank(row, 2, None, styles.of("heading"))
        page.set_row(row, _LINE)
        for item, label in items.items():
            row += 1
            page.set_row(row, _LINE)
            page.write_string(row, MACHINE_COLUMN, item, styles.of("machine"))
            page.write_string(row, 1, label, styles.of("label"))
            _write_item(page, row, item, slots)
            book.define_name(f"cover_{item}", f"={quoted(page.get_name())}!$C${row + 1}")
            if item is CoverItem.SIGNED_ON:
                check_date(page, row, 2, row, _)
        row += 2
    page.ignore_errors({"number_stored_as_text": f"C1:C{row}"})
    below = _write_told(page, told, slots, _)
    finish(page, shown, max(row, below) - 1, len(columns.all))


def _write_item(page: Any, row: int, item: CoverItem, slots: Slots) -> None:
    changes: dict[str, object] = {"valign": "vcenter", "num_format": "@"}
    if item is CoverItem.SIGNED_ON:
        changes |= {"num_format": DATE_FORMAT, "align": "left"}
    slots.write(page, row, 2, (item, VALUE), "identity" if item in _IDENTITY else "input", **changes)


def _write_told(page: Any, told: list[str], slots: Slots, _: Words) -> int:
    """Write the instructions and the legend of the colours beside the blocks; give the row below them."""
    styles, row = slots.styles, HINT_ROW + 2
    page.write_string(row, 4, _("How to fill"), styles.of("heading"))
    for number, sentence in enumerate(told, start=1):
        row += 1
        text = f"{number}.  {sentence}"
        page.write_string(row, 4, text, styles.of("words"))
        page.set_row(row, _LINE)
    row += 2
    page.write_string(row, 4, _("Colours"), styles.of("heading"))
    legend = [
        (_("Must be filled"), {"bg_color": NEEDED}),
        (_("May be filled"), {"bg_color": WHITE}),
        (_("Locked, or not asked here"), {"bg_color": LOCKED}),
    ]
    for meaning, fill in legend:
        row += 1
        page.write_string(row, 4, meaning, styles.of("told", valign="vcenter", **fill))
        page.set_row(row, _LINE)
    return row + 1
