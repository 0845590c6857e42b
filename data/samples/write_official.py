"""Lay the printed results out as the letters of 2022 and 2023 do: `python -m data.samples.write_official`."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

HERE = Path(__file__).resolve().parent
FACTS = HERE / "official_results.csv"
CREATED = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Written into every sample, so that the same facts give the same bytes; xlsx knows no time zones."""

DIMENSIONS = ("baseline", "output", "outcome", "impact", "quick_wins")
RETYPED = "Disusun ulang dari lampiran surat {letter} oleh proyek ini; bukan berkas asli kementerian."

Fact = dict[str, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """How one year's table is laid out: its letter, its columns after the region, its weights, and who stayed away."""

    year: str
    file_name: str
    letter: str
    dated: str
    before: tuple[tuple[str, str], ...]
    dimensions: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]
    weights: tuple[tuple[str, tuple[int | None, ...]], ...]
    absent: str


LAYOUTS = (
    Layout(
        year="2022",
        file_name="hasil-evaluasi-2022.xlsx",
        letter="B-1004/DJAI/AI.01.04/12/2022",
        dated="6 Desember 2022",
        before=(),
        dimensions=tuple(zip(DIMENSIONS, ("Baseline", "Output", "Outcome", "Impact", "Quick Win"), strict=True)),
        after=(("final_printed", "NILAI AKHIR"),),
        weights=(("BOBOT", (10, 20, 30, 10, 30)),),
        absent="DAERAH YANG TIDAK MENGIKUTI EVALUASI",
    ),
    Layout(
        year="2023",
        file_name="hasil-evaluasi-2023.xlsx",
        letter="B-1384/DJAI/AI.01.04/12/2023",
        dated="4 Desember 2023",
        before=(("weight_group", "KATEGORI"),),
        dimensions=(
            *zip(DIMENSIONS, ("Baseline", "Output", "Outcome", "Impact", "Quick Win"), strict=True),
            ("collaboration", "Program Kolaborasi"),
        ),
        after=(("final_printed", "NILAI AKHIR"), ("improvement_printed", "PENINGKATAN")),
        weights=(("BOBOT REGULER", (10, 20, 30, 20, 20, None)), ("BOBOT KPPN&IKN", (10, 20, 20, 20, 20, 10))),
        absent="DAERAH YANG TIDAK MENGIKUTI EVALUASI",
    ),
)


def official_workbook(layout: Layout, facts: Iterable[Fact]) -> bytes:
    """Write one year's table: 2022 with real numbers, 2023 with decimal commas typed as text."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"created": CREATED, "title": RETYPED.format(letter=layout.letter)})
    sheet = book.add_worksheet("Lampiran")
    columns = _columns(layout)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, len(columns) - 1, 12)
    row = _letterhead(book, sheet, layout, len(columns))
    row = _header(book, sheet, layout, row)
    of_year = [fact for fact in facts if fact["year"] == layout.year]
    row = _block(book, sheet, layout, [fact for fact in of_year if fact["took_part"] == "yes"], row)
    sheet.merge_range(row + 1, 0, row + 1, len(columns) - 1, layout.absent, book.add_format({"bold": True}))
    row = _block(book, sheet, layout, [fact for fact in of_year if fact["took_part"] == "no"], row + 2)
    sheet.write_string(row + 1, len(columns) - 3, f"Jakarta, {layout.dated}")
    sheet.write_string(row + 2, len(columns) - 3, "[tanda tangan tidak disalin]")
    sheet.freeze_panes(_first_row(layout), 2)
    book.close()
    return content.getvalue()


def _columns(layout: Layout) -> list[tuple[str, str]]:
    return [("no", "NO"), ("region_printed", "KABUPATEN/KOTA"), *layout.before, *layout.dimensions, *layout.after]


def _letterhead(book: Any, sheet: Any, layout: Layout, width: int) -> int:
    bold = book.add_format({"bold": True, "align": "center"})
    lines = (
        "KEMENTERIAN KOMUNIKASI DAN INFORMATIKA REPUBLIK INDONESIA",
        "DIREKTORAT JENDERAL APLIKASI INFORMATIKA",
        f"Lampiran surat nomor {layout.letter} tanggal {layout.dated}",
        f"HASIL EVALUASI IMPLEMENTASI SMART CITY TAHUN {layout.year}",
    )
    for row, line in enumerate(lines):
        sheet.merge_range(row, 0, row, width - 1, line, bold)
    sheet.merge_range(len(lines), 0, len(lines), width - 1, RETYPED.format(letter=layout.letter), book.add_format())
    return len(lines) + 1


def _header(book: Any, sheet: Any, layout: Layout, row: int) -> int:
    """Write the header over two merged rows, the rows of weights and the row of column numbers."""
    form = book.add_format({"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True})
    percent = book.add_format({"border": 1, "align": "center", "num_format": "0%"})
    columns = _columns(layout)
    first = len(columns) - len(layout.after) - len(layout.dimensions)
    sheet.merge_range(row, first, row, first + len(layout.dimensions) - 1, "DIMENSI", form)
    for column, (code, title) in enumerate(columns):
        if code in dict(layout.dimensions):
            sheet.write_string(row + 1, column, title, form)
        else:
            sheet.merge_range(row, column, row + 1, column, title, form)
    row += 2
    for label, weights in layout.weights:
        sheet.write_string(row, 1, label, form)
        for column, weight in enumerate(weights, start=first):
            if weight is not None:
                sheet.write_number(row, column, weight / 100, percent)
        row += 1
    for column in range(len(columns)):
        sheet.write_string(row, column, f"({column + 1})", form)
    return row + 1


def _first_row(layout: Layout) -> int:
    """The row, counted from 0, of the first region."""
    return 5 + 2 + len(layout.weights) + 1


def _block(book: Any, sheet: Any, layout: Layout, facts: Sequence[Fact], row: int) -> int:
    number = book.add_format({"border": 1, "num_format": "0.00"})
    text = book.add_format({"border": 1})
    for fact in facts:
        for column, (code, _) in enumerate(_columns(layout)):
            printed = printed_text(fact, code)
            if code == "no":
                sheet.write_number(row, column, int(printed), text)
            elif code in ("region_printed", "weight_group") or not printed or layout.year == "2023" or printed == "-":
                sheet.write_string(row, column, printed.replace(".", ",") if _is_figure(code) else printed, text)
            else:
                sheet.write_number(row, column, float(printed), number)
        row += 1
    return row


def _is_figure(code: str) -> bool:
    return code in DIMENSIONS or code in ("collaboration", "final_printed", "improvement_printed")


def printed_text(fact: Fact, code: str) -> str:
    """What the letter prints: two decimals, zeros for those who stayed away, `-` where there is no improvement."""
    group, _, _ = fact["weight_group"].partition(" (")
    if code == "weight_group":
        return group
    if not _is_figure(code):
        return fact[code]
    if code == "collaboration" and group == "REGULER":
        return ""
    if fact["took_part"] == "no" and code != "improvement_printed":
        return "0"
    if code == "improvement_printed" and not fact[code]:
        return "-"
    return f"{float(fact[code]):.2f}" if fact[code] else ""


def facts_of(path: Path = FACTS) -> list[Fact]:
    """Read the transcribed facts."""
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def write() -> None:
    """Write both workbooks beside this script."""
    facts = facts_of()
    for layout in LAYOUTS:
        (HERE / layout.file_name).write_bytes(official_workbook(layout, facts))


if __name__ == "__main__":
    write()
