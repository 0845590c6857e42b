"""From the bytes of a stranger's file to its reading: all issues at once, with their cells."""

from collections.abc import Iterable

from data.answers.reading import Answer, Entry, Reading, nothing_read, reading
from data.issues import CellAddress, Issue, issue
from data.result_table.columns import column_readings, header_issues
from data.result_table.header import MOST_COLUMNS, MOST_ROWS, Header, extent, find_header, header_at
from data.result_table.identity import region_of_row, scheme_of_row
from data.result_table.labels import ROLE, Role, Vocabulary, vocabulary
from data.result_table.row_answers import read_row
from data.result_table.rows import Row, RowKind, rows_below
from data.result_table.weights import weight_issues
from data.workbook import Sheet, UnreadableFileError, Workbook, read_workbook
from scoring import Instrument


def read_result_table(content: bytes, file_name: str, instrument: Instrument) -> Reading:
    """Read the one sheet of a file that holds a table of regions and indicators of this instrument."""
    try:
        return read_table(read_workbook(content, file_name), instrument)
    except UnreadableFileError as unreadable:
        return nothing_read((unreadable.issue,))


def read_table(workbook: Workbook, instrument: Instrument) -> Reading:
    """Read the one sheet of a workbook that holds a table of regions and indicators of this instrument."""
    known = vocabulary(instrument)
    tables = [
        (sheet, header)
        for sheet in workbook.sheets
        if not sheet.hidden and (header := find_header(sheet, known)) is not None
    ]
    if not tables:
        return nothing_read((*workbook.notes, issue("T-HEADER", None, _names(workbook))))
    if len(tables) > 1:
        names = ", ".join(f"“{sheet.name}”" for sheet, _ in tables)
        return nothing_read((*workbook.notes, issue("T-TWO-SHEETS", _start(*tables[1]), names)))
    sheet, header = tables[0]
    rows, columns = extent(sheet, header)
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        too_large = issue("T-SIZE", _start(sheet, header), f"{rows} × {columns}", f"{MOST_ROWS} × {MOST_COLUMNS}")
        return nothing_read((*workbook.notes, too_large))
    return _read_table(sheet, header, known, instrument, workbook.notes)


def _read_table(
    sheet: Sheet, header: Header, known: Vocabulary, instrument: Instrument, notes: Iterable[Issue]
) -> Reading:
    rows = list(rows_below(sheet, header, known))
    issues = [*notes, *header_issues(sheet, header, instrument), *_repeat_issues(sheet, header, known, rows)]
    issues.extend(weight_issues(sheet, header, (row for row in rows if row.kind is RowKind.WEIGHTS), instrument))
    answers: list[Answer] = []
    entries: dict[str, Entry] = {}
    of_regions = [row for row in rows if row.kind is RowKind.REGION]
    if not of_regions:
        issues.append(issue("T-NO-ROWS", _start(sheet, header)))
    for row in of_regions:
        entry, found_answers, found_issues = _read_region(sheet, header, row, instrument)
        issues.extend(found_issues)
        if entry is None:
            continue
        if entry.region in entries:
            first = sheet.address(entries[entry.region].row, _region_column(header))
            address = sheet.address(row.row, _region_column(header))
            issues.append(issue("I-REGION-TWICE", address, row.text, str(first)))
            continue
        entries[entry.region] = entry
        answers.extend(found_answers)
    return reading(sheet.name, column_readings(sheet, header), answers, entries.values(), issues)


def _read_region(
    sheet: Sheet, header: Header, row: Row, instrument: Instrument
) -> tuple[Entry | None, Iterable[Answer], list[Issue]]:
    region, issues = region_of_row(sheet, header, row)
    scheme, scheme_issues = scheme_of_row(sheet, header, row, instrument)
    code = region.code if region is not None else ""
    of_row = read_row(sheet, header, row.row, code, scheme, instrument)
    issues = [*issues, *scheme_issues, *of_row.issues]
    if region is None:
        return None, (), issues
    if not of_row.took_part:
        issues.append(issue("I-ZERO-ROW", sheet.address(row.row, _region_column(header)), row.text))
    scheme_code = scheme.code if scheme is not None else None
    return Entry(code, row.text, scheme_code, of_row.took_part, sheet.name, row.row), of_row.answers, issues


def _repeat_issues(sheet: Sheet, header: Header, known: Vocabulary, rows: Iterable[Row]) -> Iterable[Issue]:
    """A header that is repeated between blocks must name the same columns."""
    height = header.bottom - header.top
    meant = {column.column: column.meanings for column in header.columns if column.meanings}
    repeats = [row.row for row in rows if row.kind is RowKind.HEADER]
    for row in repeats:
        if row - 1 in repeats:  # the second row of a repeated header
            continue
        tops = range(max(header.bottom + 1, row - height), row + 1)
        windows = [header_at(sheet, known, top, top + height) for top in tops]
        best = max(windows, key=lambda window: window.understood)
        if {column.column: column.meanings for column in best.columns if column.meanings} != meant:
            yield issue("T-HEADER-CHANGES", sheet.address(row, _region_column(header)))


def _region_column(header: Header) -> int:
    return header.column(Role.REGION, ROLE) or header.column(Role.REGION_CODE, ROLE) or 1


def _start(sheet: Sheet, header: Header) -> CellAddress:
    return sheet.address(header.bottom, _region_column(header))


def _names(workbook: Workbook) -> str:
    return ", ".join(f"“{sheet.name}”" for sheet in workbook.sheets)
