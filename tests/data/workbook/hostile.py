"""Files that nobody sends by accident, made in the tests."""

import struct
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO

from data.workbook import UnreadableFileError, Workbook, read_workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
Part = str | bytes


def read_or_code(content: bytes) -> Workbook | str:
    """Read a file, or give the code of the one thing that is wrong with it."""
    try:
        return read_workbook(content, "kiriman.xlsx")
    except UnreadableFileError as refused:
        return refused.issue.code


def zipped(parts: Mapping[str, Part] | Iterable[tuple[str, Part]], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Zip parts in order."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", compression) as archive:
        for name, part in parts.items() if isinstance(parts, Mapping) else parts:
            archive.writestr(name, part)
    return content.getvalue()


def sheet(rows: str, after: str = "", before: str = "", space: str = MAIN) -> str:
    """Write the part of a sheet."""
    return f'{HEAD}<worksheet xmlns="{space}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def parts_of(
    *sheets: Part, more: Mapping[str, Part] | None = None, office: str = OFFICE, space: str = MAIN
) -> dict[str, Part]:
    """Write the parts of a workbook with these sheets; `more` adds or replaces."""
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(sheets) + 1))
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    return {
        "[Content_Types].xml": f"{HEAD}<Types/>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="r" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{space}" xmlns:r="{office}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}">{relations}'
        f'<Relationship Id="t" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="y" Type="{office}/styles" Target="/xl/styles.xml"/></Relationships>',
        **{f"xl/worksheets/sheet{n}.xml": part for n, part in enumerate(sheets, start=1)},
        **(more or {}),
    }


def workbook(*sheets: Part, more: Mapping[str, Part] | None = None) -> bytes:
    """Make an xlsx with these sheets."""
    return zipped(parts_of(*sheets, more=more))


def ods(table: str, **more: Part) -> bytes:
    """Make an ods around the rows of a table."""
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{prefix}="{urn}:{prefix}:1.0"' for prefix in ("office", "table", "text"))
    document = f'{HEAD}<office:document-content{spaces}><table:table table:name="S1">{table}</table:table>'
    parts: dict[str, Part] = {"mimetype": ODS_TYPE, "content.xml": f"{document}</office:document-content>", **more}
    return zipped(parts)


def with_stated_size(content: bytes, name: str, size: int) -> bytes:
    """Let the directories of a zip state another unpacked size for one entry."""
    lying = bytearray(content)
    for start, size_at, name_at in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        at = lying.find(start)
        while at >= 0:
            if lying[at + name_at :].startswith(name.encode()):
                struct.pack_into("<L", lying, at + size_at, size)
            at = lying.find(start, at + 4)
    return bytes(lying)


def overlapping(name: str, other: str, part: bytes) -> bytes:
    """Make a zip in which two entries are the same bytes, as bombs do."""
    content = bytearray(zipped([(name, part), (other, part)], zipfile.ZIP_STORED))
    struct.pack_into("<L", content, content.rfind(b"PK\x01\x02") + 42, 0)
    return bytes(content)


def xlsb(cells: Mapping[tuple[int, int], str | float]) -> bytes:
    """Make a binary workbook with one sheet (MS-XLSB), its texts within the cells."""
    rows = b""
    last = -1
    for (row, column), value in sorted(cells.items()):
        if row != last:
            rows += _record(0, struct.pack("<LLHHBBL", row, 0, 300, 0, 0, 0, 0))
            last = row
        head = struct.pack("<LL", column, 0)
        rows += (
            _record(6, head + _wide(value)) if isinstance(value, str) else _record(5, head + struct.pack("<d", value))
        )
    reach = struct.pack("<LLLL", 0, last, 0, max((column for _, column in cells), default=0))
    data = _record(129) + _record(148, reach) + _record(145) + rows + _record(146) + _record(130)
    listed = _record(156, struct.pack("<LL", 0, 1) + _wide("rId1") + _wide("S1"))
    book = _record(131) + _record(143) + listed + _record(144) + _record(132)
    relation = f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="{{}}" Type="{OFFICE}/{{}}" Target="{{}}"/>'
    parts: dict[str, Part] = {
        "[Content_Types].xml": f"{HEAD}<Types/>",
        "_rels/.rels": relation.format("rId1", "officeDocument", "xl/workbook.bin") + "</Relationships>",
        "xl/_rels/workbook.bin.rels": relation.format("rId1", "worksheet", "worksheets/sheet1.bin")
        + "</Relationships>",
        "xl/workbook.bin": book,
        "xl/worksheets/sheet1.bin": data,
    }
    return zipped(parts)


def _record(kind: int, content: bytes = b"") -> bytes:
    """Write a record of a binary workbook: its kind and length in sevens of bits."""
    return _sevens(kind) + _sevens(len(content)) + content


def _sevens(number: int) -> bytes:
    written = b""
    while number > 0x7F:
        written += bytes([number & 0x7F | 0x80])
        number >>= 7
    return written + bytes([number])


def _wide(text: str) -> bytes:
    return struct.pack("<L", len(text)) + text.encode("utf-16-le")
