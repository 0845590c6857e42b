"""The weights that a table prints: they must sum to 100 and should be the instrument's."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from data.answers.parts import Part
from data.figures import Field, FigureState, Measure, read_text
from data.issues import CellAddress, Issue, issue
from data.result_table.header import Header
from data.result_table.labels import scheme_of, weight_in
from data.result_table.rows import Row
from data.workbook import Cell, CellKind, Sheet
from scoring import Instrument

TOLERANCE = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class PrintedWeights:
    """The weights of one row, in percent by indicator, where they start and what the row is called."""

    label: str
    address: CellAddress
    weights: dict[str, float]


def weight_issues(sheet: Sheet, header: Header, rows: Iterable[Row], instrument: Instrument) -> Iterator[Issue]:
    """Hold every row of printed weights, and those in the header, against 100 and against the instrument."""
    printed = [_of_row(sheet, header, row) for row in rows]
    for weights in (_of_header(sheet, header), *printed):
        if weights is None:
            continue
        total = sum(weights.weights.values())
        if abs(total - 100) > TOLERANCE:
            yield issue("T-WEIGHTS", weights.address, f"{total:.15g}%", "100%")
        elif not _are_of_instrument(weights, instrument):
            found = _listed(weights.weights)
            yield issue("T-WEIGHTS-DIFFER", weights.address, found, _listed(instrument.schemes[0].weights))


def _of_header(sheet: Sheet, header: Header) -> PrintedWeights | None:
    weights: dict[str, float] = {}
    place = 0
    for (code, part), column in header.answered().items():
        if part != Part.VALUE:
            continue
        for row in range(header.top, header.bottom + 1):
            cell = sheet.covering(row, column)
            weight = _weight(cell) if cell is not None and _ends_in_percent(cell) else None
            if weight is not None:
                weights.setdefault(code, weight)
                place = place or column
    return PrintedWeights("", sheet.address(header.bottom, place), weights) if len(weights) > 1 else None


def _of_row(sheet: Sheet, header: Header, row: Row) -> PrintedWeights | None:
    cells = {
        code: cell
        for (code, part), column in header.answered().items()
        if part == Part.VALUE and (cell := sheet.at(row.row, column)) is not None
    }
    weights = {code: weight for code, cell in cells.items() if (weight := _weight(cell)) is not None}
    if not weights:
        return None
    if sum(weights.values()) <= 1 + TOLERANCE:  # shares of one
        weights = {code: weight * 100 for code, weight in weights.items()}
    return PrintedWeights(row.text, sheet.address(row.row, cells[next(iter(weights))].column), weights)


def _weight(cell: Cell) -> float | None:
    if cell.kind is CellKind.NUMBER:
        return round(cell.number * 100, 10) if "%" in cell.number_format else cell.number
    figure = read_text(cell.shown, Field(0, 100, Measure.PERCENT))
    return weight_in(cell.shown) if figure.state is FigureState.WRONG else figure.value


def _ends_in_percent(cell: Cell) -> bool:
    return cell.shown.rstrip(" )").endswith("%")


def _are_of_instrument(printed: PrintedWeights, instrument: Instrument) -> bool:
    """Weights of dimensions agree with the scheme that the row names, or with any; others are not compared."""
    dimensions = {dimension.code for dimension in instrument.dimensions}
    if not set(printed.weights) <= dimensions:
        return True
    named = scheme_of(printed.label.split(maxsplit=1)[-1], instrument) if printed.label else None
    schemes = (named,) if named is not None else instrument.schemes
    return any(
        all(abs(scheme.weights.get(code, 0) - printed.weights.get(code, 0)) <= TOLERANCE for code in dimensions)
        for scheme in schemes
    )


def _listed(weights: Mapping[str, float]) -> str:
    return " / ".join(f"{weight:g}" for weight in weights.values())
