"""How the columns of a table were understood, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from data.answers.parts import Part
from data.answers.reading import ColumnReading
from data.issues import Issue, issue
from data.result_table.header import Column, Header
from data.result_table.labels import ROLE, Role, plain
from data.workbook import Sheet
from scoring import Indicator, Instrument

LEAST_LIKENESS = 0.8


def column_readings(sheet: Sheet, header: Header) -> tuple[ColumnReading, ...]:
    """Tell how each column that has a header was understood."""
    return tuple(
        ColumnReading(
            sheet.address(header.bottom, column.column),
            column.title,
            str(column.meaning.code) if column.meaning else None,
            str(column.meaning.part) if column.meaning else "",
            column.meaning.how if column.meaning else "",
        )
        for column in header.columns
        if column.header
    )


def header_issues(sheet: Sheet, header: Header, instrument: Instrument) -> Iterator[Issue]:
    """Find what is wrong with the columns: ambiguous, twice, unknown, hidden or missing ones."""
    answered = {code for code, part in header.answered() if part != Part.PRINTED}
    missing = [indicator for indicator in instrument.indicators if indicator.code not in answered]
    names = _names(instrument)
    seen: dict[tuple[str, str], Column] = {}
    for column in header.columns:
        if column.meaning is None:
            yield from _not_understood(sheet, header, column, names, missing)
            continue
        address = sheet.address(header.bottom, column.column)
        first = seen.setdefault((column.meaning.code, column.meaning.part), column)
        if first is not column:
            yield issue("T-COLUMN-TWICE", address, column.title, str(sheet.address(header.bottom, first.column)))
        if column.column in sheet.hidden_columns:
            yield issue("T-COLUMN-HIDDEN", address, column.title)
    place = sheet.address(header.bottom, header.columns[0].column)
    for indicator in missing:
        yield issue("T-COLUMN-MISSING", place, "", names[indicator.code])
    if len(instrument.schemes) > 1 and header.column(Role.SCHEME, ROLE) is None:
        yield issue("T-SCHEME", place, "", ", ".join(scheme.code for scheme in instrument.schemes))


def _not_understood(
    sheet: Sheet, header: Header, column: Column, names: Mapping[str, str], missing: list[Indicator]
) -> Iterator[Issue]:
    """An ambiguous header, or an unknown one that may be a missing indicator misspelt, or a column aside."""
    address = sheet.address(header.bottom, column.column)
    resembling = {
        plain(text): indicator.code
        for indicator in missing
        for text in (indicator.code, indicator.name.id, indicator.name.en, *indicator.headers)
    }
    near = get_close_matches(plain(column.title), resembling, n=1, cutoff=LEAST_LIKENESS)
    if column.meanings:
        expected = sorted(names.get(meaning.code, meaning.code) for meaning in column.meanings)
        yield issue("T-COLUMN-AMBIGUOUS", address, column.title, ", ".join(expected))
    elif near:
        yield issue("T-COLUMN-RESEMBLES", address, column.title, names[resembling[near[0]]])
    elif column.title:
        yield issue("T-COLUMN-UNKNOWN", address, column.title)


def _names(instrument: Instrument) -> dict[str, str]:
    indicators = {indicator.code: indicator.name.id for indicator in instrument.indicators}
    printed = {figure.code: figure.name.id for figure in instrument.printed}
    return {code: name if code == name else f"{code} {name}" for code, name in (indicators | printed).items()}
