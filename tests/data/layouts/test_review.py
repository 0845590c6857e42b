"""What a person looks through and confirms: nothing counts before that, and no cell is given twice."""

from data.layouts import (
    LayoutMapping,
    Row,
    anchors_of,
    candidates,
    confirmed_rows,
    line_at,
    line_of_address,
    located,
    parts_of,
    rows_of,
    with_cells,
)
from data.layouts.choosing import address_in
from tests.data.building import Value
from tests.data.layouts.building import BY_CODE, mapping_from, own_sheet, proposed, table_form

EMPTY = LayoutMapping()


def row(rows: tuple[Row, ...], code: str) -> Row:
    return next(each for each in rows if each.indicator.code == code)


def test_every_indicator_has_a_row_with_what_is_read_in_its_cells() -> None:
    rows = rows_of(proposed(table_form(level="Level 4")), EMPTY, None)
    assert len(rows) == 36
    line = row(rows, "REG-01").asked[0]
    assert (line.text, line.answer.cell, line.given.raw, line.given.number) == ("REG-01", "E5", "Level 4", 4)
    assert not any(each.confirmed for each in rows)
    assert all(each.sure for each in rows)


def test_at_once_only_what_is_sure_is_confirmed() -> None:
    rows: list[list[Value]] = [["Kode", "Indikator", "Nilai"], ["REG-01", None, 3], [None, "Bandwith per 100 ASN", 4]]
    found = proposed(rows)
    made = confirmed_rows(found, EMPTY, rows_of(found, EMPTY, None))
    assert set(made.anchors) == {("REG-01", "value")}
    after = rows_of(found, made, None)
    assert (row(after, "REG-01").confirmed, row(after, "TIK-03").confirmed) == (True, False)
    assert row(after, "TIK-03").lines, "it stays proposed"


def test_half_a_ratio_is_never_sure() -> None:
    rows = [line for line in table_form() if line[:1] != ["No"]]
    found = proposed([["Kode", "Pembilang"], ["REG-02", 4]])
    assert rows
    assert not row(rows_of(found, EMPTY, None), "REG-02").sure


def test_what_was_confirmed_for_an_earlier_file_comes_first_and_is_confirmed_at_once() -> None:
    known = mapping_from(proposed(own_sheet()))
    found = proposed(own_sheet("Kota Bukittinggi", level=2))
    rows = rows_of(found, EMPTY, known)
    assert all(each.known and not each.confirmed for each in rows)
    assert confirmed_rows(found, EMPTY, rows) == known


def test_a_confirmed_cell_is_taken_from_the_proposals_of_others() -> None:
    found = proposed(own_sheet())
    line = line_at(found, BY_CODE["LEM-01"], "value", found.form.at[found.by_slot["REG-01", "value"].label])
    made = with_cells(EMPTY, "LEM-01", anchors_of(found, (line,)))
    rows = rows_of(found, made, None)
    assert row(rows, "LEM-01").asked[0].answer.cell == "D4"
    assert row(rows, "REG-01").lines == ()


def test_an_indicator_that_is_not_there_is_decided_too() -> None:
    found = proposed(own_sheet())
    rows = rows_of(found, with_cells(EMPTY, "LEM-01", {}), None)
    assert (row(rows, "LEM-01").confirmed, row(rows, "LEM-01").absent, row(rows, "LEM-01").lines) == (True, True, ())


def test_labels_to_choose_from_are_those_that_may_ask_for_it_the_likeliest_first() -> None:
    found = proposed(own_sheet())
    listed = [label.cell.shown for label in candidates(found, BY_CODE["LEM-01"])]
    assert listed[0] == "8. Dewan Smart City"
    assert len(listed) <= 12


def test_a_typed_cell_belongs_to_the_label_before_it_or_above_it() -> None:
    found = proposed(own_sheet())
    for typed, label in (("D4", "B4"), ("F9", "B9"), ("D2", "B2")):
        address = address_in(found.form, typed, "Isian")
        assert address is not None
        line = line_of_address(found, BY_CODE["REG-01"], "value", address)
        assert line is not None
        assert line.label.cell == label
        made = with_cells(EMPTY, "REG-01", anchors_of(found, (line,)))
        assert [each.cell for each in located(found.form, made).values()] == [typed]
    nowhere = address_in(found.form, "A1", "Isian")
    assert nowhere is not None
    assert line_of_address(found, BY_CODE["REG-01"], "value", nowhere) is None


def test_a_ratio_may_also_be_answered_as_it_is() -> None:
    assert [str(part) for part in parts_of(BY_CODE["REG-02"])][:3] == ["numerator", "denominator", "value"]
    assert [str(part) for part in parts_of(BY_CODE["REG-01"])][:1] == ["value"]
