"""Result tables: found, read whole, and every trouble named with its cell."""

from io import BytesIO
from math import isnan

import pytest
import xlsxwriter

from data.issues import sentence
from data.result_table import Reading, read_result_table
from data.workbook import UnreadableFileError, read_workbook
from tests.data.building import (
    BANTUL,
    HEADER,
    IMPLEMENTATION,
    PARIAMAN,
    READINESS,
    Rows,
    Value,
    csv_with,
    numbers,
    ods,
    places,
    statuses,
    xls,
    xlsx,
)
from words import speak


def read(rows: Rows, **more: Rows) -> Reading:
    """Read a table of the 2023 evaluation."""
    return read_result_table(xlsx(rows, "Hasil", **more), "hasil.xlsx", IMPLEMENTATION)


def pariaman(**changed: Value) -> list[Value]:
    """The row of Padang Pariaman with some cells changed, by the letter of the column."""
    return [changed.get("ABCDEFGHI"[column], value) for column, value in enumerate(PARIAMAN)]


def test_a_plain_table_is_read() -> None:
    found = read([HEADER, PARIAMAN, BANTUL])
    assert places(found) == []
    assert found.ok
    assert found.sheet == "Hasil"
    assert numbers(found)["13.05", "quick_wins", "value"] == 3.43
    assert statuses(found)["13.05", "collaboration", "value"] == "not_applicable"
    assert numbers(found)["34.02", "collaboration", "value"] == 3
    assert found.entries.to_dict("list") == {
        "region": ["13.05", "34.02"],
        "region_written": ["KAB. PADANG PARIAMAN", "KAB. BANTUL"],
        "scheme": ["REGULER", "KPPN&IKN"],
        "took_part": [True, True],
        "sheet": ["Hasil", "Hasil"],
        "row": [2, 3],
    }


@pytest.mark.parametrize(
    "content",
    [
        xls([HEADER, PARIAMAN, BANTUL]),
        ods([HEADER, PARIAMAN, BANTUL]),
        csv_with([HEADER, PARIAMAN, BANTUL], ";", ",", "utf-8-sig"),
        csv_with([HEADER, PARIAMAN, BANTUL], ",", ".", "utf-8"),
        csv_with([HEADER, PARIAMAN, BANTUL], "\t", ",", "cp1252"),
    ],
    ids=["xls", "ods", "csv semicolon", "csv comma", "csv tab"],
)
def test_the_same_table_gives_the_same_answers_in_every_kind_of_file(content: bytes) -> None:
    as_xlsx = read([HEADER, PARIAMAN, BANTUL])
    found = read_result_table(content, "hasil", IMPLEMENTATION)
    assert places(found) == []
    columns = ["region", "code", "part", "number", "status", "cell"]
    assert found.answers[columns].equals(as_xlsx.answers[columns])
    compared = ["region", "scheme", "took_part", "row"]
    assert found.entries[compared].equals(as_xlsx.entries[compared])


def test_everything_that_people_put_around_a_table_is_passed_over() -> None:
    found = read(
        [
            ["KEMENTERIAN KOMUNIKASI DAN INFORMATIKA"],
            ["Hasil evaluasi kabupaten/kota tahun 2023"],
            [],
            HEADER,
            [None, "BOBOT REGULER", None, "10%", "20%", "30%", "20%", "20%", None],
            [f"({number})" for number in range(1, 10)],
            ["A", "WILAYAH BARAT"],
            PARIAMAN,
            [None, "Rata-rata", None, 3.56, 3.14, 3.05, 3.07, 3.43, None],
            [],
            HEADER,
            list(range(1, 10)),
            ["WILAYAH TENGAH"],
            BANTUL,
            ["JUMLAH", None, None, 4, 3.8, 3.68, 3.13, 3.7, 3],
            [None, None, None, None, None, None, "Jakarta, 4 Desember 2023"],
            [None, None, None, None, None, None, "DIREKTUR JENDERAL"],
            [None, "Catatan: nilai 0 sampai 4"],
        ]
    )
    assert places(found) == []
    assert list(found.entries["row"]) == [8, 14]


def test_blank_dash_and_zero_are_kept_apart() -> None:
    found = read([HEADER, pariaman(D=0, E="-", F=None, G="n/a")])
    of_region = statuses(found)
    assert [of_region["13.05", code, "value"] for code in ("baseline", "output", "outcome", "impact")] == [
        "answered", "blank", "blank", "blank",
    ]  # fmt: skip
    assert list(found.answers["raw"])[:4] == ["0", "-", "", "n/a"]
    assert numbers(found)["13.05", "baseline", "value"] == 0
    assert found.ok


@pytest.mark.parametrize("blank", [None, "-", 0])
def test_a_row_of_zeros_did_not_take_part(blank: Value) -> None:
    found = read([HEADER, pariaman(D=0, E=0, F="0,00", G=0, H=0, I=blank)])
    assert places(found) == [("I-ZERO-ROW", "Hasil", "B2")]
    assert list(found.entries["took_part"]) == [False]
    assert set(found.answers["status"]) == {"not_participating"}
    assert found.answers["number"].isna().all()


def test_a_row_of_blanks_is_not_a_row_of_zeros() -> None:
    found = read([HEADER, [1, "KAB. PADANG PARIAMAN", "REGULER"]])
    assert list(found.entries["took_part"]) == [True]


@pytest.mark.parametrize(
    ("changed", "issues"),
    [
        ({"D": "tiga koma lima"}, [("N-TEXT", "D2")]),
        ({"D": "=1+2"}, [("N-FORMULA", "D2")]),
        ({"D": 40}, [("N-RANGE", "D2")]),
        ({"D": -1}, [("N-RANGE", "D2")]),
        ({"D": "3,5%"}, [("N-UNIT", "D2")]),
        ({"D": "nihil"}, [("N-NIHIL", "D2")]),
        ({"D": "3.125"}, []),
        ({"B": "KAB. ATLANTIS"}, [("I-REGION-UNKNOWN", "B2")]),
        ({"B": "KAB. PADANG PARIAMANN"}, [("I-REGION-UNSURE", "B2")]),
        ({"B": "BANDUNG"}, [("I-REGION-UNSURE", "B2")]),
        ({"B": "KOTA PADANG PARIAMAN"}, [("I-REGION-TYPE", "B2")]),
        ({"B": "1305"}, [("I-CODE-UNSURE", "B2")]),
        ({"B": None}, [("I-REGION-MISSING", "B2")]),
        ({"B": "13.05"}, []),
        ({"C": "PRIORITAS"}, [("I-SCHEME-UNKNOWN", "C2")]),
        ({"C": None}, [("I-SCHEME-UNKNOWN", "C2")]),
        ({"C": "Kppn & Ikn", "I": 1}, []),
        ({"D": "x", "E": "y", "B": "KAB. ATLANTIS"}, [("I-REGION-UNKNOWN", "B2"), ("N-TEXT", "D2"), ("N-TEXT", "E2")]),
    ],
)
def test_trouble_in_a_row_is_named_with_its_cell(changed: dict[str, Value], issues: list[tuple[str, str]]) -> None:
    found = read([HEADER, pariaman(**changed), BANTUL])
    assert places(found) == [(code, "Hasil", cell) for code, cell in issues]
    assert "34.02" in list(found.entries["region"]), "the rest is read all the same"
    for issue in found.issues:
        assert "{" not in sentence(issue, speak("en"))


@pytest.mark.parametrize(
    ("kind", "name", "code"),
    [
        ("Kota", "Bandung", "32.73"),
        ("KAB.", "BANDUNG", "32.04"),
        ("Kabupaten", "Kab. Bandung", "32.04"),
        ("Kabupaten", "Kota Baru", "63.02"),
        ("daratan", "Kab. Bandung", "32.04"),
        (None, "Kota Bandung", "32.73"),
        ("Kabupaten", "Kota Bandung", None),
        ("daratan", "Bandung", None),
        (None, "Bandung", None),
    ],
)
def test_a_type_in_a_column_of_its_own_belongs_to_the_name(kind: str | None, name: str, code: str | None) -> None:
    found = read([["Jenis", *HEADER[1:]], [kind, *pariaman(B=name)[1:]], ["Kabupaten", *BANTUL[1:]]])
    assert list(found.entries["region"]) == [*([] if code is None else [code]), "34.02"]
    assert [address for _, _, address in places(found)] == ([] if code else ["B2"])


def test_a_doubtful_answer_has_no_number_but_does_not_block() -> None:
    found = read([HEADER, pariaman(D="nihil")])
    assert found.ok
    assert isnan(numbers(found)["13.05", "baseline", "value"])
    assert found.answers.loc[0, "raw"] == "nihil"


def test_error_cells_and_dates_are_errors_and_a_saved_formula_is_told() -> None:
    content = BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet("Hasil")
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, [value for value in PARIAMAN if value is not None])
    sheet.write_formula("D2", "=A9/0", None, "#DIV/0!")
    sheet.write_number("E2", 43000, book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_formula("F2", "=1+2", None, 3)
    book.close()
    found = read_result_table(content.getvalue(), "a.xlsx", IMPLEMENTATION)
    assert places(found) == [("N-ERROR", "Hasil", "D2"), ("N-DATE", "Hasil", "E2")]
    assert found.answers.loc[2, ["number", "rule"]].to_list() == [3, "formula"]


def test_two_rows_of_one_region_name_both_cells() -> None:
    found = read([HEADER, PARIAMAN, BANTUL, pariaman(A=3, B="Kabupaten Padang Pariaman")])
    assert places(found) == [("I-REGION-TWICE", "Hasil", "B4")]
    assert found.issues[0].expected == "Hasil!B2 (KAB. PADANG PARIAMAN)"
    assert not found.ok


@pytest.mark.parametrize(
    ("weights", "codes"),
    [
        ([0.1, 0.2, 0.3, 0.2, 0.2, None], []),
        ([10, 20, 20, 20, 20, 10], []),
        (["10%", "20%", "30%", "20%", "10%", None], ["T-WEIGHTS"]),
        (["10%", "30%", "20%", "20%", "20%", None], ["T-WEIGHTS-DIFFER"]),
    ],
)
def test_printed_weights_must_sum_to_100_and_should_be_the_instruments(weights: list[Value], codes: list[str]) -> None:
    found = read([HEADER, [None, "BOBOT", None, *weights], PARIAMAN])
    assert places(found) == [(code, "Hasil", "D2") for code in codes]


def test_weights_in_the_header_are_checked_too() -> None:
    titles = ("Baseline (10%)", "Output (20%)", "Outcome (30%)", "Impact (20%)", "Quick Win (10%)")
    assert places(read([[*HEADER[:3], *titles, HEADER[8]], PARIAMAN])) == [("T-WEIGHTS", "Hasil", "D1")]


@pytest.mark.parametrize(
    ("header", "issues"),
    [
        ((*HEADER[:8], "Catatan"), [("T-COLUMN-UNKNOWN", "I1"), ("T-COLUMN-MISSING", "A1")]),
        ((*HEADER[:8], "Program Kolaborsi"), [("T-COLUMN-RESEMBLES", "I1"), ("T-COLUMN-MISSING", "A1")]),
        ((*HEADER, "Baseline"), [("T-COLUMN-TWICE", "J1")]),
        ((*HEADER[:2], "Grup", *HEADER[3:]), [("T-COLUMN-UNKNOWN", "C1"), ("T-SCHEME", "A1")]),
    ],
)
def test_trouble_in_the_header_is_named_with_its_cell(header: list[Value], issues: list[tuple[str, str]]) -> None:
    assert places(read([header, PARIAMAN])) == [(code, "Hasil", cell) for code, cell in issues]


def test_a_repeated_header_with_other_columns_is_an_error() -> None:
    swapped = (*HEADER[:3], "Output", "Baseline", *HEADER[5:])
    assert places(read([HEADER, PARIAMAN, swapped, BANTUL])) == [("T-HEADER-CHANGES", "Hasil", "B3")]


def test_no_table_two_tables_and_no_rows_are_errors() -> None:
    assert places(read([["Daftar hadir"], ["Nama", "Jabatan"]])) == [("T-HEADER", "", "")]
    two = read([HEADER, PARIAMAN], Lama=[HEADER, BANTUL])
    assert places(two) == [("T-TWO-SHEETS", "Lama", "B1")]
    assert two.answers.empty
    assert "Hasil" in two.issues[0].found
    assert "Lama" in two.issues[0].found
    assert places(read([HEADER])) == [("T-NO-ROWS", "Hasil", "B1")]
    assert read([["Sampul"]], Data=[HEADER, PARIAMAN]).sheet == "Data"


def test_an_unreadable_file_is_a_reading_with_one_error() -> None:
    found = read_result_table(b"%PDF-1.4", "surat.pdf", IMPLEMENTATION)
    assert places(found) == [("F-TYPE", "", "")]
    assert not found.ok
    assert list(found.answers.columns) == list(read([HEADER, PARIAMAN]).answers.columns)
    with pytest.raises(UnreadableFileError):
        read_workbook(b"%PDF-1.4", "surat.pdf")


def test_a_code_beside_the_name_must_agree() -> None:
    header = ["KODE", *HEADER[1:]]
    assert places(read([header, pariaman(A="13.05")])) == []
    assert places(read([header, pariaman(A=13.05)])) == []
    assert places(read([header, pariaman(A="13.06")])) == [("I-CODE-DIFFERS", "Hasil", "A2")]
    alone: Rows = [["KODE", "Baseline"], ["13.05", 3], [13.1, 2]]
    assert places(read_result_table(xlsx(alone), "a", IMPLEMENTATION))[-1] == ("I-CODE-UNSURE", "Hasil", "A3")


def readiness(rows: Rows) -> Reading:
    """Read a table of readiness answers, without the findings on its missing columns."""
    found = read_result_table(xlsx(rows), "kesiapan.xlsx", READINESS)
    kept = tuple(issue for issue in found.issues if issue.code not in ("T-COLUMN-MISSING", "T-COLUMN-UNKNOWN"))
    return Reading(found.sheet, found.columns, found.answers, found.entries, kept)


def one(code: str, parts: list[str], cells: list[Value]) -> Reading:
    """Read the answers of Padang Pariaman to one indicator asked in parts, in a header of two rows."""
    upper = ["KABUPATEN/KOTA", *(f"{code} - {part}" for part in parts)]
    return readiness([upper, ["KAB. PADANG PARIAMAN", *cells]])


@pytest.mark.parametrize(
    ("written", "number", "rule", "codes"),
    [
        (3, 3, "", []),
        ("3", 3, "", []),
        ("Level 3", 3, "", []),
        ("III", 3, "level-words", []),
        ("3 (tiga)", 3, "level-words", []),
        ("3 (empat)", None, "", ["L-LEVEL"]),
        ("3-4", None, "", ["L-LEVEL"]),
        ("3,5", None, "", ["L-LEVEL"]),
        (3.5, None, "", ["L-LEVEL"]),
        (7, None, "", ["N-RANGE"]),
        ("Belum Diisi", None, "", []),
    ],
)
def test_levels(written: Value, number: float | None, rule: str, codes: list[str]) -> None:
    found = one("REG-01", ["Jawaban"], [written])
    assert places(found) == [(code, "Hasil", "B2") for code in codes]
    read_number = numbers(found)["13.05", "REG-01", "value"]
    assert read_number == number or (number is None and isnan(read_number))
    assert found.answers.loc[0, "rule"] == rule


@pytest.mark.parametrize(
    ("written", "number", "codes"),
    [
        ("Ya", 1, []), ("v", 1, []), ("√", 1, []), ("Ada", 1, []), ("Y", 1, []), (1, 1, []), ("Tidak", 0, []),
        ("T", 0, []), ("Tdk", 0, []), ("belum", 0, []), ("Y/T", None, []), ("mungkin", None, ["P-CHOICE"]),
    ],
)  # fmt: skip
def test_choices(written: Value, number: float | None, codes: list[str]) -> None:
    found = one("REG-06", ["Jawaban", "Bukti"], [written, "SK 12/2019"])
    assert places(found) == [(code, "Hasil", "B2") for code in codes]
    read_number = numbers(found)["13.05", "REG-06", "value"]
    assert read_number == number or (number is None and isnan(read_number))


@pytest.mark.parametrize("evidence", [None, "-", "tidak ada"])
def test_a_yes_without_evidence_is_flagged(evidence: Value) -> None:
    assert places(one("REG-06", ["Jawaban", "Bukti"], ["Ya", evidence])) == [("U-EVIDENCE-MISSING", "Hasil", "C2")]


@pytest.mark.parametrize(
    ("numerator", "denominator", "issues"),
    [
        (97, 103, []),
        (0, 103, []),
        (None, None, []),
        (3, 0, [("N-DENOMINATOR", "C2")]),
        (3, None, [("N-HALF-RATIO", "C2")]),
        (None, 103, [("N-HALF-RATIO", "B2")]),
        (104, 103, [("N-OVER-WHOLE", "B2")]),
        (-1, 103, [("N-RANGE", "B2")]),
        ("1.250", 2000, [("N-TWO-READINGS", "B2")]),
        ("#N/A", 103, [("N-TEXT", "B2")]),
    ],
)
def test_ratios(numerator: Value, denominator: Value, issues: list[tuple[str, str]]) -> None:
    found = one("LEM-03", ["Pembilang", "Penyebut"], [numerator, denominator])
    assert places(found) == [(code, "Hasil", cell) for code, cell in issues]


def test_not_applicable_needs_a_reason() -> None:
    parts = ["Pembilang", "Penyebut", "Alasan tidak berlaku"]
    with_reason = one("ANG-07", parts, ["Tidak berlaku", None, "Kota tidak memiliki desa"])
    assert places(with_reason) == []
    assert statuses(with_reason)["13.05", "ANG-07", "numerator"] == "not_applicable"
    in_one_cell = one("ANG-07", ["Pembilang", "Penyebut"], ["tidak berlaku: tanpa desa", None])
    assert statuses(in_one_cell)["13.05", "ANG-07", "denominator"] == "not_applicable"
    without = one("ANG-07", parts, ["Tidak berlaku", None, None])
    assert places(without) == [("N-REASON", "Hasil", "B2")]
    assert statuses(without)["13.05", "ANG-07", "numerator"] == "blank"
    assert places(one("ANG-07", parts, [None, None, "tanpa desa"])) == [("N-REASON-ONLY", "Hasil", "D2")]


def test_a_header_of_two_rows_and_the_wording_of_a_ratio_are_understood() -> None:
    ratio = next(indicator.ratio for indicator in READINESS.indicators if indicator.code == "LEM-03")
    assert ratio is not None
    upper: list[Value] = ["KABUPATEN/KOTA", "LEM-03", "LEM-03", "REG-01 Dasar hukum", "REG-01 Dasar hukum"]
    lower: list[Value] = [None, ratio.numerator.id, ratio.denominator.id, "Level", "Bukti"]
    found = readiness([upper, lower, ["KAB. PADANG PARIAMAN", 10, 40, 3, "Perbup 5/2019"]])
    assert places(found) == []
    assert numbers(found) == {
        ("13.05", "REG-01", "value"): 3,
        ("13.05", "REG-01", "evidence"): 1,
        ("13.05", "LEM-03", "numerator"): 10,
        ("13.05", "LEM-03", "denominator"): 40,
    }


@pytest.mark.parametrize(
    "rows",
    [
        [HEADER, *[PARIAMAN] * 2_001],
        [[*HEADER, *[f"kolom {number}" for number in range(1_000)]], PARIAMAN],
    ],
    ids=["rows", "columns"],
)
def test_a_table_that_no_country_fills_is_refused_before_it_takes_minutes(rows: Rows) -> None:
    assert places(read_result_table(xlsx(rows), "a.xlsx", IMPLEMENTATION)) == [("T-SIZE", "Hasil", "B1")]
