"""Write a whole workbook from its form."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from data.regions import Region
from data.template.anchors import LAYOUT, META, Meta, Purpose, digest_of_items
from data.template.cover_sheet import instructions, submission_labels, write_cover
from data.template.dimension_sheet import DimensionSheet, write_dimension
from data.template.form import Form, RoundLike, earlier_answers, whose
from data.template.lists import SHEET as LISTS
from data.template.lists import lists_of
from data.template.names import sheet_names
from data.template.pages import Head
from data.template.problems_sheet import problems_name, write_problems
from data.template.register_sheet import write_register
from data.template.registers import REGISTERS
from data.template.self_score import self_score
from data.template.slots import Problems, Slot, Slots, Value, Values
from data.template.styles import FONT, NAVY, RED, TEAL, Styles
from data.template.summary_sheet import write_summary
from scoring import Indicator, Instrument, Node
from words import Words

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_template(
    region: Region, round_: RoundLike, instrument: Instrument, previous: Values | None, _: Words
) -> bytes:
    """Write the workbook that a region fills; with last round's answers beside where `previous` gives them."""
    earlier = None if previous is None else earlier_answers(instrument, previous, _)
    return written(Form(whose(region), round_, instrument, Purpose.SUBMISSION, earlier), _)


def returned_workbook(
    region: Region,
    round_: RoundLike,
    instrument: Instrument,
    values: Mapping[Slot, Value],
    problems: Problems,
    _: Words,
) -> bytes:
    """Write a region's workbook anew with what it gave: each problem marked in its cell and listed with a link."""
    return written(Form(whose(region), round_, instrument, Purpose.SUBMISSION, None, values, problems), _)


def written(form: Form, _: Words) -> bytes:
    """Write the workbook of a submission as its form says."""
    import xlsxwriter

    content = BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as book:
        write_submission(book, form, _)
    return content.getvalue()


def write_submission(book: Any, form: Form, _: Words) -> None:
    """Write every sheet of a submission."""
    instrument = form.instrument
    slots = opened(book, form, _)
    scored = self_score(instrument, slots.values, _)
    fixed = [_("Cover"), *(_.of(register.sheet) for register in REGISTERS), _("Summary")]
    cover_name, *register_names, summary_name = sheet_names(fixed, reserved(_))
    dimension_names = sheet_names((_.of(part.name) for part in instrument.dimensions), [*fixed, *reserved(_)])
    shown = head_of(form, _)
    title = _("Smart city readiness: self-assessment")
    cover = book.add_worksheet(cover_name)
    cover.set_tab_color(NAVY)
    write_cover(cover, book, title, instructions(_), submission_labels(_), instrument, slots, shown, _)
    listed = None if form.problems is None else book.add_worksheet(problems_name(_))
    addresses: dict[str, str] = {}
    for name, part in zip(dimension_names, instrument.dimensions, strict=True):
        page = book.add_worksheet(name)
        page.set_tab_color(TEAL)
        sheet = DimensionSheet(name, part, leaves(instrument, part), form.earlier)
        addresses |= write_dimension(page, sheet, instrument, scored, slots, shown, _)
    for name, register in zip(register_names, REGISTERS, strict=True):
        page = book.add_worksheet(name)
        page.set_tab_color(TEAL)
        write_register(page, register, slots, shown, _)
    page = book.add_worksheet(summary_name)
    page.set_tab_color(NAVY)
    write_summary(page, instrument, addresses, scored, slots.styles, shown, summary_name, _)
    close(book, form, slots, _)
    if listed is not None and form.problems is not None:
        listed.set_tab_color(RED)
        write_problems(listed, form.problems, slots, shown, _)
        listed.activate()


def opened(book: Any, form: Form, _: Words) -> Slots:
    """Set up what the whole workbook shares."""
    book.formats[0].set_font_name(FONT)
    book.set_size(24_000, 14_000)
    properties = {"title": f"{form.whose.name} · {_.of(form.round.name)}", "subject": _.of(form.instrument.name)}
    held = form.round.held
    book.set_properties({**properties, "created": datetime(held.year, held.month, held.day, tzinfo=UTC)})
    marks = {} if form.problems is None else form.problems.marks
    return Slots(Styles(book), form.filled(_), marks, _)


def head_of(form: Form, _: Words) -> Head:
    """Say on every sheet whose workbook it is."""
    whole = f"{form.whose.name} ({form.whose.code}) · {_.of(form.round.name)}"
    return Head(f"{whole} · {_.day(form.round.held)}", whole.replace("&", "&&")[:180], _("Page"))


def reserved(_: Words) -> list[str]:
    """The names that no dimension may take."""
    return [META, LISTS, problems_name(_)]


def leaves(instrument: Instrument, part: Node | Indicator) -> tuple[Indicator, ...]:
    """Give every indicator under a part, in the order of the tree."""
    if isinstance(part, Indicator):
        return (part,)
    return tuple(leaf for child in instrument.children(part.code) for leaf in leaves(instrument, child))


def close(book: Any, form: Form, slots: Slots, _: Words) -> None:
    """Write the hidden sheets: the lists, and what the workbook is."""
    lists_of(form.instrument, _).write(book)
    meta = book.add_worksheet(META)
    meta.hide()
    said = {
        Meta.LAYOUT: LAYOUT,
        Meta.PURPOSE: form.purpose,
        Meta.INSTRUMENT: form.instrument.version,
        Meta.CHECKSUM: form.instrument.checksum,
        Meta.REGION: form.whose.code,
        Meta.ROUND: form.round.code,
        Meta.LANGUAGE: _.language,
        Meta.ITEMS: digest_of_items(slots.places),
    }
    for row, (key, value) in enumerate(said.items()):
        meta.write_string(row, 0, key)
        meta.write_string(row, 1, value)
    meta.protect()
