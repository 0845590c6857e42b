"""Hostile files of every other kind: rows or one clear error, in time."""

import time
from collections.abc import Callable
from io import BytesIO

import pytest
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.workbook import CellKind, UnreadableFileError, read_workbook
from tests.data.building import Rows, xls
from tests.data.building import ods as good_ods
from tests.data.workbook.hostile import HEAD, ODS_TYPE, ods, read_or_code, xlsb, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROWS: Rows = [["Daerah", "Nilai"], ["Kab. Padang Pariaman", 12.5], ["Kota Bandung", 3]]
VALUE = '<table:table-cell office:value-type="float" office:value="1" {}><text:p>1</text:p></table:table-cell>'
MANIFEST = f'{HEAD}<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
FAR_XLSB = xlsb({(0, 0): 1.0, (1_048_575, 16_383): 2.0})


def ods_row(*cells: str, repeated: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(cells)}</table:table-row>'


REFUSED: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "ods rows repeated": (lambda: ods(ods_row(VALUE.format(""), repeated=1_048_576)), {"F-CELLS"}),
    "ods rows and columns": (
        lambda: ods(ods_row(VALUE.format('table:number-columns-repeated="1000"'), repeated=1_048_576)), {"F-CELLS"},
    ),
    "ods repeats of repeats": (
        lambda: ods(ods_row(*[VALUE.format('table:number-columns-repeated="999"')] * 99) * 99), {"F-GRID", "F-CELLS"},
    ),
    "ods repeat that is no number": (
        lambda: ods(ods_row(VALUE.format('table:number-columns-repeated="x"'))), {"F-CORRUPT"},
    ),
    "ods with a password": (lambda: ods(ods_row(VALUE), **{"META-INF/manifest.xml": MANIFEST}), {"F-PASSWORD"}),
    "ods without content": (lambda: zipped({"mimetype": ODS_TYPE}), {"F-CORRUPT"}),
    "ods of a thousand sheets": (
        lambda: ods("".join(f'</table:table><table:table table:name="{n}">' for n in range(1_000))), {"F-SHEETS"},
    ),
    "xlsb far": (lambda: FAR_XLSB, {"F-CRASH", "F-MEMORY", "F-TIMEOUT"}),
    "xlsb cut": (lambda: zipped({"xl/workbook.bin": b"\x83\x01\x00\x9c\x01\xff\xff\xff\x7f"}), {"F-CORRUPT"}),
    "xls garbage": (lambda: OLE + bytes(range(256)) * 40 + "Workbook".encode("utf-16-le"), {"F-CORRUPT"}),
    "xls cut": (lambda: xls(ROWS)[:3_000], {"F-CORRUPT", "F-TYPE"}),
    "password": (lambda: OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), {"F-PASSWORD"}),
    "html as xls": (lambda: b"<html><body><table><tr><td>1</td></tr></table></body></html>", {"F-OLD-FORMAT"}),
    "word": (lambda: zipped({"[Content_Types].xml": "", "word/document.xml": ""}), {"F-TYPE"}),
    "csv of a giant line": (lambda: b"a" * 49_000_000, {"F-LONG-TEXT"}),
    "csv never closed": (lambda: b'No,Daerah\n1,"Kab. Bantul\n' + b"2,Kab. Sleman\n" * 9_000, {"F-LONG-TEXT"}),
    "csv of a million columns": (lambda: b",".join([b"1"] * 1_000_000), {"F-GRID"}),
    "csv of 25 million columns": (lambda: b"1," * 24_900_000, {"F-GRID"}),
    "csv of 25 million columns over lines": (lambda: b'1,"\n",' * 7_000_000, {"F-GRID", "F-CELLS"}),
    "csv of 50 MB": (lambda: b"1,Kab. Bantul,3.5,4.5\n" * 2_200_000, {"F-CELLS"}),
    "csv of empty lines": (lambda: b"1" + b"\n" * 49_000_000, {"F-GRID"}),
    "csv of separators": (lambda: b"1" + b",,,,,,,\n" * 6_000_000, {"F-GRID"}),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_hostile_is_refused_in_one_sentence_and_in_time(name: str) -> None:
    make, codes = REFUSED[name]
    content = make()
    began = time.monotonic()
    with pytest.raises(UnreadableFileError) as refused:
        read_workbook(content, "kiriman.xlsx")
    assert refused.value.issue.code in codes
    assert time.monotonic() - began < 11
    assert len(read_workbook(xls(ROWS), "baik.xls").sheets[0].cells) == 6


def test_ods_repeats_of_nothing_cost_nothing() -> None:
    nothing = '<table:table-cell table:number-columns-repeated="16384"/>'
    blank = '<table:table-cell table:number-columns-repeated="999"><text:p> </text:p></table:table-cell>'
    rows = ods_row(nothing, repeated=900_000) + ods_row(blank, repeated=100_000) + ods_row(VALUE.format(""))
    (read,) = read_workbook(ods(rows), "a.ods").sheets
    assert list(read.cells) == [(1_000_001, 1)]


def test_ods_numbers_that_are_none_are_errors_of_their_cells() -> None:
    cells = "".join(VALUE.replace('value="1"', f'value="{value}"').format("") for value in ("NaN", "INF", "1e308"))
    (read,) = read_workbook(ods(ods_row(cells)), "a.ods").sheets
    assert [cell.kind for cell in read.cells.values()] == [CellKind.ERROR, CellKind.ERROR, CellKind.NUMBER]


def test_xlsb_is_read_and_says_what_it_cannot_tell() -> None:
    read = read_workbook(xlsb({(0, 0): "Daerah", (2, 1): 3.5}), "a.xlsb")
    assert {place: (cell.kind, cell.shown) for place, cell in read.sheets[0].cells.items()} == {
        (1, 1): (CellKind.TEXT, "Daerah"), (3, 2): (CellKind.NUMBER, "3.5"),
    }  # fmt: skip
    assert [note.code for note in read.notes] == ["F-BINARY"]


def test_a_csv_may_hold_nuls_and_any_bytes() -> None:
    start = b"Daerah,Nilai\nKab. Bantul,3\n"
    (read,) = read_workbook(start * 200 + b"Kota\0 Bandung,\xff\xfe4\n", "a.csv").sheets
    assert read.cells[401, 1].shown == "Kota Bandung"


def test_old_workbooks_know_hidden_rows_and_columns() -> None:
    book = xlwt.Workbook()
    made = book.add_sheet("Hasil")
    made.write(0, 0, "Daerah")
    made.write(2, 1, 3.5)
    made.row(2).hidden = True
    made.col(1).hidden = True
    content = BytesIO()
    book.save(content)
    (read,) = read_workbook(content.getvalue(), "a.xls").sheets
    assert read.hidden_rows == {3}
    assert read.hidden_columns == {2}


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.sampled_from([xls(ROWS), good_ods(ROWS), xlsb({(0, 0): "Daerah", (2, 1): 3.5})]))
def test_flipped_bits_give_cells_or_one_error(data: st.DataObject, good: bytes) -> None:
    content = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    found = read_or_code(bytes(content))
    assert found.startswith("F-") if isinstance(found, str) else found.sheets


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", OLE, b"<?xml ", b"\xff\xfe", b"1;2\n"]))
def test_any_bytes_give_cells_or_one_error(content: bytes, start: bytes) -> None:
    found = read_or_code(start + content)
    assert found.startswith("F-") if isinstance(found, str) else found.sheets
