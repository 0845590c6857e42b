"""Workbooks of Excel since 2007 (xlsx, xlsm): which parts there are, and what the workbook says of itself."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from data.issues import Issue, issue
from data.workbook.cells import Sheet, Workbook, spread, united
from data.workbook.excel_cells import Shared
from data.workbook.excel_sheet import scan
from data.workbook.excel_styles import read_formats, read_shared_texts
from data.workbook.limits import Tally
from data.workbook.markup import Attributes, attribute, walk
from data.workbook.package import Package, key_of, open_package

_MOST_NAMES = 10_000


@dataclass(frozen=True, slots=True)
class _Relation:
    """Where a part leads: the last word of the type, which both editions of the standard share, and the part."""

    kind: str
    target: str


@dataclass(slots=True, eq=False)
class _Contents:
    """What the main part lists."""

    sheets: list[Attributes] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    from_1904: bool = False


def read_xlsx(content: bytes, file_name: str) -> Workbook:
    """Read the visible truth of a workbook: saved values, formulas known as such, macros and links left alone."""
    package = open_package(content)
    main = next((r.target for r in _relations(package, "").values() if r.kind == "officeDocument"), "xl/workbook.xml")
    relations = _relations(package, main)
    contents = _contents(package, main)
    parts = {relation.kind: relation.target for relation in relations.values()}
    texts, styles = parts.get("sharedStrings", ""), parts.get("styles", "")
    shared = Shared(
        read_shared_texts(package.pieces(texts)) if texts in package else [],
        read_formats(package.pieces(styles)) if styles in package else {},
        contents.from_1904,
    )
    tally = Tally()
    sheets = []
    for listed in contents.sheets:
        relation = relations.get(attribute(listed, "id"))
        if relation is not None and relation.kind == "worksheet":
            tally.add_sheet()
            sheets.append(_sheet(package, relation.target, listed, shared, tally))
    return Workbook(file_name, tuple(sheets), tuple(notes_of(package)), contents.names, _properties(package))


def notes_of(package: Package) -> Iterator[Issue]:
    """Tell what is in the file but was left alone."""
    if any(name.endswith("/vbaproject.bin") for name in package.entries):
        yield issue("F-MACRO")
    if any("/externallinks/" in name for name in package.entries):
        yield issue("F-LINK")


def _sheet(package: Package, part: str, listed: Attributes, shared: Shared, tally: Tally) -> Sheet:
    found = scan(package.pieces(part), shared, tally)
    tally.add_cells(len(found.cells))
    hidden = listed.get("state", "visible") != "visible"
    merged = spread(found.merges)
    columns, rows = united(found.hidden_columns), frozenset(found.hidden_rows)
    return Sheet(listed.get("name", ""), hidden, found.cells, merged, columns, rows)


def _relations(package: Package, part: str) -> Mapping[str, _Relation]:
    """Read where a part leads, by the name that it uses."""
    folder, name = posixpath.split(part)
    found: dict[str, _Relation] = {}

    def relation(attributes: Attributes) -> None:
        if attributes.get("TargetMode") != "External":
            target = key_of(posixpath.join("/", folder, attributes.get("Target", "")))
            found[attributes.get("Id", "")] = _Relation(attributes.get("Type", "").rpartition("/")[2], target)

    described = posixpath.join(folder, "_rels", f"{name}.rels")
    if described in package:
        walk(package.pieces(described), {"Relationship": relation}, {})
    return found


def _contents(package: Package, part: str) -> _Contents:
    found = _Contents()
    named: list[str] = []

    def properties(attributes: Attributes) -> None:
        found.from_1904 = attributes.get("date1904", "0") in ("1", "true")

    def name_begins(attributes: Attributes) -> None:
        named[:] = [attributes.get("name", "")] if "localSheetId" not in attributes else []

    def name_ends(text: str) -> None:
        if named and len(found.names) < _MOST_NAMES:
            found.names[named[0]] = text

    begins = {"sheet": found.sheets.append, "workbookPr": properties, "definedName": name_begins}
    walk(package.pieces(part), begins, {"definedName": name_ends})
    return found


def _properties(package: Package) -> dict[str, str]:
    """Read the custom properties."""
    found: dict[str, str] = {}
    named: list[str] = []

    def begin(attributes: Attributes) -> None:
        named[:] = [attributes.get("name", "")]

    def end(text: str) -> None:
        if named and len(found) < _MOST_NAMES:
            found[named[0]] = text

    if "docProps/custom.xml" in package:
        walk(package.pieces("docProps/custom.xml"), {"property": begin}, {"property": end})
    return found
