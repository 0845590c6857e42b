"""Small workbooks that bear the anchors of our template, to be filled and damaged by the tests."""

from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.store import Round
from data.submission import Submission, read_submission
from data.submission.plan import indicators_of
from data.template.anchors import COVER, LAYOUT, MARK, META, SCORE, SUMMARY, CoverItem, Meta, Purpose
from data.template.registers import REGISTERS
from data.workbook import read_workbook
from scoring import Instrument, Text
from tests.data.building import READINESS

Value = str | float | date | None
Values = Mapping[tuple[str, str], Value]
Damage = Callable[[Workbook], None]

ROUND = Round("uji", Text("Bimtek uji", "Trial round"), "kesiapan-1", date(2026, 6, 9), sample=False, previous=None)
HEADERS = {
    "value": "Jawaban", "numerator": "Pembilang", "denominator": "Penyebut", "applies": "Berlaku?",
    "reason": "Alasan bila tidak berlaku", "evidence": "Bukti: nomor atau judul", "evidence_date": "Tanggal bukti",
    "evidence_link": "Tautan bukti", "note": "Catatan",
}  # fmt: skip
"""Columns D to L of the sheet of a dimension; C is the indicator, B its code, A the machine's."""
COVER_VALUES: Values = {
    (CoverItem.REGION_CODE, "value"): "13.05",
    (CoverItem.REGION, "value"): "Kab. Padang Pariaman",
    (CoverItem.ROUND, "value"): "Bimtek uji",
}
SAID = {
    Meta.LAYOUT: LAYOUT,
    Meta.PURPOSE: Purpose.SUBMISSION,
    Meta.INSTRUMENT: READINESS.version,
    Meta.CHECKSUM: READINESS.checksum,
    Meta.REGION: "13.05",
    Meta.ROUND: ROUND.code,
    Meta.LANGUAGE: "id",
}
ANSWERS: Values = {
    ("REG-01", "value"): 3,
    ("REG-01", "evidence"): "Perbup 12/2019",
    ("REG-01", "evidence_date"): date(2019, 7, 10),
    ("REG-01", "evidence_link"): "https://jdih.padangpariamankab.go.id/12",
    ("REG-02", "numerator"): 4,
    ("REG-02", "denominator"): 10,
    ("REG-06", "value"): "Ya",
    ("REG-06", "evidence"): "SK 5/2020",
    ("LEM-06", "value"): 2,
    ("ANG-01", "numerator"): 1_250_000_000,
    ("ANG-01", "denominator"): 1_500_000_000_000,
    ("SDM-07", "applies"): "Tidak berlaku",
    ("SDM-07", "reason"): "Tidak ada nagari",
    ("TIK-02", "note"): "Menyusul",
}
REGISTERED: Values = {
    ("contact_name", "value"): "Ani",
    ("signed_on", "value"): date(2026, 6, 1),
    ("MP-1", "state"): "Selesai",
    ("MP-1", "date"): "10 Juli 2019",
    ("MP-1", "link"): "https://padangpariamankab.go.id/mp",
    ("QW-01", "title"): "Nagari digital",
    ("QW-01", "priority"): 3,
    ("KH-OPD", "invited_1"): 40,
    ("KH-OPD", "came_1"): 37,
}


def template(values: Values = ANSWERS, damage: Damage | None = None, said: Mapping[str, str] | None = None) -> bytes:
    """Write a workbook with these values under the anchors, then damage it."""
    values = {**COVER_VALUES, **values}
    book = Workbook()
    book.remove(book.worksheets[0])
    cover = book.create_sheet("Sampul")
    _grid(cover, COVER, [*CoverItem], {"value": "Isian"}, values)
    for part in READINESS.dimensions:
        sheet = book.create_sheet(part.name.id)
        _grid(sheet, part.code, [i.code for i in indicators_of(READINESS, part.code)], HEADERS, values)
    for register in REGISTERS:
        fields = {field.code: field.name.id for field in register.fields}
        _grid(book.create_sheet(register.sheet.id), register.code, [row.code for row in register.rows], fields, values)
    nodes = [node.code for node in READINESS.nodes]
    _grid(book.create_sheet("Ringkasan"), SUMMARY, nodes, {SCORE: "Nilai"}, values)
    meta = book.create_sheet(META)
    meta.sheet_state = "hidden"
    for key, value in SAID.items():
        meta.append([str(key), (said or {}).get(key, str(value))])
    return damaged(_saved(book), damage) if damage is not None else _saved(book)


def damaged(content: bytes, damage: Damage) -> bytes:
    """Open a workbook as a spreadsheet program would, change it and save it."""
    book = load_workbook(BytesIO(content))
    damage(book)
    return _saved(book)


def read(content: bytes, expected: Round | None = ROUND, **more: object) -> Submission:
    """Read a workbook for the round of these tests."""
    return read_submission(read_workbook(content, "uji.xlsx"), find, expected_round=expected, **more)  # type: ignore[arg-type]


def find(version: str) -> Instrument | None:
    """Know one instrument."""
    return READINESS if version == READINESS.version else None


def troubles(found: Submission) -> list[tuple[str, str, str]]:
    """List the issues as (code, sheet, cell)."""
    return [
        (issue.code, issue.address.sheet, issue.address.cell) if issue.address else (issue.code, "", "")
        for issue in found.issues
    ]


def answers_of(found: Submission) -> dict[tuple[str, str], tuple[float | None, str]]:
    """Give (number, status) of every answer that is not blank, by code and part."""
    rows = found.reading.answers
    return {
        (row.code, row.part): (None if row.number != row.number else row.number, row.status)
        for row in rows.itertuples()
        if row.status != "blank"
    }


def _grid(sheet: Worksheet, mark: str, items: list[str], fields: Mapping[str, str], values: Values) -> None:
    sheet.append([f"{MARK}{mark}", None, None, *fields])
    sheet.append([None, mark])
    sheet.append([None, "Kode", "Indikator", *fields.values()])
    for item in items:
        sheet.append([str(item), str(item), "…", *(values.get((item, field)) for field in fields)])
    sheet.column_dimensions["A"].hidden = True
    sheet.row_dimensions[1].hidden = True


def _saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()
