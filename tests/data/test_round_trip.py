"""A real template, filled, then worked on in LibreOffice as people do, and read again: nothing moves an answer."""

from pathlib import Path

import pytest

from data.reading import read_file
from data.submission import Submission
from data.template import Problems, Value, returned_workbook
from tests.data.template.forms import REGION, ROUND, readiness
from tests.office import needs_libreoffice, office
from words import speak

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97"}
MACRO = """Sub Work(came As String, goes As String, kind As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(came, "_blank", 0, hidden())
  sheets = book.Sheets
  For each_ = 0 To sheets.Count - 1
    sheet = sheets.getByIndex(each_)
    If sheet.isProtected() Then sheet.unprotect("")
  Next
  budget = sheets.getByName("Penganggaran")
  budget.Rows.insertByIndex(0, 2)
  budget.Rows.insertByIndex(9, 1)
  budget.Columns.insertByIndex(4, 2)
  budget.Name = "Anggaran daerah kami"
  sheets.moveByName("Regulasi", sheets.Count)
  sheets.getByName("Regulasi").Columns.getByIndex(0).IsVisible = True
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName" : how(0).Value = kind
  book.storeToURL(goes, how())
  book.close(True)
End Sub
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Damage"/></library:library>
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Damage" script:language="StarBasic">{}
</script:module>
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
    office(folder, "--terminate_after_init")  # makes the profile
    basic = folder / "profile" / "user" / "basic" / "Standard"
    (basic / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (basic / "Damage.xba").write_text(MODULE.format(MACRO.replace("&", "&amp;")), encoding="utf-8")
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
    came, goes = (filled / name for name in ("isian.xlsx", f"kembali.{kind}"))
    call = f"""macro:///Standard.Damage.Work("{came.as_uri()}","{goes.as_uri()}","{FILTERS[kind]}")"""
    office(filled, call)
    before, after = read(came), read(goes)
    assert before.ok
    assert after.ok
    assert "Anggaran daerah kami" in set(after.reading.answers["sheet"])
    assert answers_of(after) == answers_of(before)
    assert {answer[:3] for answer in answers_of(after)} >= {("REG-01", "value", 3.0), ("ANG-01", "numerator", 1.25e9)}
