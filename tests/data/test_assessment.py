"""An assessor's workbook, filled and read back: what can be kept, and what is told with its cell."""

from collections.abc import Mapping
from io import BytesIO

import openpyxl
import pytest

from data.assessment import AssessmentFile, read_assessment
from data.store.assessments import Assessment, Verdict
from data.template import write_assessment, write_template
from tests.data.template.forms import REGION, ROUND, readiness
from tests.data.template.test_template import slots_of
from words import speak

NAME = "penilaian.xlsx"
Cells = Mapping[tuple[str, str], object]


def filled(cells: Cells) -> bytes:
    book = openpyxl.load_workbook(BytesIO(write_assessment(REGION, ROUND, readiness(), {}, speak("id"))))
    places = slots_of(book)
    for slot, value in cells.items():
        places[slot].value = value
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def read(content: bytes) -> AssessmentFile:
    return read_assessment(content, NAME, {readiness().version: readiness()}.get, ROUND)


def test_scores_verdicts_and_reasons_are_read_with_the_cell_they_stand_in() -> None:
    found = read(
        filled(
            {
                ("REG-01", "value"): 3,
                ("REG-01", "verdict"): "Sah",
                ("REG-01", "reason"): "perda dibaca",
                ("REG-02", "value"): "12,5",
                ("REG-02", "verdict"): "tidak sah",
                ("REG-06", "value"): "Tidak",
                ("REG-06", "verdict"): "Tidak ada",
                ("REG-07", "value"): "tidak berlaku",
                ("LEM-01", "reason"): "belum dibuka",
            }
        )
    )
    assert found.ok
    assert found.issues == ()
    assert found.region == REGION.code
    said = {word.code: word for word in found.words}
    cell = said["REG-01"].origin
    assert cell.startswith(f"{NAME} Regulasi!")
    assert said["REG-01"] == Assessment(REGION.code, "REG-01", 3.0, Verdict.ACCEPTED, "perda dibaca", origin=cell)
    assert (said["REG-02"].number, said["REG-02"].verdict) == (12.5, Verdict.INVALID)
    assert (said["REG-06"].number, said["REG-06"].verdict) == (0.0, Verdict.MISSING)
    assert (said["REG-07"].number, said["REG-07"].applicable) == (None, False)
    assert (said["LEM-01"].number, said["LEM-01"].reason) == (None, "belum dibuka")
    assert len(said) == 5


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({("REG-01", "value"): "9"}, "N-RANGE"),
        ({("REG-02", "value"): "1.250"}, "N-"),
        ({("REG-06", "value"): "mungkin"}, "P-CHOICE"),
        ({("REG-01", "value"): 3, ("REG-01", "verdict"): "bagus"}, "P-LIST"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_cell_and_left_out(cells: Cells, code: str) -> None:
    found = read(filled({**cells, ("SDM-01", "value"): 4}))
    assert found.ok
    assert [word.code for word in found.words] == ["SDM-01"]
    (trouble,) = found.issues
    assert trouble.code.startswith(code)
    assert trouble.address is not None
    assert trouble.address.sheet == "Regulasi"


def test_another_kind_of_workbook_is_refused_with_a_reason() -> None:
    template = read(write_template(REGION, ROUND, readiness(), None, speak("id")))
    assert not template.ok
    assert "T-PURPOSE" in {one.code for one in template.issues}
    assert not read(b"not a workbook").ok
    plain, book = BytesIO(), openpyxl.Workbook()
    book.worksheets[0]["A1"] = "apa saja"
    book.save(plain)
    assert [one.code for one in read(plain.getvalue()).issues] == ["T-TEMPLATE"]


def test_a_sheet_that_is_gone_is_told_and_the_file_not_kept() -> None:
    book = openpyxl.load_workbook(BytesIO(filled({("REG-01", "value"): 3})))
    del book["Kelembagaan"]
    content = BytesIO()
    book.save(content)
    found = read(content.getvalue())
    assert not found.ok
    assert "T-SHEET-MISSING" in {one.code for one in found.issues}


def test_another_instrument_is_not_known() -> None:
    found = read_assessment(filled({}), NAME, lambda _version: None, ROUND)
    assert not found.ok
    assert [one.code for one in found.issues] == ["T-INSTRUMENT"]
