"""A zip of many workbooks: its files one by one, or why it is refused as a whole."""

import stat
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from data.issues import Issue
from data.workbook import UnreadableFileError, archive, is_archive, members_of, read_workbook
from tests.data.building import Rows, ods, xlsx
from tests.data.workbook.hostile import overlapping, with_stated_size, workbook, zipped

ROWS: Rows = [["Daerah", "Nilai"], ["Kab. Padang Pariaman", 12.5]]
GOOD = xlsx(ROWS)


def renamed(name: str) -> bytes:
    """Make a zip with a name as written, which the library would tidy."""
    content = zipped({"x" * len(name.encode()): GOOD})
    return content.replace(b"x" * len(name.encode()), name.encode())


def linked() -> bytes:
    content = BytesIO()
    entry = zipfile.ZipInfo("tautan.xlsx")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(content, "w") as made:
        made.writestr(entry, "/etc/passwd")
    return content.getvalue()


def locked() -> bytes:
    content = bytearray(zipped({"a.xlsx": GOOD}, zipfile.ZIP_STORED))
    struct.pack_into("<H", content, content.rfind(b"PK\x01\x02") + 8, 1)
    return bytes(content)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "traversal": (lambda: renamed("../../a.xlsx"), "Z-PATH"),
    "traversal within": (lambda: renamed("a/../../b.xlsx"), "Z-PATH"),
    "absolute": (lambda: renamed("/etc/a.xlsx"), "Z-PATH"),
    "drive": (lambda: renamed("C:a.xlsx"), "Z-PATH"),
    "backslash": (lambda: renamed("..\\a.xlsx"), "Z-PATH"),
    "control character": (lambda: renamed("a\nb.xlsx"), "Z-PATH"),
    "nul": (lambda: renamed("a.xlsx\0.pdf"), "Z-PATH"),
    "symbolic link": (linked, "Z-LINK"),
    "password": (locked, "Z-PASSWORD"),
    "twice": (lambda: zipped([("a.xlsx", GOOD), ("A.XLSX", GOOD)]), "Z-TWICE"),
    "overlap": (lambda: overlapping("a.xlsx", "b.xlsx", GOOD), "Z-CORRUPT"),
    "cut": (lambda: zipped({"a.xlsx": GOOD})[:-30], "Z-CORRUPT"),
    "entries": (lambda: zipped({f"{n}.xlsx": b"" for n in range(2_501)}), "Z-ENTRIES"),
    "a hundred thousand entries": (lambda: zipped({str(n): b"" for n in range(60_000)}), "Z-ENTRIES"),
    "size": (lambda: with_stated_size(zipped({f"{n}.csv": b"1" for n in range(2)}), "0.csv", 2**31), "Z-SIZE"),
    "nothing": (lambda: zipped({"__MACOSX/._a.xlsx": b"", "b/": b"", "Thumbs.db": b""}), "Z-EMPTY"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_zip_that_is_not_safe_is_refused_before_anything_is_unpacked(name: str) -> None:
    make, code = REFUSED[name]
    with pytest.raises(UnreadableFileError) as refused:
        members_of(make())
    assert refused.value.issue.code == code


def test_every_file_is_given_in_order_without_what_systems_leave_behind() -> None:
    content = zipped(
        {
            "Kiriman/": b"",
            "Kiriman/a.xlsx": GOOD,
            "__MACOSX/Kiriman/._a.xlsx": b"x",
            "Kiriman/~$a.xlsx": b"x",
            "Kiriman/._b.ods": b"x",
            "Kiriman/b.ods": ods(ROWS),
            "Kiriman/Thumbs.db": b"x",
            "surat.pdf": b"%PDF-1.7",
        }
    )
    found = list(members_of(content))
    assert [name for name, _ in found] == ["Kiriman/a.xlsx", "Kiriman/b.ods", "surat.pdf"]
    for _, member in found[:2]:
        assert isinstance(member, bytes)
        assert read_workbook(member, "a").sheets[0].cells[2, 1].shown == "Kab. Padang Pariaman"


def test_a_file_that_is_damaged_nested_or_too_large_does_not_keep_back_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive, "LARGEST_FILE", 100_000)
    content = zipped({"a.csv": b"sound", "b.csv": b"broken", "c.zip": zipped({"d.csv": b"1"}), "e.gz": b"\x1f\x8b.",
                      "f.csv": b"1" * 100_001, "g.xlsx": GOOD}, zipfile.ZIP_STORED)  # fmt: skip
    found = dict(members_of(content.replace(b"broken", b"br0ken")))
    codes = {name: member.code for name, member in found.items() if isinstance(member, Issue)}
    assert codes == {"b.csv": "F-CORRUPT", "c.zip": "Z-NESTED", "e.gz": "Z-NESTED", "f.csv": "F-SIZE"}
    assert (found["a.csv"], found["g.xlsx"]) == (b"sound", GOOD)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (zipped({"a.xlsx": GOOD}), True),
        (zipped({"a/[Content_Types].xml": ""}), True),
        (GOOD, False),
        (ods(ROWS), False),
        (workbook("<"), False),
        (zipped({"[Content_Types].xml": "", "word/document.xml": ""}), False),
        (b"PK\x03\x04 and no more", False),
        (b"Daerah,Nilai", False),
    ],
    ids=["of workbooks", "unpacked workbook", "xlsx", "ods", "broken xlsx", "docx", "broken", "csv"],
)
def test_a_workbook_that_is_a_zip_is_no_zip_of_many(content: bytes, expected: bool) -> None:  # noqa: FBT001
    assert is_archive(content) is expected
