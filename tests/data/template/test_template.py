"""The workbook that a region fills: its anchors, its locks, its lists, its words."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from data.instruments import load_instrument, shipped
from data.template import write_template
from data.template.anchors import LAYOUT, MARK, META, SCORE, CoverItem, FieldCode, Meta, Purpose, digest_of_items
from data.template.cover_sheet import VALUE
from data.template.form import Form, whose
from data.template.names import LONGEST_SHEET_NAME, sheet_names
from data.template.registers import REGISTERS
from data.template.slots import Slot, Value
from data.template.write import written
from scoring import Kind, Text
from tests.data.template.forms import REGION, ROUND, form, readiness, reopened
from tests.scoring.building import indicator, instrument, node
from words import Words, speak

INDONESIAN, ENGLISH = speak("id"), speak("en")


@pytest.fixture(scope="module")
def workbook() -> Any:
    return reopened(write_template(REGION, ROUND, readiness(), None, INDONESIAN))


def slots_of(workbook: Any) -> dict[tuple[str, str], Any]:
    """Find every cell that is asked, as a reader does: by the mark, the machine row and the machine column."""
    found = {}
    for sheet in workbook:
        if not str(sheet["A1"].value or "").startswith(MARK):
            continue
        fields = {cell.column: cell.value for cell in sheet[1][1:] if cell.value}
        for row in sheet.iter_rows(min_row=2):
            if row[0].value:
                found.update({(row[0].value, field): row[column - 1] for column, field in fields.items()})
    return found


def test_every_indicator_register_and_cover_cell_has_its_anchor(workbook: Any) -> None:
    answers = [field for field in FieldCode if field is not FieldCode.VERDICT]
    expected = {(one.code, str(field)) for one in readiness().indicators for field in answers}
    expected |= {(str(item), VALUE) for item in CoverItem}
    expected |= {(one.code, SCORE) for one in readiness().nodes}
    expected |= {(row.code, field.code) for one in REGISTERS for row in one.rows for field in one.fields}
    assert set(slots_of(workbook)) == expected


def test_each_dimension_has_a_sheet_of_its_own_with_its_mark(workbook: Any) -> None:
    assert workbook.sheetnames == [
        "Sampul", "Regulasi", "Kelembagaan", "Penganggaran", "Infrastruktur TIK", "Sumber Daya Manusia",
        "Masterplan", "Quick Win", "Kehadiran", "Ringkasan", "_lists", "_meta",
    ]  # fmt: skip
    marks = [sheet["A1"].value for sheet in workbook.worksheets[:10]]
    assert marks == ["#SAMPUL", "#REG", "#LEM", "#ANG", "#TIK", "#SDM", "#MP", "#QW", "#KH", "#RINGKASAN"]


def test_anchors_and_hidden_sheets_are_not_seen(workbook: Any) -> None:
    for sheet in workbook.worksheets[:10]:
        assert sheet.row_dimensions[1].hidden, sheet.title
        assert sheet.column_dimensions["A"].hidden, sheet.title
    assert [sheet.title for sheet in workbook if sheet.sheet_state != "visible"] == ["_lists", "_meta"]


def test_the_hidden_sheet_says_what_the_workbook_is(workbook: Any) -> None:
    said = {row[0].value: row[1].value for row in workbook[META].iter_rows()}
    assert said == {
        Meta.LAYOUT: LAYOUT,
        Meta.PURPOSE: Purpose.SUBMISSION,
        Meta.INSTRUMENT: "kesiapan-1",
        Meta.CHECKSUM: readiness().checksum,
        Meta.REGION: "13.05",
        Meta.ROUND: "bimtek-2",
        Meta.LANGUAGE: "id",
        Meta.ITEMS: digest_of_items(slot for slot in slots_of(workbook) if slot[1] != SCORE),
    }


def test_the_digest_of_items_knows_no_order_but_every_pair() -> None:
    assert digest_of_items([("a", "x"), ("b", "y")]) == digest_of_items([("b", "y"), ("a", "x")])
    assert digest_of_items([("a", "x")]) != digest_of_items([("a", "y")])


def test_only_what_is_asked_is_unlocked_on_protected_sheets(workbook: Any) -> None:
    assert all(sheet.protection.sheet for sheet in workbook)
    assert all(sheet.protection.password is None for sheet in workbook)
    identity = {CoverItem.REGION_CODE, CoverItem.REGION, CoverItem.ROUND}
    by_kind = {FieldCode.VALUE, FieldCode.NUMERATOR, FieldCode.DENOMINATOR}
    kinds = {one.code: one.kind for one in readiness().indicators}
    for (item, field), cell in slots_of(workbook).items():
        locked = item in identity or field == SCORE
        if item in kinds and field in by_kind:
            locked = (field == FieldCode.VALUE) == (kinds[item] is Kind.RATIO)
        assert cell.protection.locked is locked, (item, field)
    unlocked = sum(not cell.protection.locked for sheet in workbook for row in sheet.iter_rows() for cell in row)
    assert unlocked == sum(not cell.protection.locked for cell in slots_of(workbook).values())


def test_people_may_insert_widen_and_format(workbook: Any) -> None:
    for sheet in workbook.worksheets[:10]:
        allowed = sheet.protection
        assert not any([allowed.insertRows, allowed.insertColumns, allowed.formatCells, allowed.formatColumns])
        assert allowed.deleteRows  # in this notation True forbids
        assert allowed.deleteColumns


def test_lists_offer_the_levels_and_warn_only(workbook: Any) -> None:
    sheet = workbook["Regulasi"]
    at_level = next(rule for rule in sheet.data_validations.dataValidation if "E6" in rule.sqref)
    assert (at_level.type, at_level.formula1, at_level.errorStyle) == ("list", "list_levels_0_1_2_3_4_5", "warning")
    styles = {rule.errorStyle for page in workbook for rule in page.data_validations.dataValidation}
    assert styles == {"warning"}
    sheet_name, place = workbook.defined_names["list_levels_0_1_2_3_4_5"].attr_text.split("!")
    assert [cell.value for (cell,) in workbook[sheet_name][place]] == [0, 1, 2, 3, 4, 5]
    assert [cell.value for (cell,) in workbook["_lists"]["A2:A3"]] == ["Ya", "Tidak"]


@pytest.mark.parametrize(
    ("spoken", "told"),
    [
        (INDONESIAN, "3 jelas dan ada datanya; 4 jelas, terukur, dan terbukti. Dugaan: patokannya dari kami."),
        (ENGLISH, "3 clearly, with data; 4 clearly, measured and proven. A guess: the anchors are our own."),
    ],
)
def test_the_marks_of_a_test_are_offered_with_what_each_of_them_means(spoken: Words, told: str) -> None:
    book = reopened(write_template(REGION, ROUND, readiness(), None, spoken))
    (sheet,) = (page for page in book if page.title.startswith("Quick Win"))
    rules = [rule for rule in sheet.data_validations.dataValidation if rule.formula1 == "list_marks"]
    assert [str(rule.sqref) for rule in rules] == ["F6:F20", "H6:H20", "J6:J20"]
    assert all(told in rule.prompt and len(rule.prompt) <= 255 for rule in rules)
    assert sheet["B4"].value.endswith(told)
    assert all(sheet[f"{column}5"].value.endswith("\n(0–4)") for column in "FHJ")
    sheet_name, place = book.defined_names["list_marks"].attr_text.split("!")
    assert [cell.value for (cell,) in book[sheet_name][place]] == [0, 1, 2, 3, 4]


def test_every_list_that_is_named_is_there(workbook: Any) -> None:
    rules = [rule for sheet in workbook for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert {rule.formula1 for rule in rules} <= set(workbook.defined_names)
    assert len(rules) > 50


def test_what_is_missing_is_tinted_and_a_part_larger_than_its_whole_is_marked(workbook: Any) -> None:
    formulas = {
        (str(place.sqref), rule.formula[0])
        for place, rules in workbook["Regulasi"].conditional_formatting._cf_rules.items()
        for rule in rules
        if rule.formula
    }
    assert ("E6", 'AND(LEN(TRIM($E6))=0,NOT(TRIM($I6)="Tidak berlaku"))') in formulas
    assert ("J6", 'AND(LEN(TRIM($J6))=0,TRIM($I6)="Tidak berlaku")') in formulas
    assert ("K11", 'AND(LEN(TRIM($K11))=0,TRIM($E11)="Ya")') in formulas
    assert ("F7:G7", "AND(COUNT($F7,$G7)=2,$F7>$G7)") in formulas


def test_criteria_stand_one_a_line_and_a_guess_says_so(workbook: Any) -> None:
    level, ratio = (workbook["Regulasi"]["D6"].value, workbook["Penganggaran"]["D6"].value)
    criteria = [one.criterion.id for one in readiness().part("REG-01").levels]  # type: ignore[union-attr]
    assert level.split("\n")[:6] == [f"{value}  {text}" for value, text in enumerate(criteria)]
    guesses = {one.code: one.guess.id for one in readiness().indicators if one.guess}
    assert f"Dugaan: {guesses['REG-01']}" in level
    assert f"Dugaan: {guesses['ANG-01']}" in ratio
    shown = [sheet[f"D{row}"].value for sheet in workbook.worksheets[1:6] for row in range(6, sheet.max_row + 1)]
    assert sum("Dugaan: " in text for text in shown) == len(guesses)


def test_a_ratio_says_its_two_numbers_its_unit_and_its_goalposts(workbook: Any) -> None:
    text = workbook["Penganggaran"]["D8"].value
    assert "Pembilang: Realisasi anggaran program smart city (rupiah)" in text
    assert "Hasil: pembilang ÷ penyebut × 100, dalam %." in text
    assert "Nilai 0 pada 50, nilai 100 pada 95 (%)." in text


def test_every_sheet_prints_on_a4_with_its_header_and_whose_it_is(workbook: Any) -> None:
    for sheet in workbook.worksheets[:10]:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert "Kabupaten Padang Pariaman (13.05) · Kesiapan pada Bimtek II" in sheet.oddFooter.left.text
        assert "Halaman &P / &N" in sheet.oddFooter.right.text
        if sheet.title != "Sampul":
            assert sheet.print_title_rows == "$5:$5"
        assert all(sheet.row_dimensions[row].height for row in range(6, sheet.max_row + 1) if sheet.cell(row, 1).value)


def test_dates_are_written_as_indonesians_write_them(workbook: Any) -> None:
    assert slots_of(workbook)["REG-01", "evidence_date"].number_format == "[$-421]dd mmmm yyyy"


def test_english_on_request() -> None:
    workbook = reopened(write_template(REGION, ROUND, readiness(), None, ENGLISH))
    assert workbook.sheetnames[:2] == ["Cover", "Regulation"]
    assert workbook["Cover"]["B2"].value == "Smart city readiness: self-assessment"
    assert "A guess: " in workbook["Regulation"]["D6"].value
    assert [cell.value for (cell,) in workbook["_lists"]["A2:A3"]] == ["Yes", "No"]
    assert slots_of(workbook)["round", "value"].value == "Readiness at Bimtek II"
    assert set(slots_of(workbook)) == set(
        slots_of(reopened(write_template(REGION, ROUND, readiness(), None, INDONESIAN)))
    )


def test_last_rounds_answers_stand_beside_greyed_and_locked_and_are_no_answers() -> None:
    previous: dict[Slot, Value] = {
        ("REG-01", "value"): 3.0,
        ("REG-02", "numerator"): 12.0,
        ("REG-02", "denominator"): 40.5,
        ("REG-03", "applies"): "Tidak berlaku",
        ("REG-06", "value"): "=Ya",
    }
    workbook = reopened(write_template(REGION, ROUND, readiness(), previous, INDONESIAN))
    sheet = workbook["Regulasi"]
    assert sheet["H5"].value == "Putaran lalu"
    assert [sheet[f"H{row}"].value for row in range(6, 12)] == ["3", "12 ÷\n40,50", "Tidak berlaku", "–", "–", "=Ya"]
    assert sheet["H11"].data_type == "s"
    assert all(sheet[f"H{row}"].protection.locked for row in range(6, 13))
    assert slots_of(workbook)["REG-01", "value"].value is None


def test_the_cells_of_the_cover_have_names(workbook: Any) -> None:
    for item in CoverItem:
        name = workbook.defined_names[f"cover_{item}"].attr_text
        sheet, place = name.replace("$", "").replace("'", "").split("!")
        assert workbook[sheet][place].coordinate == slots_of(workbook)[item, VALUE].coordinate
    assert slots_of(workbook)["region_code", VALUE].value == "13.05"


@pytest.mark.parametrize("text", ["=1+1", "+62 812", "-5", "@SUM(A1)", "\tx", "http://a.b", "<b>&amp;"])
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    values = {("REG-01", "note"): text, ("contact_name", "value"): text, ("QW-01", "title"): text}
    content = written(form(readiness(), {**values}), INDONESIAN)
    cells = slots_of(reopened(content))
    for slot in values:
        assert (cells[slot].value, cells[slot].data_type, cells[slot].hyperlink) == (text, "s", None)
    with ZipFile(BytesIO(content)) as parts:
        assert not any(b"<hyperlink" in parts.read(name) for name in parts.namelist() if "sheets/" in name)


def test_numbers_dates_and_unwritable_characters_are_written_as_what_they_are() -> None:
    values: dict[Slot, Value] = {
        ("REG-01", "evidence_date"): date(2025, 7, 10),
        ("REG-03", "evidence_date"): date(1200, 7, 10),
        ("REG-01", "value"): float("nan"),
        ("REG-02", "numerator"): 12.5,
        ("REG-02", "note"): "a\x00b\ud800c" + "x" * 40_000,
    }
    cells = slots_of(reopened(written(form(readiness(), values), INDONESIAN)))
    assert cells["REG-01", "evidence_date"].value == datetime(2025, 7, 10)  # noqa: DTZ001
    assert cells["REG-03", "evidence_date"].value == "1200-07-10"
    assert (cells["REG-01", "value"].value, cells["REG-02", "numerator"].value) == ("nan", 12.5)
    assert cells["REG-02", "note"].value.startswith("abcxx")
    assert len(cells["REG-02", "note"].value) == 32_767


@pytest.mark.parametrize("version", sorted(shipped()))
def test_every_shipped_instrument_makes_a_workbook(version: str) -> None:
    made = load_instrument(shipped()[version])
    workbook = reopened(written(form(made), INDONESIAN))
    assert {code for code, _field in slots_of(workbook)} >= {one.code for one in made.indicators}
    assert len({name.casefold() for name in workbook.sheetnames}) == len(workbook.sheetnames)


def test_leaves_of_a_deep_tree_stand_on_the_sheet_of_their_dimension() -> None:
    nodes = [node("I"), node("D", "I"), node("A", "D")]
    made = instrument(nodes, [indicator("x", "A"), indicator("y", "D"), indicator("z", "I")])
    workbook = reopened(written(form(made), INDONESIAN))
    assert [cell.value for cell in workbook["D"]["A"]][5:] == ["x", "y"]
    assert [cell.value for cell in workbook["z"]["A"]][5:] == ["z"]


def test_sheet_names_are_short_plain_and_never_twice() -> None:
    names = sheet_names(["A/B: [x]?", "a b x", "'", "n" * 40, "N" * 50, "History", "_meta"], ["_meta"])
    assert names == ["A B x", "a b x 2", "-", "n" * 31, "N" * 29 + " 2", "History 2", "_meta 2"]
    assert all(len(name) <= LONGEST_SHEET_NAME for name in names)


def test_a_dimension_may_be_called_as_a_register_or_by_a_forbidden_name() -> None:
    leaf = indicator("quick", "I")
    named = replace(node("D", "I"), name=Text("Quick Win / [2026]: " + "panjang " * 5, "Q"))
    also = replace(node("E", "I"), name=Text("Quick Win", "Q"))
    made = instrument([node("I"), named, also], [indicator("x", "D"), indicator("y", "E"), leaf])
    workbook = reopened(written(Form(whose(REGION), ROUND, made, Purpose.SUBMISSION), INDONESIAN))
    assert workbook.sheetnames[1:3] == ["Quick Win 2026 panjang panjang", "Quick Win 2"]
    assert all(len(name) <= LONGEST_SHEET_NAME for name in workbook.sheetnames)
