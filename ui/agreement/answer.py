"""The answer of the page in one sentence, and its row of figures."""

import pandas as pd

from scoring.agreement import Reading, Reason, reading
from ui.agreement.found import Agreement
from ui.agreement.wording import reading_named, reason_named
from ui.page import Figure
from words import Words

PLACES = 2


def answer_of_agreement(agreement: Agreement, _: Words) -> str:
    """Say how far assessors agree, and on what least."""
    whole = agreement.found.whole
    if whole["reason"] == Reason.NO_PAIR:
        return _("No answer was scored by two assessors yet, so nothing can be said of their agreement.")
    read = reading(whole["alpha"], whole["low"])
    if read is None:
        return _("Assessors gave the same score everywhere, so their agreement beyond chance cannot be told.")
    said = {
        Reading.SOLID: _("Assessors agree"),
        Reading.TENTATIVE: _("Assessors agree fairly well"),
        Reading.WEAK: _("Assessors do not agree well enough"),
    }[read]
    told = _("{said}: alpha {alpha}").format(said=said, alpha=alpha_written(whole, _))
    dimensions = agreement.found.alphas.query("level == 'dimension'").dropna(subset="alpha")
    if len(dimensions) < 2:
        return f"{told}."
    lowest = agreement.parts[dimensions.loc[dimensions["alpha"].idxmin(), "code"]]
    return _("{told}; they differ most on {part}.").format(told=told, part=lowest)


def alpha_written(row: pd.Series, _: Words) -> str:
    """Write an alpha with its interval: 0,78 (0,74–0,81)."""
    value = _.number(row["alpha"], PLACES)
    if row["low"] != row["low"]:
        return value
    return f"{value} ({_.number(row['low'], PLACES)}–{_.number(row['high'], PLACES)})"


def cards_of_agreement(agreement: Agreement, _: Words) -> list[Figure]:
    """The cards: alpha, reliability, smallest detectable change, who assessed, overclaims."""
    found = agreement.found
    whole, precision = found.whole, found.precision
    told = reading_named(reading(whole["alpha"], whole["low"]), _)
    each = _.number(precision["each"], 1)
    reliable, noise = reason_named(precision["reason"], _), reason_named(precision["reason"], _)
    if precision["reason"] is None:
        reliable = _("of the mean of {each} assessors a region").format(each=each)
        noise = _("points; less than that may be the assessors alone")
    own = found.own.iloc[0]
    return [
        Figure(_("Krippendorff’s alpha"), _.number(whole["alpha"], PLACES), told),
        Figure(_("Reliability (ICC)"), _.number(precision["mean"], PLACES), reliable),
        Figure(_("Detectable from"), _.number(precision["detectable_mean"], agreement.places), noise),
        Figure(
            _("Assessors"),
            _.number(len(found.leniency), 0),
            _.plural("{count} region assessed", "{count} regions assessed", len(found.regions)),
        ),
        Figure(
            _("Overclaimed"),
            _.percent(own["over"]),
            _("of the answers in levels lie two or more above the assessors"),
        ),
    ]
