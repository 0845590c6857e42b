"""The leaves of the tree, from indicators.csv."""

from decimal import Decimal

from data.instruments.goalposts import (
    RATIO_COLUMNS,
    read_breakpoints,
    read_goalposts,
    read_levels,
    read_ratio,
    read_unit,
)
from data.instruments.parts import UNREADABLE, Part, check_code
from data.instruments.problems import one_of, shown
from data.instruments.rows import Row, levels_of
from scoring import Indicator, Kind, Text, Transform


def read_indicators(rows: list[Row]) -> list[Part]:
    """Read every indicator with its weight."""
    return [Part(_read_indicator(row), _read_weight(row), None, row) for row in rows]


def _read_indicator(row: Row) -> Indicator:
    """Read one row."""
    code = row.required("code", "a code of its own")
    check_code(code, row)
    row.required("kind", one_of([kind.value for kind in Kind]))
    kind = row.word("kind", _likely_kind(row))
    transform = row.word("transform", Transform.NONE)
    levels = read_levels(row, kind)
    return Indicator(
        code=code,
        parent=row.required("parent", "the code of a node"),
        name=row.wording("name"),
        kind=kind,
        unit=read_unit(row, kind),
        goalposts=read_goalposts(row, kind, levels, transform),
        breakpoints=read_breakpoints(row),
        transform=transform,
        clipped=_read_clip(row),
        ratio=read_ratio(row, kind),
        levels=levels,
        evidence=row.wording_if_any("evidence") or Text("", ""),
        reference=row.text("reference"),
        citation=row.text("citation"),
        guess=row.wording_if_any("guess"),
        headers=tuple(header.strip() for header in row.text("headers").split("|") if header.strip()),
        effort=_read_effort(row),
    )


def _likely_kind(row: Row) -> Kind:
    """Guess the kind that was meant, so that a row without a good one is not blamed for its other cells as well."""
    if any(row.text(f"level_{level}_id") for level in levels_of(list(row.cells))):
        return Kind.LEVEL
    if any(row.text(column) for column in RATIO_COLUMNS):
        return Kind.RATIO
    return Kind.NUMBER if row.text("worst") or row.text("breakpoints") else Kind.YES_NO


def _read_clip(row: Row) -> bool:
    """Read whether scores are held between 0 and 1; they are when the cell is blank."""
    written = row.text("clip") or "yes"
    if written not in ("yes", "no"):
        row.report("clip", shown(written), one_of(["yes", "no"]))
    return written != "no"


def _read_effort(row: Row) -> float:
    """Read what one step up costs; 1 when the cell is blank."""
    effort = row.number("effort")
    if effort is not None and effort <= 0:
        row.report("effort", shown(effort), "a number above 0, or nothing, which means 1")
    return 1.0 if effort is None else float(effort)


def _read_weight(row: Row) -> Decimal | None:
    """Read a weight that may be blank."""
    if not row.text("weight"):
        return None
    weight = row.number("weight")
    if weight is None:
        return UNREADABLE
    if weight < 0:
        row.report("weight", shown(weight), "a number of at least 0")
        return UNREADABLE
    return weight
