"""The sheets of the masterplan, the quick wins and the attendance."""

from typing import Any

from data.row_heights import BOLD, lines, points
from data.template.answer_cells import check_date
from data.template.lists import MARK, register_list
from data.template.pages import (
    FIRST_ROW,
    HEADER_ROW,
    HINT_ROW,
    MACHINE_COLUMN,
    Column,
    Columns,
    Head,
    checked,
    finish,
    head,
)
from data.template.registers import Asks, Register, RegisterField
from data.template.slots import Slots
from data.template.styles import DATE_FORMAT, TEAL
from words import Words

_WIDTHS = {Asks.TEXT: 21, Asks.CHOICE: 17, Asks.MARK: 11, Asks.COUNT: 10, Asks.DATE: 17, Asks.LINK: 22}
_CHANGES: dict[Asks, dict[str, object]] = {
    Asks.MARK: {"align": "center"},
    Asks.COUNT: {"align": "center", "num_format": "#,##0"},
    Asks.DATE: {"num_format": DATE_FORMAT, "align": "center"},
    Asks.LINK: {"font_color": TEAL},
}
_NAMED, _NUMBERED = 30, 5


def write_register(page: Any, register: Register, slots: Slots, shown: Head, _: Words) -> None:
    """Write the sheet of a register."""
    named = any(row.name is not None for row in register.rows)
    columns = Columns(
        [
            Column("name", "" if named else _("No."), _NAMED if named else _NUMBERED),
            *(Column(field.code, _header(field, _), _WIDTHS[field.asks], field.code) for field in register.fields),
        ]
    )
    title, styles = _.of(register.sheet), slots.styles
    head(page, styles, register.code, title, _.of(register.about), columns, shown)
    _guide(page, register, columns, slots, _)
    page.set_row(HEADER_ROW, points(max(lines(column.header, column.width * BOLD) for column in columns.all)))
    for number, row in enumerate(register.rows, start=1):
        place = FIRST_ROW + number - 1
        page.set_row(place, 32)
        page.write_string(place, MACHINE_COLUMN, row.code, styles.of("machine"))
        if row.name is None:
            page.write_number(place, columns.at("name"), number, styles.of("label", align="center"))
        else:
            page.write_string(place, columns.at("name"), _.of(row.name), styles.of("label"))
        for field in register.fields:
            changes = _CHANGES.get(field.asks, {})
            slots.write(
                page, place, columns.at(field.code), (row.code, field.code), "input", valign="vcenter", **changes
            )
    last = FIRST_ROW + len(register.rows) - 1
    for field in register.fields:
        _check_typing(page, register, field, columns.at(field.code), last, _)
    page.freeze_panes(FIRST_ROW, columns.at("name") + 1)
    page.repeat_rows(HEADER_ROW)
    finish(page, shown, last, len(columns.all))


def _header(field: RegisterField, _: Words) -> str:
    """Name a column, and for marks from where to where they run."""
    name = _.of(field.name)
    return f"{name}\n({field.choices[0].code}–{field.choices[-1].code})" if field.asks is Asks.MARK else name


def _guide(page: Any, register: Register, columns: Columns, slots: Slots, _: Words) -> None:
    """Say below what a register is about what each of its marks means, where it asks for any."""
    marked = next((field for field in register.fields if field.asks is Asks.MARK), None)
    if marked is None:
        return
    page.set_row(HINT_ROW, points(2))
    told = f"{_.of(register.about)}\n{_anchors(marked, _)}"
    page.merge_range(HINT_ROW, 1, HINT_ROW, len(columns.all), told, slots.styles.of("hint", text_wrap=True))


def _anchors(field: RegisterField, _: Words) -> str:
    """Say what each mark means, and that this is guessed."""
    told = "; ".join(f"{mark.code} {_.of(mark.name)}" for mark in field.choices)
    return _("Mark 0 to 4: {anchors}. A guess: the anchors are our own.").format(anchors=told)


def _check_typing(page: Any, register: Register, field: RegisterField, column: int, last: int, _: Words) -> None:
    """Attach the list or the check of a column."""
    if field.asks is Asks.CHOICE:
        source = f"={register_list(register.code, field.code)}"
        checked(page, FIRST_ROW, column, last, validate="list", source=source,
                error_message=_("This is not in the list. Keep it anyway?"))  # fmt: skip
    elif field.asks is Asks.MARK:
        checked(page, FIRST_ROW, column, last, validate="list", source=f"={MARK}", input_message=_anchors(field, _),
                error_message=_("A whole number from 0 to 4 is asked here. Keep it anyway?"))  # fmt: skip
    elif field.asks is Asks.COUNT:
        checked(page, FIRST_ROW, column, last, validate="integer", criteria=">=", value=0,
                error_message=_("A whole number of 0 or more is asked here. Keep it anyway?"))  # fmt: skip
    elif field.asks is Asks.DATE:
        check_date(page, FIRST_ROW, column, last, _)
