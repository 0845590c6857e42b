"""A confirmed cell is found again from its label, wherever that moved; else it is not found, and never another one."""

from dataclasses import replace

import pytest

from data.issues import CellAddress
from data.layouts import (
    Form,
    LayoutMapping,
    Mapped,
    address_in,
    anchor_of,
    answer_of,
    best_known,
    located,
    mapped_of,
    mapping_of,
    share_found,
    with_cells,
    without,
    written,
    written_state,
)
from tests.data.building import Rows, Value
from tests.data.layouts.building import (
    changed,
    mapping_from,
    opened,
    own_sheet,
    proposed,
    seen,
    table_form,
    two_blocks,
)

RATIOS: Rows = [
    ["REG-02"], [None, "Pembilang", 4], [None, "Penyebut", 10],
    ["REG-07"], [None, "Pembilang", 1], [None, "Penyebut", 2],
]  # fmt: skip


def at(form: Form, cell: str) -> CellAddress:
    found = address_in(form, cell, form.sheets[0].name)
    assert found is not None
    return found


def test_a_label_that_stands_once_needs_no_other() -> None:
    form = seen(opened(own_sheet()))
    anchor = anchor_of(form, at(form, "B4"), at(form, "D4"))
    assert (anchor.label, anchor.over, anchor.down, anchor.right) == ("dasarhukummasterplansmartcity", "", 0, 2)


def test_a_label_that_stands_again_is_told_by_the_one_over_it() -> None:
    form = seen(opened(RATIOS))
    anchors = [anchor_of(form, at(form, f"B{row}"), at(form, f"C{row}")) for row in (2, 5)]
    assert [anchor.over for anchor in anchors] == ["reg02", "reg07"]
    longer = seen(opened([["Petunjuk"], [], *RATIOS[:1], [], *RATIOS[1:]]))
    assert [str(answer_of(longer, anchor)) for anchor in anchors] == ["Isian!C5", "Isian!C8"]


def test_equal_labels_without_anything_over_them_are_counted() -> None:
    form = seen(opened([["Nilai akhir", 1], ["Nilai akhir", 2]]))
    anchor = anchor_of(form, at(form, "A2"), at(form, "B2"))
    assert (anchor.over, anchor.among) == ("", 1)
    assert str(answer_of(form, anchor)) == "Isian!B2"
    assert answer_of(seen(opened([["Nilai akhir", 1]])), anchor) is None


@pytest.mark.parametrize("rows", [own_sheet(), table_form(), two_blocks()], ids=["own", "table", "blocks"])
def test_every_cell_is_found_again_after_rows_and_a_column_came_in(rows: Rows) -> None:
    mapping = mapping_from(proposed(rows))

    def insert(book: object) -> None:
        sheet = book["Isian"]  # type: ignore[index]
        sheet.insert_rows(3, 2)
        sheet.insert_cols(1)

    before = located(seen(opened(rows)), mapping)
    after = located(seen(changed(rows, insert)), mapping)
    assert set(after) == set(before) == set(mapping.anchors)
    assert {slot: (address.column + 1) for slot, address in before.items()} == {
        slot: address.column for slot, address in after.items()
    }


def test_a_column_between_label_and_answer_is_stepped_over_where_headings_stand() -> None:
    rows = table_form()
    mapping = mapping_from(proposed(rows))
    target: list[Value] = [None, None, None, "Target", *[5] * 36]
    more: list[list[Value]] = [[*row[:4], value, *row[4:]] for row, value in zip(rows, target, strict=True)]
    wider = seen(opened(more))
    assert str(located(wider, mapping)["REG-01", "value"]) == "Isian!F5"
    assert str(located(wider, mapping)["REG-01", "evidence"]) == "Isian!I5"


def test_a_renamed_sheet_is_found_by_its_labels() -> None:
    mapping = mapping_from(proposed(own_sheet()))
    assert share_found(seen(opened(own_sheet(), "Tahun 2025")), mapping) == 1


def test_a_label_that_is_gone_or_stands_twice_is_not_found() -> None:
    mapping = mapping_from(proposed(own_sheet()))
    rows = own_sheet()
    rows[3][1] = "Lain sama sekali"
    assert ("REG-01", "value") not in located(seen(opened(rows)), mapping)
    twice: list[list[str | float | None]] = [*own_sheet(), [None, "Dasar hukum masterplan smart city", None, 5]]
    assert ("REG-01", "value") not in located(seen(opened(twice)), mapping)
    assert share_found(seen(opened(rows)), mapping) == pytest.approx(53 / 54)


def test_no_two_answers_are_found_in_one_cell() -> None:
    form = seen(opened(own_sheet()))
    anchor = anchor_of(form, at(form, "B4"), at(form, "D4"))
    both = LayoutMapping({("REG-01", "value"): anchor, ("REG-03", "value"): anchor})
    assert list(located(form, both)) == [("REG-01", "value")]


def test_a_mapping_comes_back_as_it_was_written() -> None:
    mapping = with_cells(mapping_from(proposed(table_form())), "TIK-01", {})
    assert mapping_of(written(mapping)) == mapping
    mapped = Mapped("13.05", mapping, used=True)
    assert mapped_of(written_state(mapped)) == mapped


def test_an_indicator_is_confirmed_in_place_of_what_was_confirmed_before() -> None:
    mapping = mapping_from(proposed(table_form()))
    anchor = mapping.anchors["REG-01", "value"]
    moved = with_cells(mapping, "REG-01", {"value": replace(anchor, right=9)})
    assert [slot for slot in moved.anchors if slot[0] == "REG-01"] == [("REG-01", "value")]
    none = with_cells(moved, "REG-01", {})
    assert none.absent == ("REG-01",)
    assert "REG-01" in none.codes
    assert "REG-01" not in without(none, "REG-01").codes


def test_the_remembered_layout_is_its_own_or_the_one_of_which_most_is_found() -> None:
    own, table = mapping_from(proposed(own_sheet())), mapping_from(proposed(table_form()))
    known = {"own": own, "table": table}
    form = seen(opened(table_form()))
    assert best_known(form, known, "own") == "own", "the fingerprint decides"
    assert best_known(form, known, "?") == "table"
    assert best_known(seen(opened([["Lain", 1]])), known, "?") is None
    assert best_known(form, {}, "?") is None


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("D7", "Isian!D7"), (" d7 ", "Isian!D7"), ("$D$7", "Isian!D7"), ("Rekap!AA10", "Rekap!AA10"),
        ("'Rekap'!B1", "Rekap!B1"), ("Lain!B1", None), ("7D", None), ("D0", None), ("", None), ("D7:D9", None),
    ],
)  # fmt: skip
def test_an_address_is_read_as_people_type_it(typed: str, cell: str | None) -> None:
    rekap: list[list[Value]] = [["x"]]
    found = address_in(seen(opened(own_sheet(), Rekap=rekap)), typed, "Isian")
    assert (str(found) if found else None) == cell
