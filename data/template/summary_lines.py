"""The rows of the summary and the arithmetic in their hidden columns: formulas, and what they show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.template.node_formulas import (
    UNWEIGHED,
    Helpers,
    child_formulas,
    copied_formulas,
    dimension_formulas,
    leaf_formulas,
    node_formulas,
)
from data.template.node_values import child_values, dimension_values
from data.template.pages import FIRST_ROW
from data.template.self_score import SelfScore
from scoring import Indicator, Instrument, Node


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the summary: a part under its parent, or (without) at the head of its own block with its children."""

    row: int
    part: Node | Indicator
    parent: Node | None
    children: tuple[int, int] | None


def lines_of(instrument: Instrument) -> list[Line]:
    """Lay the tree out in blocks: each node above its children, the index first."""
    lines, row = [], FIRST_ROW
    for node in instrument.nodes:
        children = instrument.children(node.code)
        lines.append(Line(row, node, None, (row + 1, row + len(children))))
        lines += [Line(place, child, node, None) for place, child in enumerate(children, start=row + 1)]
        row += len(children) + 2
    return lines


def _weighed(instrument: Instrument, code: str) -> bool:
    """Tell whether a part has weight all the way up."""
    weights = instrument.schemes[0].weights
    part = instrument.part(code)
    return part.parent is None or (weights[code] > 0 and _weighed(instrument, part.parent))


def hidden_formulas(
    line: Line, instrument: Instrument, heads: Mapping[str, Line], addresses: Mapping[str, str], helpers: Helpers
) -> Iterator[tuple[str, str]]:
    """Give the formulas of the hidden columns of a row."""
    code = line.part.code
    if line.children is not None and isinstance(line.part, Node):
        yield from node_formulas(line.part, helpers, *line.children).items()
        return
    if not _weighed(instrument, code):
        yield from UNWEIGHED.items()
    elif code in heads:
        yield from copied_formulas(helpers, heads[code].row).items()
    else:
        yield from leaf_formulas(addresses[code], instrument.scale).items()
    if line.parent is not None:
        weight = instrument.schemes[0].weights[code]
        yield from child_formulas(line.parent, weight, helpers, line.row).items()
        if line.parent == instrument.root:
            siblings = heads[line.parent.code].children or (line.row, line.row)
            yield from dimension_formulas(instrument, helpers, line.row, *siblings).items()


def hidden_values(line: Line, instrument: Instrument, scored: SelfScore) -> Mapping[str, str | float]:
    """Give what the hidden columns of a row show."""
    code = line.part.code
    standing = scored.parts[code]
    answered, asked = counted(instrument, line.part, scored)
    shown: dict[str, str | float] = {
        "score": "" if standing.score is None else standing.score,
        "coverage": "" if standing.coverage is None else standing.coverage,
        "answered": answered,
        "asked": asked,
    }
    if line.parent is not None:
        shown |= child_values(line.parent, instrument.schemes[0].weights[code], standing)
        if line.parent == instrument.root:
            shown |= dimension_values(instrument, code, scored.parts)
    return shown


def counted(instrument: Instrument, part: Node | Indicator, scored: SelfScore) -> tuple[int, int]:
    """Count the indicators under a part that are answered, and those that are asked."""
    if isinstance(part, Node):
        below = [counted(instrument, child, scored) for child in instrument.children(part.code)]
        return sum(answered for answered, _asked in below), sum(asked for _answered, asked in below)
    standing = scored.parts[part.code]
    return int(standing.score is not None), int(standing.coverage is not None)
