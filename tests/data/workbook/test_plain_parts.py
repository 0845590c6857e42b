"""Parts that are read by searching: they say what the parser says, and what is written otherwise is left to it."""

from collections.abc import Callable
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.samples.rounds import SAMPLE_ROUNDS, archive_of
from data.workbook import UnreadableFileError
from data.workbook.excel_cells import Shared
from data.workbook.excel_sheet import ScannedSheet, scan
from data.workbook.excel_styles import read_shared_texts
from data.workbook.limits import Tally
from data.workbook.package import open_package
from data.workbook.plain_parts import plain_sheet, plain_texts
from tests.data.workbook.hostile import HEAD, MAIN, sheet

SHARED = Shared(["nol", "satu & lain"], {"1": "0%", "2": "dd/mm/yyyy"}, from_1904=False)
PLAIN_CELLS = (
    '<c r="A1" s="1" t="s"><v>0</v></c>', '<c r="B1"/>', '<c r="B1" s="2"/>', '<c r="C3"><v>12.50</v></c>',
    '<c r="C3" s="1"><v>0.125</v></c>', '<c r="D1" s="2"><v>45000.5</v></c>', '<c r="E1" t="b"><v>1</v></c>',
    '<c r="F1" t="e"><v>#N/A</v></c>', '<c r="G1" t="str"><f>A1&amp;"x"</f><v>a &lt; b &amp;amp; c</v></c>',
    '<c r="G1" t="str"><f>A1</f><v></v></c>', '<c r="G2" t="str"><f>A1</f><v/></c>', '<c r="H1"><f>A1</f><v /></c>',
    '<c r="H2"><f t="shared" ref="H2:H3" si="0">A2+1</f><v>3</v></c>', '<c r="H3"><f t="shared" si="0"/><v>4</v></c>',
    '<c r="I1" t="inlineStr"><is><t>langsung</t></is></c>', '<c r="I1" t="n"><v>1_0</v></c>',
    '<c r="J1"><v>NaN</v></c>',
    '<c r="J2" t="inlineStr"><is><t xml:space="preserve"> a\r\nb </t></is></c>', '<c r="XFD1048576"><v>-0</v></c>',
    '<c r="K1"><v>1e300</v></c>', '<c r="K2" t="d"><v>2026-01-31</v></c>', '<c r="L1" t="s"><v>1</v></c>',
)  # fmt: skip
OTHER_CELLS = (
    "<c><v>1</v></c>", "<c r='A2'><v>2</v></c>", '<c t="s" r="A3"><v>1</v></c>', '<c r="a4"><v>3</v></c>',
    '<c r="A5" t="str"><v><![CDATA[<c r="B5"><v>9</v></c>]]></v></c>', '<c r="A6"><!-- <v>1</v> --><v>2</v></c>',
    '<c r="A7" t="str"><v>&#65;</v></c>', '<c r="A8"><v xml:space="preserve">5</v></c>',
    '<c r="A9"><v>6</v><f>B1</f></c>',
    '<c r="A10" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', '<c  r="A11"><v>7</v></c >',
    '<c r="A12" cm="1"><v>8</v></c>', '<?tanda <c r="B12"/> ?>', '<extLst><c r="A13"><v>9</v></c></extLst>',
    '<c r="A14" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></is></c>', '<row hidden="1"></row>',
    '<row r="4" note="&gt;" hidden="true"/>',
)  # fmt: skip
BAD_CELLS = (
    '<c r="XFE1"/>', '<c r="A1048577"><v>1</v></c>', '<c r="AAAA1"><v>1</v></c>', '<c r="A1" t="s"><v>9</v></c>',
    '<c r="A1" t="s"><v>x</v></c>', '<c r="A1"><v>1</c>', '<row r="0"/>', "<c r='5'/>",
)  # fmt: skip
BEFORE = (
    "", '<cols><col min="2" max="3" hidden="1" width="9"/></cols>', "<cols><col min='2' max='3' hidden='1'/></cols>",
    '<cols><col min="1" max="99999" hidden="true"/></cols>', '<dimension ref="A1:B2"/><sheetViews/>',
)  # fmt: skip
AFTER = (
    "", '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    '<mergeCells><mergeCell ref="$A$1"/></mergeCells>',
    "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>", '<x><c r="Z1"><v>1</v></c></x>', '<mergeCell ref="A0:B2"/>',
    '<dataValidation><formula1>"Ya,Tidak"</formula1></dataValidation>',
)  # fmt: skip


def told(read: Callable[[], ScannedSheet]) -> tuple[object, ...] | None:
    """What is seen of a sheet; None where it is refused."""
    try:
        found = read()
    except (UnreadableFileError, ValueError, KeyError):
        return None
    return repr(found.cells), found.merges, found.hidden_rows, found.hidden_columns


def by_search(part: bytes) -> ScannedSheet:
    return scan((part,), SHARED, Tally())


def by_parser(part: bytes) -> ScannedSheet:
    found = ScannedSheet(SHARED, Tally())
    found.walk((part,))
    return found


def is_plain(part: bytes) -> bool:
    plain = plain_sheet(part)
    return plain is not None and ScannedSheet(SHARED, Tally()).cut(plain)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from((*PLAIN_CELLS, *OTHER_CELLS, *BAD_CELLS)), max_size=4), max_size=4),
    st.sampled_from(BEFORE),
    st.sampled_from(AFTER),
    st.sampled_from(["", "\r\n", " "]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_searching_tells_of_any_sheet_what_the_parser_tells(
    rows: list[list[str]], before: str, after: str, between: str, encoding: str
) -> None:
    written = "".join(f'<row r="{number}">{between.join(row)}</row>' for number, row in enumerate(rows, start=1))
    part = sheet(written, after, before).replace("UTF-8", encoding.removesuffix("-sig")).encode(encoding)
    assert told(lambda: by_search(part)) == told(lambda: by_parser(part))


@pytest.mark.parametrize("cell", PLAIN_CELLS)
def test_what_programs_write_is_found_by_searching(cell: str) -> None:
    part = sheet(f'<row r="1" spans="1:2" hidden="1">{cell}</row>', AFTER[1], BEFORE[1]).encode()
    assert is_plain(part)
    assert told(lambda: by_search(part)) == told(lambda: by_parser(part))


@pytest.mark.parametrize("cell", OTHER_CELLS)
def test_what_is_written_otherwise_is_left_to_the_parser(cell: str) -> None:
    part = sheet(f'<row r="1">{PLAIN_CELLS[0]}{cell}</row>').encode()
    assert not is_plain(part)
    assert told(lambda: by_search(part)) == told(lambda: by_parser(part))


def test_a_sheet_of_styles_alone_is_passed_over() -> None:
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="1"/><c r="B{row}"/></row>' for row in range(1, 20_000))
    assert by_search(sheet(blank).encode()).cells == {}


TEXTS = (
    "<si><t>a</t></si>", "<si><t></t></si>", '<si><t xml:space="preserve"> a &amp; &lt;b&gt;\r\n</t></si>', "<si/>",
    "<si></si>", "<si><r><rPr><b/></rPr><t>tebal</t></r><r><t>, lalu</t></r></si>", "<si><t>_x0041_</t></si>",
    "<si><t>a</t><rPh sb='0' eb='1'><t>b</t></rPh></si>", "<si><t/></si>", "<si><t><![CDATA[</si>]]></t></si>",
    "<si><t>&#233;</t></si>", "<si >  <t >b</t ></si>", "<si><t xml:lang='id'>c</t></si>", "<!-- <si><t>x</t></si> -->",
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(TEXTS), max_size=6))
def test_shared_texts_are_those_of_the_parser(items: list[str]) -> None:
    plain, commented = (
        f'{HEAD}{comment}<sst xmlns="{MAIN}">{"".join(items)}</sst>'.encode() for comment in ("", "<!-- -->")
    )
    assert plain_texts(commented) is None
    assert read_shared_texts((plain,)) == read_shared_texts((commented,))


def test_our_own_templates_are_read_by_searching() -> None:
    with ZipFile(archive_of(SAMPLE_ROUNDS[-1].code)) as archive:
        package = open_package(archive.read(archive.namelist()[1]))
    texts = plain_texts(package.read("xl/sharedStrings.xml"))
    assert texts
    shared = Shared(texts, {}, from_1904=False)
    for name in package.entries:
        if name.startswith("xl/worksheets/sheet"):
            plain = plain_sheet(package.read(name))
            assert plain is not None
            assert ScannedSheet(shared, Tally()).cut(plain), name
