"""What the sheets of a template ask: their items and fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.answers.parts import ASKED, Part
from data.template.anchors import COVER, SCORE, SUMMARY, CoverItem, FieldCode
from data.template.registers import REGISTERS
from scoring import Indicator, Instrument, Kind, Text

PARTS_OF: Mapping[Kind, tuple[Part, ...]] = {
    Kind.LEVEL: (Part.VALUE,),
    Kind.YES_NO: (Part.VALUE,),
    Kind.NUMBER: (Part.VALUE,),
    Kind.RATIO: (Part.NUMERATOR, Part.DENOMINATOR),
}
"""The parts in which an indicator is answered."""

BESIDE = (Part.APPLIES, Part.REASON, Part.EVIDENCE, Part.EVIDENCE_DATE, Part.EVIDENCE_LINK, Part.NOTE)
"""The parts that may stand beside every answer."""


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet of a template: its mark and name, the codes of its rows and columns, the columns it cannot lack."""

    code: str
    name: Text
    items: tuple[str, ...]
    fields: tuple[str, ...]
    needed: tuple[str, ...] = ()


def dimension_plans(instrument: Instrument) -> tuple[SheetPlan, ...]:
    """Plan the sheet of each dimension."""
    return tuple(
        _dimension_plan(dimension.code, dimension.name, tuple(indicators_of(instrument, dimension.code)))
        for dimension in instrument.dimensions
    )


def other_plans(instrument: Instrument) -> tuple[SheetPlan, ...]:
    """Plan the cover, the registers and the summary."""
    registers = (
        SheetPlan(
            register.code,
            register.sheet,
            tuple(row.code for row in register.rows),
            tuple(field.code for field in register.fields),
        )
        for register in REGISTERS
    )
    cover = SheetPlan(COVER, Text("Sampul", "Cover"), tuple(CoverItem), (FieldCode.VALUE,))
    summary = SheetPlan(SUMMARY, Text("Ringkasan", "Summary"), tuple(node.code for node in instrument.nodes), (SCORE,))
    return (cover, *registers, summary)


def indicators_of(instrument: Instrument, code: str) -> Iterator[Indicator]:
    """List the indicators of a part of the tree, itself if it is one, in the order written."""
    part = instrument.part(code)
    if isinstance(part, Indicator):
        yield part
        return
    for child in instrument.children(code):
        yield from indicators_of(instrument, child.code)


def _dimension_plan(code: str, name: Text, indicators: tuple[Indicator, ...]) -> SheetPlan:
    needed = {part for indicator in indicators for part in PARTS_OF[indicator.kind]}
    if any(indicator.kind is Kind.YES_NO for indicator in indicators):
        needed.add(Part.EVIDENCE)
    return SheetPlan(
        code,
        name,
        tuple(indicator.code for indicator in indicators),
        (*ASKED, *BESIDE),
        tuple(part for part in Part if part in needed),
    )
