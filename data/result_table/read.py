"""From the bytes of a stranger's file to its reading: all issues at once, with their cells."""

from collections.abc import Iterable, Mapping

from data.answers.correction import Correction
from data.answers.reading import Answer, Entry, Reading, nothing_read, reading
from data.issues import CellAddress, Issue, issue
from data.result_table.columns import column_readings, header_issues
from data.result_table.header import MOST_COLUMNS, MOST_ROWS, Header, extent, find_header, header_at
from data.result_table.identity import chosen_region, region_of_row, scheme_of_row
from data.result_table.labels import Vocabulary, vocabulary
from data.result_table.row_answers import read_row
from data.result_table.rows import Row, RowKind, rows_below
from data.result_table.said import LEFT_OUT, row_slot, said_of_rows
from data.result_table.weights import weight_issues
from data.workbook import Sheet, UnreadableFileError, Workbook, read_workbook
from scoring import Instrument


def read_result_table(content: bytes, file_name: str, instrument: Instrument) -> Reading:
    """Read the one sheet of a file that holds a table of regions and indicators of this instrument."""
    try:
        return read_table(read_workbook(content, file_name), instrument)
    except UnreadableFileError as unreadable:
        return nothing_read((unreadable.issue,))


def read_table(workbook: Workbook, instrument: Instrument, corrections: Iterable[Correction] = ()) -> Reading:
    """Read the one sheet of a workbook that holds a table of regions and indicators of this instrument.

    Corrections say which region a row is whose name is not certain, or leave it out.
    """
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
    return _read_table(sheet, header, known, instrument, workbook.notes, said_of_rows(corrections))


def _read_table(
    sheet: Sheet,
    header: Header,
    known: Vocabulary,
    instrument: Instrument,
    notes: Iterable[Issue],
    said: Mapping[tuple[str, str], Correction],
) -> Reading:
    rows = list(rows_below(sheet, header, known))
    issues = [*notes, *header_issues(sheet, header, instrument), *_repeat_issues(sheet, header, known, rows)]
    issues.extend(weight_issues(sheet, header, (row for row in rows if row.kind is RowKind.WEIGHTS), instrument))
    answers: list[Answer] = []
    entries: dict[str, Entry] = {}
    of_regions = [row for row in rows if row.kind is RowKind.REGION]
    made = {row.row: said[slot] for row in of_regions if (slot := row_slot(sheet.name, row.row)) in said}
    left_out = [row for row in of_regions if row.row in made and made[row.row].typed == LEFT_OUT]
    for row in left_out:
        place = sheet.address(row.row, header.region_column)
        issues.append(issue("I-ROW-LEFT-OUT", place, row.text or "–", made[row.row].reason))
    of_regions = [row for row in of_regions if row not in left_out]
    if not of_regions:
        issues.append(issue("T-NO-ROWS", _start(sheet, header)))
    for row in of_regions:
        entry, found_answers, found_issues = _read_region(sheet, header, row, made.get(row.row), instrument)
        issues.extend(found_issues)
        if entry is None:
            continue
        if entry.region in entries:
            first = entries[entry.region]
            other = f"{sheet.address(first.row, header.region_column)} ({first.region_written})"
            issues.append(issue("I-REGION-TWICE", sheet.address(row.row, header.region_column), row.text, other))
            continue
        entries[entry.region] = entry
        answers.extend(found_answers)
    return reading(sheet.name, column_readings(sheet, header), answers, entries.values(), issues, made.values())


def _read_region(
    sheet: Sheet, header: Header, row: Row, made: Correction | None, instrument: Instrument
) -> tuple[Entry | None, Iterable[Answer], list[Issue]]:
    region, issues = region_of_row(sheet, header, row) if made is None else chosen_region(sheet, header, row, made)
    scheme, scheme_issues = scheme_of_row(sheet, header, row, instrument)
    code = region.code if region is not None else ""
    of_row = read_row(sheet, header, row.row, code, scheme, instrument)
    issues = [*issues, *scheme_issues, *of_row.issues]
    if region is None:
        return None, (), issues
    if not of_row.took_part:
        issues.append(issue("I-ZERO-ROW", sheet.address(row.row, header.region_column), row.text))
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
            yield issue("T-HEADER-CHANGES", sheet.address(row, header.region_column))


def _start(sheet: Sheet, header: Header) -> CellAddress:
    return sheet.address(header.bottom, header.region_column)


def _names(workbook: Workbook) -> str:
    return ", ".join(f"“{sheet.name}”" for sheet in workbook.sheets)
