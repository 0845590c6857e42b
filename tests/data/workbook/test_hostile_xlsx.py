"""Hostile xlsx: each gives rows or one clear error, in time, and the next file is read as if nothing had been."""

import struct
import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.workbook import CellKind, UnreadableFileError, read_workbook
from tests.data.building import Rows, xlsx
from tests.data.workbook.hostile import (
    HEAD,
    STRICT,
    STRICT_OFFICE,
    overlapping,
    parts_of,
    read_or_code,
    sheet,
    with_stated_size,
    workbook,
    zipped,
)

ROWS: Rows = [["Daerah", "Nilai"], ["Kab. Padang Pariaman", 12.5], ["Kota Bandung", 3]]
GOOD = xlsx(ROWS)
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
DTD = "<!DOCTYPE w [{entities}]>"
LAUGHS = DTD.format(
    entities='<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n + 1} "&a{n};&a{n};">' for n in range(30)),
)
OUTSIDE = DTD.format(entities='<!ENTITY x SYSTEM "file:///etc/passwd">')
TEXT_CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'


def part_with(doctype: str, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    whole = parts_of(
        sheet(ONE), more={"xl/sharedStrings.xml": f"{HEAD}<sst/>", "xl/styles.xml": f"{HEAD}<styleSheet/>"}
    )
    whole[name] = str(whole[name]).replace(HEAD, HEAD + doctype)
    return zipped(whole)


def styles(count: int) -> str:
    listed = "".join(f'<xf numFmtId="{number}"/>' for number in range(count))
    return f"{HEAD}<styleSheet><cellXfs>{listed}</cellXfs></styleSheet>"


def encrypted() -> bytes:
    content = bytearray(GOOD)
    at = content.find(b"PK\x01\x02")
    struct.pack_into("<H", content, at + 8, 1)
    return bytes(content)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "ratio": (lambda: workbook(sheet(ONE), more={"xl/media/a.bin": b"0" * 40_000_000}), "F-BOMB"),
    "part": (lambda: workbook(sheet(ONE + " " * 49_000_000)), "F-BOMB"),
    "total": (lambda: workbook(sheet(ONE), more={f"xl/{n}": bytes(range(256)) * 40_000 for n in range(10)}), "F-BOMB"),
    "entries": (lambda: workbook(sheet(ONE), more={f"xl/{n}": b"" for n in range(4_000)}), "F-BOMB"),
    "overlap": (lambda: overlapping("xl/workbook.xml", "xl/workbook.xmm", b"<a/>"), "F-CORRUPT"),
    "states less than it holds": (lambda: with_stated_size(GOOD, "xl/worksheets/sheet1.xml", 300), "F-CORRUPT"),
    "states more than is accepted": (lambda: with_stated_size(GOOD, "xl/worksheets/sheet1.xml", 2**31), "F-BOMB"),
    "two parts of one name": (lambda: zipped([*parts_of(sheet(ONE)).items(), ("XL/Workbook.xml", "")]), "F-DUPLICATE"),
    "lzma": (lambda: zipped(parts_of(sheet(ONE)), zipfile.ZIP_LZMA), "F-CORRUPT"),
    "encrypted entry": (encrypted, "F-PASSWORD"),
    "truncated": (lambda: GOOD[: len(GOOD) // 2], "F-CORRUPT"),
    "300,000 styles": (lambda: workbook(sheet(ONE), more={"xl/styles.xml": styles(300_000)}), "F-STYLES"),
    "5,000 sheets": (
        lambda: zipped(
            parts_of(
                *[sheet(ONE)] * 101,
                more={"xl/workbook.xml": str(parts_of(*[""] * 5_000)["xl/workbook.xml"])},
            )
        ),
        "F-SHEETS",
    ),
    "cells": (lambda: workbook(sheet("".join(f"<row><c><v>{n}</v></c></row>" for n in range(300_001)))), "F-CELLS"),
    "laughs": (lambda: part_with(LAUGHS), "F-DTD"),
    "outside": (lambda: part_with(OUTSIDE), "F-DTD"),
    "outside in the texts": (lambda: part_with(OUTSIDE, "xl/sharedStrings.xml"), "F-DTD"),
    "outside in the styles": (lambda: part_with(OUTSIDE, "xl/styles.xml"), "F-DTD"),
    "outside in the list": (lambda: part_with(OUTSIDE, "xl/workbook.xml"), "F-DTD"),
    "outside in the relations": (lambda: part_with(OUTSIDE, "_rels/.rels"), "F-DTD"),
    "no such text": (lambda: workbook(sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')), "F-CORRUPT"),
    "negative text": (lambda: workbook(sheet('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>')), "F-CORRUPT"),
    "long text": (lambda: workbook(sheet(TEXT_CELL.format("x" * 100_000))), "F-LONG-TEXT"),
    "beyond the last column": (lambda: workbook(sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')), "F-GRID"),
    "beyond the last row": (lambda: workbook(sheet('<row r="1048577"><c><v>1</v></c></row>')), "F-GRID"),
    "row 0": (lambda: workbook(sheet('<row r="0"><c r="A0"><v>1</v></c></row>')), "F-GRID"),
    "no row": (lambda: workbook(sheet('<row r="x"><c r="A1"><v>1</v></c></row>')), "F-CORRUPT"),
    "huge row": (lambda: workbook(sheet(f'<row r="{"9" * 5_000}"><c><v>1</v></c></row>')), "F-CORRUPT"),
    "sheet missing": (
        lambda: zipped({k: v for k, v in parts_of(sheet(ONE)).items() if "sheet1" not in k}), "F-CORRUPT",
    ),
    "list missing": (
        lambda: zipped({k: v for k, v in parts_of(sheet(ONE)).items() if "workbook.xml" not in k}), "F-CORRUPT",
    ),
    "unfinished": (lambda: workbook(sheet(ONE)[:-9]), "F-CORRUPT"),
    "another encoding than it says": (lambda: workbook(sheet("é").encode("latin-1")), "F-CORRUPT"),
    "empty": (lambda: workbook(sheet("")), "F-EMPTY"),
    "deep": (lambda: workbook(sheet("".join(f"<a{n}>" for n in range(1_000_000)))), "F-CORRUPT"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_hostile_is_refused_in_one_sentence_and_in_time(name: str) -> None:
    make, code = REFUSED[name]
    content = make()
    began = time.monotonic()
    with pytest.raises(UnreadableFileError) as refused:
        read_workbook(content, "kiriman.xlsx")
    assert refused.value.issue.code == code
    assert time.monotonic() - began < 10
    assert len(read_workbook(GOOD, "baik.xlsx").sheets[0].cells) == 6


def test_far_cells_are_only_two_cells() -> None:
    rows = ONE + '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    (read,) = read_workbook(workbook(sheet(rows)), "a.xlsx").sheets
    assert {place: cell.number for place, cell in read.cells.items()} == {(1, 1): 1, (1_048_576, 16_384): 2}


def test_a_merge_over_the_whole_sheet_and_a_million_merges_are_not_followed() -> None:
    merges = '<mergeCell ref="A1:XFD1048576"/>' + '<mergeCell ref="A1:AX100"/>' * 100_000
    (read,) = read_workbook(workbook(sheet(ONE, f"<mergeCells>{merges}</mergeCells>")), "a.xlsx").sheets
    assert len(read.merged) == 5_000
    assert len(read.cells) == 1


def test_columns_that_are_hidden_a_million_times_are_hidden_once() -> None:
    hidden = "<cols>" + '<col min="2" max="16384" hidden="1"/>' * 100_000 + "</cols>"
    (read,) = read_workbook(workbook(sheet(ONE, before=hidden)), "a.xlsx").sheets
    assert read.hidden_columns == set(range(2, 16_385))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_xml_in_utf_16_is_read(encoding: str) -> None:
    written = sheet(TEXT_CELL.format("Kab. Sijunjung")).replace("UTF-8", "UTF-16")
    part = written.encode(encoding) if encoding == "utf-16" else ("\ufeff" + written).encode(encoding)
    (read,) = read_workbook(workbook(part), "a.xlsx").sheets
    assert read.cells[1, 1].shown == "Kab. Sijunjung"


def test_the_strict_edition_of_the_standard_is_read() -> None:
    strict = parts_of(sheet(ONE, space=STRICT), office=STRICT_OFFICE, space=STRICT)
    (read,) = read_workbook(zipped(strict), "a.xlsx").sheets
    assert read.cells[1, 1].number == 1


def test_prefixes_do_not_hide_cells() -> None:
    part = sheet("").replace("<worksheet xmlns=", "<x:worksheet xmlns:x=").replace("</worksheet", "</x:worksheet")
    rows = ONE.replace("</", "</x:").replace("<row", "<x:row").replace("<c ", "<x:c ").replace("<v>", "<x:v>")
    part = part.replace("<sheetData></sheetData>", f"<x:sheetData>{rows}</x:sheetData>")
    (read,) = read_workbook(workbook(part), "a.xlsx").sheets
    assert read.cells[1, 1].number == 1


def test_without_addresses_a_cell_stands_right_of_the_last_one() -> None:
    rows = '<row r="3"><c><v>1</v></c><c/><c><v>2</v></c><c r="F3"><v>3</v></c><c><v>4</v></c></row>'
    rows += "<row><c><v>5</v></c></row>"
    (read,) = read_workbook(workbook(sheet(rows)), "a.xlsx").sheets
    assert {place: cell.number for place, cell in read.cells.items()} == {
        (3, 1): 1, (3, 3): 2, (3, 6): 3, (3, 7): 4, (4, 1): 5,
    }  # fmt: skip


def test_what_is_no_number_is_an_error_of_its_cell_only() -> None:
    values = ["NaN", "INF", "-INF", "1e999", "1e308", "-0", "1_000", "12,5", "0x10", "9" * 400]
    cells = "".join(f"<c><v>{value}</v></c>" for value in values)
    (read,) = read_workbook(workbook(sheet(f'<row r="1">{cells}</row>')), "a.xlsx").sheets
    kinds = [read.cells[1, column].kind for column in range(1, len(values) + 1)]
    numbers = {values.index("1e308"), values.index("-0")}
    assert kinds == [CellKind.NUMBER if n in numbers else CellKind.ERROR for n in range(len(values))]


def test_formulas_that_lean_on_themselves_are_only_text() -> None:
    first = '<c r="A1"><f t="shared" si="0" ref="A1:A9">A1+A2</f></c>'
    others = "".join(f'<c r="A{n}"><f t="shared" si="0"/></c>' for n in range(2, 10))
    (read,) = read_workbook(workbook(sheet(f"<row>{first}{others}</row>")), "a.xlsx").sheets
    assert [cell.kind for cell in read.cells.values()] == [CellKind.UNSAVED] * 9
    assert (read.cells[1, 1].shown, read.cells[2, 1].shown) == ("=A1+A2", "=")


def test_a_formula_whose_saved_result_is_an_empty_text_is_blank_and_one_without_result_is_not() -> None:
    rows = '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1+1</f></c><c r="C1"><v>1</v></c></row>'
    (read,) = read_workbook(workbook(sheet(rows)), "a.xlsx").sheets
    assert {place: cell.kind for place, cell in read.cells.items()} == {
        (1, 2): CellKind.UNSAVED, (1, 3): CellKind.NUMBER,
    }  # fmt: skip


def test_rich_texts_lose_their_guides_and_escapes_their_control_characters() -> None:
    texts = (
        f'{HEAD}<sst><si><r><t>Padang</t></r><r><t xml:space="preserve"> Pariaman</t></r><rPh><t>guide</t></rPh></si>'
        "<si><t>a_x000A_b_x0007_c_xD800_d</t></si></sst>"
    )
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    (read,) = read_workbook(workbook(sheet(rows), more={"xl/sharedStrings.xml": texts}), "a.xlsx").sheets
    assert (read.cells[1, 1].shown, read.cells[1, 2].shown) == ("Padang Pariaman", "a\nbcd")


def test_names_properties_hidden_rows_and_addresses_outside_of_excel_are_given() -> None:
    parts = parts_of(sheet('<row r="2" hidden="1"><c r="B2"><v>1</v></c></row>'))
    names = '</sheets><definedNames><definedName name="skor">S1!$B$2</definedName></definedNames>'
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace("</sheets>", names)
    parts["docProps/custom.xml"] = (
        f'{HEAD}<Properties xmlns:vt="v"><property name="layout"><vt:lpwstr>1</vt:lpwstr></property></Properties>'
    )
    read = read_workbook(zipped({name.replace("/", "\\"): part for name, part in parts.items()}), "a.xlsx")
    assert (dict(read.names), dict(read.properties)) == ({"skor": "S1!$B$2"}, {"layout": "1"})
    assert read.sheets[0].hidden_rows == {2}


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(flips=st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 7)), min_size=1, max_size=4))
def test_flipped_bits_give_the_same_cells_or_one_error(flips: list[tuple[int, int]]) -> None:
    content = bytearray(GOOD)
    for at, bit in flips:
        content[at] ^= 1 << bit
    found = read_or_code(bytes(content))
    if isinstance(found, str):
        assert found.startswith("F-")
    else:
        shown = {cell.shown for read_sheet in found.sheets for cell in read_sheet.cells.values()}
        assert shown <= {"Daerah", "Nilai", "Kab. Padang Pariaman", "12.5", "Kota Bandung", "3"}


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_xml_within_a_sound_zip_gives_cells_or_one_error(data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    part = bytearray(parts[name])
    at = data.draw(st.integers(0, len(part) - 1))
    part[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    found = read_or_code(zipped({**parts, name: bytes(part)}))
    assert found.startswith("F-") if isinstance(found, str) else found.sheets
