"""The inner nodes of the tree, from `[[nodes]]`."""

from decimal import Decimal

from data.instruments.fields import Table
from data.instruments.parts import UNREADABLE, Part, Weighing, check_code
from scoring import Aggregation, Missing, MissingPolicy, Node

KEYS = ("code", "parent", "weight", "name", "aggregation", "weights", "missing", "floor")
ALL_COUNTS = Missing(MissingPolicy.ZERO, 0.0)
"""What a root does with missing children when it does not say: a blank scores 0, and no coverage is demanded."""


def read_nodes(document: Table) -> list[Part]:
    """Read every node; one that says nothing about missing children does as its parent does."""
    parts: list[Part] = []
    missing: dict[str | None, Missing] = {}
    for table in document.tables("nodes", "node"):
        table.only(KEYS)
        code = table.text("code")
        check_code(code, table)
        parent = table.text("parent") if "parent" in table.values else None
        missing[code] = _read_missing(table, missing.get(parent, ALL_COUNTS))
        floor = table.number("floor", Decimal(0), Decimal(1)) if "floor" in table.values else None
        node = Node(
            code=code,
            parent=parent,
            name=table.wording("name"),
            aggregation=table.choice("aggregation", Aggregation.ARITHMETIC),
            missing=missing[code],
            floor=None if floor is None else float(floor),
        )
        parts.append(Part(node, read_weight(table, "weight"), _read_weighing(table), table))
    return parts


def read_weight(table: Table, key: str) -> Decimal | None:
    """Read a weight that may be left out."""
    if key not in table.values:
        return None
    weight = table.number(key, Decimal(0))
    return UNREADABLE if weight is None else weight


def _read_weighing(table: Table) -> Weighing:
    """Read how the children's weights are written; a word that is none is noted, and no sum is expected then."""
    weighing = table.choice("weights", Weighing.PERCENT)
    return weighing if table.values.get("weights", weighing) == weighing else Weighing.RELATIVE


def _read_missing(table: Table, inherited: Missing) -> Missing:
    """Read `missing = { policy = "...", minimum_coverage = ... }`."""
    if "missing" not in table.values:
        return inherited
    written = table.table("missing", '{ policy = "zero", minimum_coverage = 0.0 }')
    if written is None:
        return inherited
    written.only(("policy", "minimum_coverage"))
    if "policy" not in written.values:
        written.report("policy", "nothing", "one of zero, reweight, block")
    coverage: Decimal | None = Decimal(0)
    if "minimum_coverage" in written.values:
        coverage = written.number("minimum_coverage", Decimal(0), Decimal(1))
    return Missing(written.choice("policy", MissingPolicy.ZERO), float(coverage or 0))
