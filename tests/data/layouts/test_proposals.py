"""Which cell of a strange workbook is proposed for which indicator, and why."""

import pytest

from data.answers.parts import Part
from data.layouts import Reason, propose
from data.layouts.likeness import matches_of
from data.layouts.terms import vocabulary
from scoring import Kind
from tests.data.building import READINESS, Value
from tests.data.layouts.building import (
    BY_CODE,
    cells,
    changed,
    opened,
    own_sheet,
    proposed,
    seen,
    table_form,
    two_blocks,
)

KNOWN = vocabulary(READINESS)
ASKED = {
    (indicator.code, part)
    for indicator in READINESS.indicators
    for part in (("numerator", "denominator") if indicator.kind is Kind.RATIO else ("value",))
}


def best(text: str) -> tuple[str, str, str] | None:
    found = matches_of(text, KNOWN)
    return (found[0].code, str(found[0].part), str(found[0].reason)) if found else None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("REG-01", ("REG-01", "value", "code")),
        ("REG 01. Dasar hukum masterplan", ("REG-01", "value", "code")),
        ("3) Dasar hukum Master Plan Smart City", ("REG-01", "value", "name")),
        ("Smart City Council", ("LEM-01", "value", "name")),
        ("Bandwith internet per 100 ASN", ("TIK-03", "value", "resembles")),
        ("Jml OPD yang terlibat program smart city", ("LEM-03", "value", "resembles")),
        ("Dewan Smart City Kota Bukittinggi", ("LEM-01", "value", "resembles")),
        ("Satu Data", ("REG-04", "value", "header")),
        ("Jumlah seluruh quick win", ("REG-07", "denominator", "question")),
        ("Perbup 12/2019", None),
        ("SK Dewan Smart City No 5 Tahun 2020", None),
        ("Bupati Padang Pariaman", None),
        ("3", None),
    ],
)
def test_a_label_asks_for_what_it_names_or_resembles(written: str, meant: tuple[str, str, str] | None) -> None:
    assert best(written) == meant


def test_labels_in_one_column_are_answered_where_their_neighbours_are() -> None:
    found = proposed(own_sheet())
    assert set(found.by_slot) == ASKED
    assert {proposal.answer.column for proposal in found.by_slot.values()} == {4}
    at = cells(found)
    assert (at["REG-01", "value"], at["REG-02", "numerator"], at["REG-02", "denominator"]) == ("D4", "D6", "D7")
    assert found.by_slot["REG-01", "value"].sure
    assert not found.by_slot["REG-02", "numerator"].sure, "only the place says whose numerator it is"


def test_under_headings_every_part_is_found_beside_its_indicator() -> None:
    found = proposed(table_form())
    at = cells(found)
    assert (at["REG-01", "value"], at["REG-01", "evidence"], at["REG-01", "note"]) == ("E5", "H5", "I5")
    assert (at["REG-02", "numerator"], at["REG-02", "denominator"]) == ("F6", "G6")
    assert ("REG-02", "value") not in at
    assert set(at) >= ASKED
    assert all(proposal.sure for proposal in found.by_slot.values())


def test_two_blocks_side_by_side_are_kept_apart() -> None:
    found = proposed(two_blocks())
    at = cells(found)
    assert (at["REG-01", "value"], at["REG-01", "evidence"]) == ("B2", "C2")
    assert (at["LEM-06", "value"], at["LEM-06", "evidence"]) == ("F2", "G2")
    assert len(found.codes) == 18


def test_last_years_numbers_contradict_the_names_beside_them_and_nothing_is_sure() -> None:
    plain = [indicator for indicator in READINESS.indicators if indicator.ratio is None]
    rows: list[list[Value]] = [["Kode", "Indikator", "Nilai"]]
    rows += [[READINESS.indicators[number].code, each.name.id, 3] for number, each in enumerate(plain)]
    found = proposed(rows)
    at = cells(found)
    assert (at["REG-03", "value"], at["REG-04", "value"]) == ("C3", "C4"), "the name decides"
    assert found.by_slot["REG-03", "value"].rivals == ("REG-02",)
    assert [code for code, part in at if found.by_slot[code, part].sure] == ["REG-01"], "here they agree"


def test_other_wording_in_another_order_is_only_proposed() -> None:
    rows: list[list[Value]] = [
        ["Butir", "Capaian"],
        ["Persentase desa menganggarkan TIK", "12%"],
        ["Layanan pusat data (data center)", 2],
        ["Kompetensi SDM pengelola SPBE", 3],
        ["Dasar hukum master plan kota cerdas", 4],
    ]
    found = proposed(rows)
    assert cells(found) == {
        ("ANG-07", "value"): "B2",
        ("TIK-02", "value"): "B3",
        ("SDM-04", "value"): "B4",
        ("REG-01", "value"): "B5",
    }
    assert {proposal.reason for proposal in found.by_slot.values()} == {Reason.RESEMBLES}
    assert not any(proposal.sure for proposal in found.by_slot.values())


def test_one_cell_never_serves_two_indicators() -> None:
    shared: list[list[Value]] = [["Jumlah seluruh ASN", 900], ["Jumlah ASN", 40]]
    for rows in (own_sheet(), table_form(), two_blocks(), shared):
        found = proposed(rows)
        answers = [proposal.answer for proposal in found.by_slot.values()]
        assert len(set(answers)) == len(answers)


def test_a_question_that_three_indicators_ask_names_the_others() -> None:
    found = proposed([["Jumlah seluruh ASN", 900], ["Dewan Smart City", 3]])
    asked = [proposal for proposal in found.by_slot.values() if proposal.part == Part.DENOMINATOR]
    assert [(each.code, set(each.rivals), each.sure) for each in asked] == [("SDM-01", {"SDM-02", "SDM-03"}, False)]


def test_a_question_below_its_indicator_is_the_one_of_it() -> None:
    rows: list[list[Value]] = []
    for code in ("SDM-01", "SDM-02", "SDM-03"):
        indicator = BY_CODE[code]
        assert indicator.ratio is not None
        rows += [[indicator.name.id], [None, indicator.ratio.numerator.id, 5], [None, "Jumlah seluruh ASN", 900]]
    at = cells(proposed(rows))
    assert [at[code, "denominator"] for code in ("SDM-01", "SDM-02", "SDM-03")] == ["C3", "C6", "C9"]


def test_a_label_that_stands_twice_with_answers_is_not_sure() -> None:
    rows = table_form()
    found = proposed(rows, Rekap=rows)
    assert not found.by_slot["REG-01", "value"].sure
    assert proposed(rows, Petunjuk=[["REG-01", None]]).by_slot["REG-01", "value"].sure


def test_a_summary_beside_the_form_is_neither_taken_nor_a_reason_to_doubt() -> None:
    summary: list[list[Value]] = [["Kode", "Nilai"]]
    summary += [[each.code, 60] for each in READINESS.indicators]
    for more in (
        {"Ringkasan": summary, "Isian": table_form()},
        {"Ringkasan": summary, "Isian": table_form(level=None)},
    ):
        form = seen(opened([["Sampul"]], "Sampul", **more))
        found = propose(form)
        assert {proposal.answer.sheet for proposal in found.by_slot.values()} == {"Isian"}
        assert found.by_slot["REG-01", "value"].sure


def test_the_machine_column_of_a_template_without_its_hidden_sheets_is_a_code_like_another() -> None:
    rows: list[list[Value]] = [[row[1] if len(row) > 3 else None, *row] for row in table_form()]
    found = proposed(rows)
    assert cells(found)["REG-01", "value"] == "F5"
    assert found.by_slot["REG-01", "value"].sure


def test_answers_below_their_labels_are_found() -> None:
    plain = [indicator for indicator in READINESS.indicators if indicator.kind is Kind.LEVEL]
    rows: list[list[Value]] = [[each.name.id for each in plain], [3 for _ in plain]]
    at = cells(proposed(rows))
    assert [at[each.code, "value"] for each in plain[:3]] == ["A2", "B2", "C2"]


def test_a_blank_form_is_proposed_beside_its_labels_and_is_not_sure() -> None:
    rows: list[list[Value]] = [[each.name.id] for each in READINESS.indicators if each.ratio is None]
    found = proposed(rows)
    assert cells(found)["REG-01", "value"] == "B1"
    assert not any(proposal.sure for proposal in found.by_slot.values())


def test_a_merged_label_is_answered_right_of_its_merge() -> None:
    rows: list[list[Value]] = [[each.name.id] for each in READINESS.indicators if each.ratio is None]

    def merge(book: object) -> None:
        for row in range(1, len(rows) + 1):
            book["Isian"].merge_cells(f"A{row}:C{row}")  # type: ignore[index]

    assert cells(propose(seen(changed(rows, merge))))["REG-01", "value"] == "D1"


def test_a_workbook_that_asks_nothing_of_ours_is_no_form() -> None:
    rows: list[list[Value]] = [["Nama barang", "Harga"], ["Kursi", 10], ["Meja lipat untuk rapat", 20]]
    assert not proposed(rows).resembles
    assert proposed(own_sheet()).resembles


def test_hidden_sheets_are_not_looked_at() -> None:
    def hide(book: object) -> None:
        book.create_sheet("Lain")["A1"] = "x"  # type: ignore[attr-defined]
        book["Isian"].sheet_state = "hidden"  # type: ignore[index]

    assert not propose(seen(changed(own_sheet(), hide))).resembles


def test_a_long_workbook_is_looked_at_only_so_far() -> None:
    rows: list[list[Value]] = [[f"Kegiatan pembangunan jaringan nomor {number} desa", number] for number in range(6000)]
    form = seen(opened([*own_sheet(), *rows]))
    assert len(form.labels) == 5000
