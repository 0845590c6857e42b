"""Differences of versions in words."""

from decimal import Decimal

from scoring import (
    Aggregation,
    Band,
    Breakpoint,
    Combining,
    Goalposts,
    Instrument,
    Kind,
    Missing,
    MissingPolicy,
    Printed,
    Ratio,
    Rounding,
    Scale,
    Text,
    Transform,
)
from scoring.versions import Aspect, Difference, Value
from words import Words


def aspect_names(_: Words) -> dict[Aspect, str]:
    """Name what of an instrument can differ."""
    return {
        Aspect.ADDED: _("Added"),
        Aspect.REMOVED: _("Removed"),
        Aspect.MOVED: _("Moved in the tree"),
        Aspect.CODE: _("Code"),
        Aspect.NAME: _("Name"),
        Aspect.KIND: _("Kind of answer"),
        Aspect.UNIT: _("Unit"),
        Aspect.RATIO: _("Numerator and denominator"),
        Aspect.GOALPOSTS: _("Goalposts"),
        Aspect.BREAKPOINTS: _("Break points"),
        Aspect.TRANSFORM: _("Transformation"),
        Aspect.CLIP: _("Held between 0 and full marks"),
        Aspect.CRITERION: _("Criterion"),
        Aspect.WEIGHT: _("Weight"),
        Aspect.AGGREGATION: _("How children are combined"),
        Aspect.MISSING: _("What a blank does"),
        Aspect.FLOOR: _("Floor"),
        Aspect.SCALE: _("Scale"),
        Aspect.BAND: _("Band"),
        Aspect.SCHEME: _("Weight group"),
        Aspect.ABSENCE: _("A row of zeros did not take part"),
        Aspect.COMBINING: _("What several assessors’ scores become"),
        Aspect.EVIDENCE: _("Evidence"),
        Aspect.SOURCE: _("Source"),
        Aspect.GUESS: _("Why it is a guess"),
        Aspect.EFFORT: _("Effort of a step"),
        Aspect.HEADERS: _("Other names in tables"),
        Aspect.PRINTED: _("Printed figure"),
    }


def part_name(code: str, after: Instrument, before: Instrument, _: Words) -> str:
    """Name the part that a difference is about; the instrument as a whole for none."""
    if not code:
        return _("The instrument as a whole")
    one = after if code in after.codes else before
    return f"{code} · {_.of(one.part(code).name)}"


def which(difference: Difference, after: Instrument, before: Instrument, _: Words) -> str:
    """Say which of several is meant: a scheme, a level, a band, a printed figure."""
    if difference.aspect is Aspect.CRITERION:
        return _("level {level}").format(level=difference.of)
    if difference.aspect is Aspect.WEIGHT and len(after.schemes) == len(before.schemes) == 1:
        return ""
    return difference.of


def value_told(value: Value | None, aspect: Aspect, _: Words) -> str:  # noqa: C901 - one way for each kind
    """Write one side of a difference."""
    match value:
        case None:
            return "–"
        case Text():
            return _.of(value)
        case bool():
            return _("yes") if value else _("no")
        case Goalposts(worst, best):
            return f"{_plain(worst, _)} → {_plain(best, _)}"
        case Ratio(numerator, denominator, per):
            return f"{_.of(numerator)} / {_.of(denominator)} × {_plain(per, _)}"
        case Missing():
            return _missing(value, _)
        case Scale():
            return _scale(value, _)
        case Band():
            return _band(value, _)
        case Printed():
            return f"{_.of(value.name)} ({', '.join(value.headers)})"
        case Aggregation() | Combining() | Kind() | Transform():
            return _word(value, _)
        case str():
            return value or "–"
        case tuple():
            return "; ".join(_piece(one, _) for one in value if one) or "–"
        case _:
            return _.percent(value, 2) if aspect is Aspect.WEIGHT else _plain(value, _)


def _piece(one: str | Breakpoint, _: Words) -> str:
    return one if isinstance(one, str) else f"{_plain(one.answer, _)} → {_plain(one.score, _)}"


def _missing(value: Missing, _: Words) -> str:
    policies = {
        MissingPolicy.ZERO: _("A part without an answer counts 0."),
        MissingPolicy.REWEIGHT: _("The weight of a part without an answer goes to the others."),
        MissingPolicy.BLOCK: _("With a part without an answer there is no score."),
    }
    if value.minimum_coverage <= 0:
        return policies[value.policy]
    least = _("Below a coverage of {share} there is no score.").format(share=_.percent(value.minimum_coverage))
    return f"{policies[value.policy]} {least}"


def _scale(value: Scale, _: Words) -> str:
    rounding = {
        Rounding.SUM_THEN_ROUND: _("the sum is rounded"),
        Rounding.ROUND_CONTRIBUTIONS: _("each contribution is rounded"),
    }
    told = _("{low} to {high}, {decimals} decimals, {rounding}")
    low, high = (_plain(end, _) for end in (value.low, value.high))
    return told.format(low=low, high=high, decimals=value.decimals, rounding=rounding[value.rounding])


def _band(value: Band, _: Words) -> str:
    told = _("{band} from {floor}").format(band=_.of(value.name), floor=_plain(value.floor, _))
    if value.minimum_dimension is None:
        return told
    least = _("every dimension at least {least}").format(least=_plain(value.minimum_dimension, _))
    return f"{told}, {least}"


def _word(value: Aggregation | Combining | Kind | Transform, _: Words) -> str:
    """Say one of the words an instrument chooses from."""
    kinds: dict[str, str] = {
        Kind.LEVEL: _("level"), Kind.YES_NO: _("yes or no"), Kind.RATIO: _("ratio"), Kind.NUMBER: _("number"),
        Transform.NONE: _("none"), Transform.LN: _("natural logarithm"),
        Combining.MEAN: _("mean"), Combining.MEDIAN: _("median"),
        Aggregation.ARITHMETIC: _("arithmetic mean"), Aggregation.GEOMETRIC: _("geometric mean"),
        Aggregation.HARMONIC: _("harmonic mean"), Aggregation.MINIMUM: _("the lowest"),
    }  # fmt: skip
    return kinds[value]


def _plain(value: float | Decimal, _: Words) -> str:
    return _.plain(float(value))
