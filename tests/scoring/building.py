"""Small instruments for the tests of the core, built in one line each."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from scoring import (
    Aggregation,
    Band,
    Breakpoint,
    Goalposts,
    Indicator,
    Instrument,
    Kind,
    Level,
    Missing,
    MissingPolicy,
    Node,
    Ratio,
    Rounding,
    Scale,
    Scheme,
    Text,
    Transform,
)

NONE = Text("", "")
ZERO = Missing(MissingPolicy.ZERO, 0.0)
REWEIGHT = Missing(MissingPolicy.REWEIGHT, 0.0)
BLOCK = Missing(MissingPolicy.BLOCK, 0.0)
HUNDRED = Scale(Decimal(0), Decimal(100), 2, Rounding.SUM_THEN_ROUND)
FOUR = Scale(Decimal(0), Decimal(4), 2, Rounding.SUM_THEN_ROUND)


def node(
    code: str,
    parent: str | None = None,
    *,
    how: Aggregation = Aggregation.ARITHMETIC,
    missing: Missing = ZERO,
    floor: float | None = None,
) -> Node:
    """Make a node."""
    return Node(code, parent, Text(code, code), how, missing, floor)


def indicator(
    code: str,
    parent: str = "I",
    *,
    goalposts: Goalposts | None = None,
    breakpoints: tuple[Breakpoint, ...] = (),
    transform: Transform = Transform.NONE,
    clipped: bool = True,
    kind: Kind = Kind.NUMBER,
    ratio: Ratio | None = None,
) -> Indicator:
    """Make an indicator scored from 0 to 1 unless told otherwise."""
    if goalposts is None and not breakpoints:
        goalposts = Goalposts(0, 1)
    return Indicator(
        code,
        parent,
        Text(code, code),
        kind,
        NONE,
        goalposts,
        breakpoints,
        transform,
        clipped,
        ratio,
        (),
        NONE,
        "",
        "",
        None,
        (),
    )


def with_levels(
    code: str, levels: Iterable[int], parent: str = "I", *, goalposts: Goalposts | None = None, effort: float = 1.0
) -> Indicator:
    """Make an indicator of levels, each with its number as criterion, scored from the lowest to the highest."""
    values = list(levels)
    made = indicator(code, parent, kind=Kind.LEVEL, goalposts=goalposts or Goalposts(values[0], values[-1]))
    criteria = tuple(Level(value, Text(str(value), str(value))) for value in values)
    return replace(made, levels=criteria, evidence=Text(f"bukti {code}", f"evidence {code}"), effort=effort)


def instrument(
    nodes: list[Node],
    indicators: list[Indicator],
    *,
    weights: Mapping[str, float] | None = None,
    schemes: Mapping[str, Mapping[str, float]] | None = None,
    scale: Scale = HUNDRED,
    bands: tuple[Band, ...] = (),
) -> Instrument:
    """Make an instrument; codes without a stated weight weigh 1."""
    codes = [*(inner.code for inner in nodes[1:]), *(leaf.code for leaf in indicators)]
    stated = schemes or {"default": weights or {}}
    made = tuple(
        Scheme(code, Text(code, code), {part: given.get(part, 1.0) for part in codes}, ())
        for code, given in stated.items()
    )
    return Instrument(
        "test-1",
        NONE,
        "",
        "",
        tuple(nodes),
        tuple(indicators),
        made,
        scale,
        bands,
        (),
        zero_rows_did_not_take_part=False,
    )


def flat(
    *codes: str,
    how: Aggregation = Aggregation.ARITHMETIC,
    missing: Missing = ZERO,
    weights: Mapping[str, float] | None = None,
    floor: float | None = None,
) -> Instrument:
    """Make an index straight over indicators scored from 0 to 1."""
    return instrument(
        [node("I", how=how, missing=missing, floor=floor)], [indicator(code) for code in codes], weights=weights
    )
