"""What the hidden columns of the summary show, for the values that are saved beside their formulas."""

from collections.abc import Mapping
from decimal import Decimal
from math import log

from data.template.self_score import Standing
from scoring import Aggregation, Instrument, MissingPolicy, Node, half_up, on_scale

ABSENT, PASSES = -1e99, 1e99


def child_values(parent: Node, weight: float, standing: Standing) -> dict[str, float]:
    """Give the values of `child_formulas`."""
    applicable = weight if standing.coverage is not None else 0.0
    missing = standing.score is None
    used = 0.0 if missing and parent.missing.policy is MissingPolicy.REWEIGHT else applicable
    held = standing.score or 0.0
    if parent.floor is not None:
        held = max(parent.floor, held)
    return {
        "applicable": applicable,
        "covered": standing.coverage or 0.0,
        "missing": float(missing and applicable > 0),
        "used": used,
        "held": held,
        "term": _term(parent.aggregation, held, used),
    }


def dimension_values(instrument: Instrument, code: str, parts: Mapping[str, Standing]) -> dict[str, float]:
    """Give the values of `dimension_formulas`."""
    weights, scale, standing = instrument.schemes[0].weights, instrument.scale, parts[code]
    siblings = [part.code for part in instrument.dimensions if parts[part.code].coverage is not None]
    total = sum(Decimal(str(weights[sibling])) for sibling in siblings)
    knock = PASSES if standing.coverage is None else ABSENT if standing.printed is None else standing.printed
    if standing.score is None or code not in siblings or not weights[code]:
        return {"knock": knock, "contribution": 0.0}
    contribution = on_scale(standing.score, scale) * Decimal(str(weights[code])) / total
    return {"knock": knock, "contribution": float(half_up(contribution, scale))}


def _term(aggregation: Aggregation, held: float, used: float) -> float:
    if aggregation is Aggregation.ARITHMETIC:
        return held
    if aggregation is Aggregation.MINIMUM:
        return held if used > 0 else PASSES
    if held <= 0:
        return 0.0
    return log(held) if aggregation is Aggregation.GEOMETRIC else 1 / held
