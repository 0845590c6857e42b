"""Workbooks made in the tests: a table of values becomes a file of any accepted kind."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO

import pandas as pd
import xlsxwriter
import xlwt

from data.instruments import load_instrument, shipped
from data.result_table import Reading
from scoring import Instrument

Value = str | float | None
Rows = Sequence[Sequence[Value]]

IMPLEMENTATION: Instrument = load_instrument(shipped()["implementasi-2023"])
READINESS: Instrument = load_instrument(shipped()["kesiapan-1"])

HEADER: Sequence[Value] = (
    "NO", "KABUPATEN/KOTA", "KATEGORI", "Baseline", "Output", "Outcome", "Impact", "Quick Win", "Program Kolaborasi",
)  # fmt: skip
PARIAMAN: Sequence[Value] = (1, "KAB. PADANG PARIAMAN", "REGULER", 3.56, 3.14, 3.05, 3.07, 3.43, None)
BANTUL: Sequence[Value] = (2, "KAB. BANTUL", "KPPN&IKN", 4, 3.8, 3.68, 3.13, 3.7, 3)


def xlsx(rows: Rows, name: str = "Hasil", **more: Rows) -> bytes:
    """Write tables as xlsx; text beginning with = becomes a formula without a saved result."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    for title, table in ({name: rows} | more).items():
        sheet = book.add_worksheet(title)
        for row, line in enumerate(table):
            for column, value in enumerate(line):
                if isinstance(value, str) and value.startswith("="):
                    sheet.write_formula(row, column, value, None, "")
                elif value is not None:
                    sheet.write(row, column, value)
    book.close()
    return content.getvalue()


def xls(rows: Rows) -> bytes:
    """Write a table as xls."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Hasil")
    for row, line in enumerate(rows):
        for column, value in enumerate(line):
            if value is not None:
                sheet.write(row, column, value)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def ods(rows: Rows) -> bytes:
    """Write a table as ods."""
    content = BytesIO()
    table = pd.DataFrame([list(line) for line in rows], dtype=object)
    table.to_excel(content, engine="odf", header=False, index=False, sheet_name="Hasil")
    return content.getvalue()


def csv_with(rows: Rows, separator: str, decimal: str, encoding: str) -> bytes:
    """Write a table as csv."""
    written = StringIO()
    writer = csv.writer(written, delimiter=separator)
    for line in rows:
        texts = ["" if value is None else str(value) for value in line]
        writer.writerow(
            [text.replace(".", decimal) if isinstance(v, float) else text for v, text in zip(line, texts, strict=True)]
        )
    return written.getvalue().encode(encoding)


def places(found: Reading) -> list[tuple[str, str, str]]:
    """List the issues as (code, sheet, cell); a finding about the whole file has neither."""
    return [
        (issue.code, issue.address.sheet, issue.address.cell) if issue.address else (issue.code, "", "")
        for issue in found.issues
    ]


def numbers(found: Reading) -> Mapping[tuple[str, str, str], float]:
    """Give the numbers by region, code and part."""
    answers = found.answers
    keys = zip(answers["region"], answers["code"], answers["part"], strict=True)
    return dict(zip(keys, answers["number"], strict=True))


def statuses(found: Reading) -> Mapping[tuple[str, str, str], str]:
    """Give the statuses by region, code and part."""
    answers = found.answers
    keys = zip(answers["region"], answers["code"], answers["part"], strict=True)
    return dict(zip(keys, answers["status"], strict=True))
