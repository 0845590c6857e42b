"""A real template, filled, then worked on in LibreOffice as people do, and read again: nothing moves an answer."""

from pathlib import Path

import pytest

from data.reading import read_file
from data.submission import Submission
from data.template import Problems, Value, returned_workbook
from tests.data.template.forms import REGION, ROUND, readiness
from tests.office import FILTERS, needs_libreoffice, teach, worked_on
from words import speak

WORK = """
  budget = sheets.getByName("Penganggaran")
  budget.Rows.insertByIndex(0, 2)
  budget.Rows.insertByIndex(9, 1)
  budget.Columns.insertByIndex(4, 2)
  budget.Name = "Anggaran daerah kami"
  sheets.moveByName("Regulasi", sheets.Count)
  sheets.getByName("Regulasi").Columns.getByIndex(0).IsVisible = True
"""
ANSWERS: dict[tuple[str, str], Value] = {
    ("REG-01", "value"): 3,
    ("REG-02", "numerator"): 12,
    ("REG-02", "denominator"): 40,
    ("ANG-01", "numerator"): 1_250_000_000,
    ("ANG-01", "denominator"): 980_000_000_000,
    ("ANG-03", "numerator"): 900_000_000,
    ("ANG-03", "denominator"): 1_250_000_000,
    ("SDM-07", "applies"): "Tidak berlaku",
    ("SDM-07", "reason"): "Tidak ada nagari",
    ("TIK-01", "note"): "dihitung Mei 2026",
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A template with answers, and beside it the profile of LibreOffice that knows our macro."""
    folder = tmp_path_factory.mktemp("office")
    content = returned_workbook(REGION, ROUND, readiness(), ANSWERS, Problems({}, ()), speak("id"))
    (folder / "isian.xlsx").write_bytes(content)
    teach(folder, WORK)
    return folder


def read(path: Path) -> Submission:
    found = read_file(
        path.read_bytes(), path.name, lambda version: readiness() if version == "kesiapan-1" else None, ROUND
    )
    assert isinstance(found, Submission)
    return found


def answers_of(found: Submission) -> set[tuple[str, str, float | None, str]]:
    return {
        (answer.code, answer.part, None if answer.number != answer.number else answer.number, answer.status)
        for answer in found.reading.answers.itertuples()
        if answer.status != "blank"
    }


@needs_libreoffice
@pytest.mark.parametrize("kind", FILTERS)
def test_rows_and_columns_inserted_and_sheets_renamed_in_libreoffice_move_no_answer(filled: Path, kind: str) -> None:
    before, after = read(filled / "isian.xlsx"), read(worked_on(filled, "isian.xlsx", f"kembali.{kind}"))
    assert before.ok
    assert after.ok
    assert "Anggaran daerah kami" in set(after.reading.answers["sheet"])
    assert answers_of(after) == answers_of(before)
    assert {answer[:3] for answer in answers_of(after)} >= {("REG-01", "value", 3.0), ("ANG-01", "numerator", 1.25e9)}
