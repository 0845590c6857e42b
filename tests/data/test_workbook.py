"""Files of strangers: what they really are, what is refused, and what their cells hold."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest
import xlsxwriter
from openpyxl import Workbook as OpenpyxlWorkbook

from data.workbook import CellKind, UnreadableFileError, read_workbook
from tests.data.building import Rows, csv_with, ods, xls, xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROWS: Rows = [["Daerah", "Nilai"], ["Kab. Padang Pariaman", 12.5], [None, None], ["Kota Bandung", 3]]


def zipped(**parts: bytes) -> bytes:
    """Make a zip of parts whose names have dots for slashes written as they come."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def repacked(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """Change the bytes of one part of a workbook."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            part = before.read(entry)
            after.writestr(entry.filename, part.replace(old, new) if entry.filename == name else part)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "F-EMPTY"),
        (b" \n ", "F-EMPTY"),
        (b"%PDF-1.7 ...", "F-TYPE"),
        (b"\x89PNG\r\n", "F-TYPE"),
        (b"\x00\x01\x02 no text", "F-TYPE"),
        (OLE + b"\0" * 100, "F-TYPE"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "F-PASSWORD"),
        (OLE + "Workbook".encode("utf-16-le"), "F-CORRUPT"),
        (b"PK\x03\x04 and no more", "F-CORRUPT"),
        (zipped(**{"a.txt": b"x"}), "F-TYPE"),
        (zipped(**{"xl/workbook.bin": b"x", "[Content_Types].xml": b"x"}), "F-CORRUPT"),
        (zipped(**{"xl/workbook.xml": b"<", "[Content_Types].xml": b"<"}), "F-CORRUPT"),
        (zipped(**{"xl/a": b"0" * 2_000_000, "[Content_Types].xml": b""}), "F-BOMB"),
        (zipped(**{f"xl/{n}": b"" for n in range(3_001)}), "F-BOMB"),
        (b"<html><table><tr><td>1</td></tr></table>", "F-OLD-FORMAT"),
        (b'<?xml version="1.0"?><Workbook/>', "F-OLD-FORMAT"),
        (b"x" * 50_000_001, "F-SIZE"),
        (xlsx([]), "F-EMPTY"),
        (repacked(xlsx(ROWS), "xl/worksheets/sheet1.xml", b"</sheetData>", b""), "F-CORRUPT"),
        (
            repacked(
                xlsx(ROWS), "xl/workbook.xml", b"<workbook ", b'<!DOCTYPE w [<!ENTITY a "b">]><workbook '
            ),
            "F-DTD",
        ),
        (
            repacked(
                ods(ROWS), "content.xml", b"<office:document-content ", b"<!DOCTYPE w><office:document-content "
            ),
            "F-DTD",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_workbook(content, "kiriman.xlsx")
    assert refused.value.issue.code == code


@pytest.mark.parametrize(
    "content",
    [
        xlsx(ROWS), xls(ROWS), ods(ROWS), csv_with(ROWS, ";", ",", "utf-8-sig"), csv_with(ROWS, ",", ".", "utf-8"),
        csv_with(ROWS, "\t", ",", "cp1252"), csv_with(ROWS, ";", ",", "utf-16"),
    ],
    ids=["xlsx", "xls", "ods", "csv semicolon", "csv comma", "csv tab", "csv utf-16"],
)  # fmt: skip
def test_every_kind_is_recognised_by_its_content_and_keeps_its_addresses(content: bytes) -> None:
    (sheet,) = read_workbook(content, "salah-nama.docx").sheets
    assert {place: cell.shown.replace(",", ".") for place, cell in sheet.cells.items()} == {
        (1, 1): "Daerah", (1, 2): "Nilai", (2, 1): "Kab. Padang Pariaman", (2, 2): "12.5", (4, 1): "Kota Bandung",
        (4, 2): "3",
    }  # fmt: skip


def test_cells_of_xlsx_are_told_apart() -> None:
    content = BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet()
    sheet.write_formula("A1", "=1+1", None, 2)
    sheet.write_formula("A2", "=1+1", None, "")
    sheet.write_formula("A3", "=A9/0", None, "#DIV/0!")
    sheet.write_boolean("A4", True)  # noqa: FBT003 - the cell is a boolean
    sheet.write_datetime("A5", datetime(2019, 7, 10), book.add_format({"num_format": "dd/mm/yyyy"}))  # noqa: DTZ001
    sheet.write_number("A6", 0.125, book.add_format({"num_format": "0.0%"}))
    sheet.write_string("A7", "\u00a0")
    book.close()
    (read,) = read_workbook(content.getvalue(), "a.xlsx").sheets
    assert {row: (cell.kind, cell.shown, cell.computed) for (row, _), cell in read.cells.items()} == {
        1: (CellKind.NUMBER, "2", True),
        2: (CellKind.UNSAVED, "=1+1", True),
        3: (CellKind.ERROR, "#DIV/0!", True),
        4: (CellKind.TRUTH, "TRUE", False),
        5: (CellKind.DATE, "2019-07-10 00:00:00", False),
        6: (CellKind.NUMBER, "12.5%", False),
    }


def test_merges_hidden_columns_and_hidden_sheets_are_known() -> None:
    book = OpenpyxlWorkbook()
    sheet = book.active
    sheet["B2"] = "Dimensi"
    sheet.merge_cells("B2:D3")
    sheet.column_dimensions["F"].hidden = True
    book.create_sheet("Rahasia").sheet_state = "hidden"
    content = BytesIO()
    book.save(content)
    shown, hidden = read_workbook(content.getvalue(), "a.xlsx").sheets
    seen = shown.covering(3, 4)
    assert seen is not None
    assert (seen.row, seen.column, seen.shown) == (2, 2, "Dimensi")
    assert shown.at(3, 4) is None
    assert shown.hidden_columns == {6}
    assert (shown.hidden, hidden.hidden) == (False, True)


def test_cells_of_ods_are_told_apart() -> None:
    table = (
        '<table:table table:name="Hasil"><table:table-column/><table:table-column table:visibility="collapse"/>'
        '<table:table-row table:number-rows-repeated="9"><table:table-cell/></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-repeated="2" table:number-columns-spanned="2" '
        'office:value-type="string"><text:p>Dimensi</text:p></table:table-cell>'
        '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5%</text:p>'
        "</table:table-cell>"
        '<table:table-cell table:formula="of:=[.A1]"/>'
        '<table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="2"/>'
        '<table:table-cell office:value-type="date" office:date-value="2019-07-10"/>'
        '<table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p>'
        "</table:table-cell>"
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048566">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{prefix}="{urn}:{prefix}:1.0"' for prefix in ("office", "table", "text"))
    document = f"<office:document-content{spaces}>{table}</office:document-content>".encode()
    content = zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": document})
    (sheet,) = read_workbook(content, "a.ods").sheets
    assert {place: (cell.kind, cell.shown) for place, cell in sheet.cells.items()} == {
        (10, 1): (CellKind.TEXT, "Dimensi"),
        (10, 2): (CellKind.TEXT, "Dimensi"),
        (10, 3): (CellKind.NUMBER, "12.5%"),
        (10, 4): (CellKind.UNSAVED, "=[.A1]"),
        (10, 5): (CellKind.NUMBER, "2"),
        (10, 6): (CellKind.DATE, "2019-07-10"),
        (10, 7): (CellKind.ERROR, "#DIV/0!"),
        (10, 8): (CellKind.TRUTH, "TRUE"),
    }
    assert sheet.hidden_columns == {2}


def test_macros_and_links_are_told_but_never_loaded() -> None:
    content = BytesIO(xlsx(ROWS))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    assert [note.code for note in read_workbook(content.getvalue(), "a.xlsm").notes] == ["F-MACRO", "F-LINK"]
