"""Workbooks read by a confirmed mapping: a submission like any other."""

from openpyxl import Workbook as Book

from data.answers.states import states
from data.layouts import LayoutMapping, Mapped, read_by_mapping, with_cells
from data.reading import read_draft
from data.store import Store
from data.submission import Correction, Submission, apply_corrections
from tests.data.building import READINESS, Rows, xlsx
from tests.data.layouts.building import changed, mapping_from, opened, own_sheet, proposed, table_form
from tests.data.store.made import ROUND
from tests.data.submission.building import find, troubles

OWN = mapping_from(proposed(own_sheet()))
TABLE = mapping_from(proposed(table_form()))


def answered(found: Submission) -> dict[tuple[str, str], float]:
    rows = found.reading.answers[found.reading.answers["status"] == "answered"]
    return {(row.code, row.part): row.number for row in rows.itertuples()}


def test_answers_stand_with_the_cell_they_were_read_from() -> None:
    found = read_by_mapping(opened(table_form()), TABLE, "13.05", READINESS)
    row = found.reading.answers.set_index(["code", "part"]).loc[("REG-02", "numerator")]
    assert (row["region"], row["number"], row["sheet"], row["cell"]) == ("13.05", 10, "Isian", "F6")
    assert (found.identity.region, found.identity.instrument) == ("13.05", READINESS.version)
    assert troubles(found) == [("T-MAPPED", "", "")]
    assert found.ok
    entry = found.reading.entries.iloc[0]
    assert (entry["region"], entry["region_written"], entry["sheet"]) == ("13.05", "Kabupaten Padang Pariaman", "Isian")


def test_the_next_file_of_the_layout_is_read_by_the_same_mapping() -> None:
    def insert(book: Book) -> None:
        sheet = book["Isian"]
        sheet.insert_rows(6)
        sheet["B6"] = "Sisipan"

    rows = own_sheet("Kota Bukittinggi", level="4 (empat)", part=15)
    found = read_by_mapping(changed(rows, insert), OWN, "13.75", READINESS)
    given = answered(found)
    assert (given["REG-01", "value"], given["REG-02", "numerator"], given["REG-02", "denominator"]) == (4, 15, 20)
    assert len(given) == len(OWN.anchors)
    assert found.reading.entries["region"].tolist() == ["13.75"]


def test_cells_are_read_by_the_rules_of_every_submission() -> None:
    rows = table_form(level="3 (empat)")
    rows[5][5] = "1.250"
    found = read_by_mapping(opened(rows), TABLE, "13.05", READINESS)
    codes = troubles(found)
    assert ("L-LEVEL", "Isian", "E5") in codes
    assert ("N-TWO-READINGS", "Isian", "F6") in codes
    told = found.reading.answers.assign(state=states(found.reading)).set_index(["code", "part"])["state"]
    assert (told["REG-01", "value"], told["REG-02", "numerator"]) == ("wrong", "doubtful")
    assert found.ok, "a wrong answer keeps no file out"


def test_a_merged_cell_over_two_answers_counts_for_neither() -> None:
    def merge(book: Book) -> None:
        book["Isian"].merge_cells("E7:E8")

    found = read_by_mapping(changed(table_form(), merge), TABLE, "13.05", READINESS)
    merged = [each for each in troubles(found) if each[0] == "T-MERGED-ANSWERS"]
    assert merged == [("T-MERGED-ANSWERS", "Isian", "E7"), ("T-MERGED-ANSWERS", "Isian", "E8")]


def test_what_the_layout_does_not_hold_is_told_and_can_be_answered_in_place() -> None:
    part = LayoutMapping({slot: anchor for slot, anchor in TABLE.anchors.items() if slot[0] != "LEM-06"}, ("LEM-06",))
    found = read_by_mapping(opened(table_form()), part, "13.05", READINESS)
    (told,) = [issue for issue in found.issues if issue.code == "T-NOT-IN-LAYOUT"]
    assert told.expected == "LEM-06"
    assert ("LEM-06", "value") not in answered(found)
    fixed = apply_corrections(found, [Correction("LEM-06", "value", "4", "kata OPD")], READINESS)
    assert answered(fixed)["LEM-06", "value"] == 4


def test_a_label_that_is_gone_is_told_once_and_its_answer_is_blank() -> None:
    rows = table_form()
    rows[5][1] = rows[5][2] = "Lain"
    found = read_by_mapping(opened(rows), TABLE, "13.05", READINESS)
    gone = [issue for issue in found.issues if issue.code == "T-LABEL-GONE"]
    assert [issue.expected[:6] for issue in gone] == ["REG-02"]
    assert ("REG-02", "numerator") not in answered(found)


def test_a_ratio_that_is_given_as_it_is_counts() -> None:
    rows: Rows = [["Indikator", "Nilai"], ["REG-02", "40%"], ["REG-07", "12,5%"], ["REG-06", "Ya"]]
    found = read_by_mapping(opened(rows), mapping_from(proposed(rows)), "13.05", READINESS)
    given = answered(found)
    assert (given["REG-02", "value"], given["REG-07", "value"]) == (40, 12.5)
    assert ("REG-02", "numerator") not in found.places
    assert ("U-EVIDENCE-MISSING", "Isian", "B4") in troubles(found)


def test_a_file_is_read_by_its_mapping_only_once_that_is_used() -> None:
    content = xlsx(own_sheet(), "Isian")
    for mapped in (None, Mapped("13.05", OWN, used=False)):
        found = read_draft(content, "a.xlsx", find, ROUND, mapped=mapped)
        assert not isinstance(found, Submission)
    made = Correction("REG-01", "value", "5", "kata OPD"), Correction("XX", "value", "5", "tidak ada")
    used = read_draft(content, "a.xlsx", find, ROUND, made, mapped=Mapped("13.05", OWN, used=True))
    assert isinstance(used, Submission)
    assert answered(used)["REG-01", "value"] == 5


def test_it_is_stored_like_any_submission(store: Store) -> None:
    content = xlsx(table_form(), "Isian")
    found = read_by_mapping(opened(table_form()), with_cells(TABLE, "SDM-07", {}), "13.05", READINESS)
    kept = store.import_submission(ROUND.code, "sendiri.xlsx", content, found, "ani")
    assert (kept.version, kept.already) == (1, False)
    stored = store.answers(ROUND.code).set_index(["code", "part"])
    assert stored.loc[("REG-02", "denominator"), "cell"] == "G6"
    assert [issue.code for issue in store.issues(kept.submission_id)] == ["T-MAPPED", "T-NOT-IN-LAYOUT"]
