"""Agreement in words: how an alpha is read, why a figure is missing, how an assessor stands to the others."""

from scoring import Instrument
from scoring.agreement import COUNT, SEED, Bent, Metric, Reading, Reason
from words import Words

SURE = 0.95


def parts_named(instrument: Instrument, _: Words) -> dict[str, str]:
    """Name every part; the root is everything."""
    return {part.code: _.of(part.name) for part in instrument.parts} | {instrument.root.code: _("All indicators")}


def reading_named(read: Reading | None, _: Words) -> str:
    """Say how far conclusions can lean on an agreement."""
    return {
        Reading.SOLID: _("reliable"),
        Reading.TENTATIVE: _("tentative"),
        Reading.WEAK: _("too low"),
        None: _("cannot be told"),
    }[read]


def reason_named(reason: Reason | None, _: Words) -> str:
    """Say why a figure, or its interval, is missing."""
    return {
        Reason.NO_PAIR: _("not scored by two assessors yet"),
        Reason.ALL_EQUAL: _("nearly all scores are the same"),
        Reason.TOO_FEW: _("too few to tell"),
        Reason.NOT_SEPARABLE: _("assessors and regions cannot be told apart"),
        None: "",
    }[reason]


def metric_named(metric: Metric, _: Words) -> str:
    """Say how far two values are apart."""
    return {Metric.ORDINAL: _("order of levels"), Metric.INTERVAL: _("difference of scores")}[metric]


def bent_named(bent: Bent, _: Words) -> str:
    """Say how an assessor stands to the others."""
    return {
        Bent.LENIENT: _("milder"),
        Bent.STRICT: _("stricter"),
        Bent.IN_LINE: _("in line"),
        Bent.TOO_FEW: _("too few to tell"),
    }[bent]


def dice(_: Words) -> dict[str, str]:
    """Name everything needed to draw the same intervals again."""
    return {_("Draws"): _.number(COUNT, 0), _("Seed"): str(SEED), _("Interval"): _.percent(SURE)}
