"""Filled templates in the store: versions of a region, with registers and corrections."""

import pandas as pd
import pytest

from data.answers.reading import ANSWER_COLUMNS
from data.store import Store, errors
from data.store.audited import findings
from data.submission import RECORD_COLUMNS, Correction, Submission, apply_corrections
from data.submission.identity import REGION_SLOT
from data.template.anchors import Meta
from tests.data.building import READINESS
from tests.data.store.made import ROUND, reading
from tests.data.submission.building import ANSWERS, REGISTERED, Values, read, template

FILLED: Values = {**ANSWERS, **REGISTERED}


def made(values: Values = FILLED) -> tuple[bytes, Submission]:
    """Write a template of Padang Pariaman and read it."""
    content = template(values)
    return content, read(content)


def send(store: Store, content: bytes, submission: Submission, by: str = "ani") -> tuple[int, bool, int | None]:
    """Store a template; give its number, whether it was there, and its version."""
    imported = store.import_submission(ROUND.code, "uji.xlsx", content, submission, by)
    return imported.submission_id, imported.already, imported.version


def test_answers_registers_and_issues_come_back_as_they_went_in(store: Store) -> None:
    content, submission = made({**FILLED, ("LEM-06", "value"): "1.250"})
    number, already, version = send(store, content, submission)
    assert (already, version) == (False, 1)
    answers = submission.reading.answers.sort_values(["region", "code", "part"], ignore_index=True)
    pd.testing.assert_frame_equal(store.submission_answers(number), answers, check_dtype=False)
    pd.testing.assert_frame_equal(store.answers(ROUND.code)[list(ANSWER_COLUMNS)], answers, check_dtype=False)
    records = submission.records.sort_values(["region", "register", "row", "field"], ignore_index=True)
    pd.testing.assert_frame_equal(store.records(ROUND.code)[list(RECORD_COLUMNS)], records[list(RECORD_COLUMNS)])
    pd.testing.assert_frame_equal(store.submission_records(number), store.records(ROUND.code))
    assert store.issues(number) == submission.issues
    assert store.issues(number)[0].proposed == "1,2500 / 1250"
    assert store.original(number) == ("uji.xlsx", content)
    with store.engine.connect() as connection:
        assert findings(connection) == []


def test_the_same_region_again_is_the_next_version_and_the_earlier_one_stays_readable(store: Store) -> None:
    first, _, _ = send(store, *made())
    second, already, version = send(store, *made({**FILLED, ("REG-01", "value"): 4}), by="budi")
    assert (already, version) == (False, 2)
    level = [
        answers.set_index(["code", "part"]).loc[("REG-01", "value"), "number"]
        for answers in (store.submission_answers(first), store.submission_answers(second), store.answers(ROUND.code))
    ]
    assert level == [3, 4, 4]
    listed = store.versions(ROUND.code, "13.05")
    assert listed[["version", "id", "by"]].to_numpy().tolist() == [[1, first, "ani"], [2, second, "budi"]]
    assert store.versions(ROUND.code, "13.06").empty


def test_a_withdrawn_version_keeps_its_number_and_what_it_replaced_counts_again(store: Store) -> None:
    first, _, _ = send(store, *made())
    second, _, _ = send(store, *made({**ANSWERS, ("QW-01", "title"): "Lain"}))
    assert set(store.records(ROUND.code)["text"]) == {"Lain"}
    store.withdraw(second, "ani", "salah berkas")
    assert "Nagari digital" in set(store.records(ROUND.code)["text"])
    assert send(store, *made({**FILLED, ("REG-01", "value"): 5}))[2] == 3
    assert store.versions(ROUND.code, "13.05")["withdrawn_at"].notna().tolist() == [False, True, False]
    assert first == 1


def test_the_same_bytes_again_are_said_and_not_stored(store: Store) -> None:
    content, submission = made()
    number, _, _ = send(store, content, submission)
    edition = store.edition(ROUND.code)
    assert send(store, content, submission, by="budi") == (number, True, 1)
    assert store.edition(ROUND.code) == edition


def test_corrections_are_kept_with_what_stood_there_and_make_a_version(store: Store) -> None:
    content, submission = made({**FILLED, ("REG-01", "value"): "3 (empat)"})
    first, _, _ = send(store, content, submission)
    fixed = apply_corrections(submission, [Correction("REG-01", "value", "3", "kata OPD")], READINESS)
    second, already, version = send(store, content, fixed, by="budi")
    assert (already, version) == (False, 2)
    kept = store.corrections(second).drop(columns="at").to_dict("records")
    assert kept == [
        {
            "region": "13.05", "code": "REG-01", "part": "value", "raw": "3 (empat)", "typed": "3",
            "reason": "kata OPD", "by": "budi",
        }
    ]  # fmt: skip
    assert store.corrections(first).empty
    assert send(store, content, fixed) == (second, True, 2), "the same file with the same corrections"
    assert send(store, content, submission) == (second, True, 2), "the bare file would take them back"
    row = store.answers(ROUND.code).set_index(["code", "part"]).loc[("REG-01", "value")]
    assert (row["number"], row["raw"], row["rule"]) == (3, "3 (empat)", "corrected")
    assert [issue.code for issue in store.issues(second)] == []


def test_a_chosen_region_and_corrected_registers_are_kept_with_what_stood_there(store: Store) -> None:
    content = template({**FILLED, ("region", "value"): "Kota Pariaman", ("KH-TIM", "invited_1"): "sepuluh"})
    chosen = Correction(*REGION_SLOT, "13.05", "kata pengirim")
    counted = Correction("KH-TIM", "invited_1", "10", "daftar hadir")
    number, *_ = send(store, content, apply_corrections(read(content, chosen=[chosen]), [counted], READINESS))
    kept = store.corrections(number)[["code", "part", "raw", "typed", "reason"]]
    assert kept.to_numpy().tolist() == [
        ["KH-TIM", "invited_1", "sepuluh", "10", "daftar hadir"],
        ["region", "value", "Kota Pariaman", "13.05", "kata pengirim"],
    ]
    assert store.versions(ROUND.code, "13.05")["id"].tolist() == [number]
    assert [issue.code for issue in store.issues(number)] == ["I-REGION-CHOSEN"]
    with store.engine.connect() as connection:
        assert findings(connection) == []


def test_wrong_answers_are_stored_without_a_number_and_do_not_block(store: Store) -> None:
    content, submission = made({**FILLED, ("REG-01", "value"): "9"})
    number, _, _ = send(store, content, submission)
    row = store.answers(ROUND.code).set_index(["code", "part"]).loc[("REG-01", "value")]
    assert (row["number"] != row["number"], row["status"], row["raw"]) == (True, "blank", "9")
    assert [issue.code for issue in store.issues(number)] == ["N-RANGE"]


def test_all_versions_of_a_round_are_listed_by_region(store: Store) -> None:
    table = store.import_reading(ROUND.code, "semua.xlsx", b"1", reading(r1305=1, r1306=2), "ani").submission_id
    second, _, _ = send(store, *made())
    store.withdraw(table, "ani", "salah")
    assert store.all_versions(ROUND.code).to_numpy().tolist() == [
        ["13.05", table, 1, True],
        ["13.05", second, 2, False],
        ["13.06", table, 1, True],
    ]
    assert store.all_versions("lain").empty


@pytest.mark.parametrize("said", [{Meta.REGION: "99.99"}, {Meta.ROUND: "lain"}, {Meta.CHECKSUM: "x"}])
def test_trouble_with_whose_it_is_keeps_the_file_out(store: Store, said: dict[str, str]) -> None:
    content = template(said=said)
    with pytest.raises(errors.ReadingHasErrors):
        send(store, content, read(content))
    assert store.submissions(ROUND.code).empty


def test_a_region_the_store_does_not_know_is_named_and_nothing_is_stored(store: Store) -> None:
    values: Values = {("region_code", "value"): "34.02", ("region", "value"): "Kab. Bantul"}
    content = template(values, said={Meta.REGION: "34.02"})
    with pytest.raises(errors.RegionsUnknown):
        send(store, content, read(content))
    assert store.submissions(ROUND.code).empty


def test_an_arrival_names_the_version_that_counts_and_how_many_share_its_file(store: Store) -> None:
    send(store, *made(), by="ani")
    second, _, _ = send(store, *made({**FILLED, ("REG-01", "value"): 4}), by="budi")
    store.import_reading(ROUND.code, "tabel.csv", b"1", reading(r1306=1.0, r1310=2.0), "cici")
    arrivals = store.arrivals(ROUND.code)
    assert arrivals[["region", "version", "by", "regions"]].to_numpy().tolist() == [
        ["13.05", 2, "budi", 1], ["13.06", 1, "cici", 2], ["13.10", 1, "cici", 2],
    ]  # fmt: skip
    assert arrivals["at"].notna().all()
    store.withdraw(second, "ani", "salah berkas")
    assert store.arrivals(ROUND.code)["by"].tolist() == ["ani", "cici", "cici"]
    assert store.arrivals("uji")["version"].tolist() == [1, 1, 1]


def test_the_issues_in_cells_are_those_of_what_counts(store: Store) -> None:
    send(store, *made({**FILLED, ("REG-01", "value"): "9"}))
    second, _, _ = send(store, *made({**FILLED, ("LEM-06", "value"): "1.250"}))
    found = store.cell_issues(ROUND.code)
    assert found[["submission_id", "code", "severity", "sheet"]].to_numpy().tolist() == [
        [second, "N-TWO-READINGS", "doubtful", "Kelembagaan"]
    ]
    place = store.submission_answers(second).set_index(["code", "part"]).loc[("LEM-06", "value"), "cell"]
    assert f"D{found['row'].iloc[0]}" == place
    assert found["column"].iloc[0] == 4
