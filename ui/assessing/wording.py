"""Verdicts on evidence and answers in words."""

from charts import answer_text
from data.store.assessments import Verdict
from scoring import Indicator, Instrument, Status
from words import Words


def verdict_names(_: Words) -> dict[str, str]:
    """What an assessor can find the evidence to be."""
    return {
        Verdict.NOT_OPENED: _("not opened"),
        Verdict.ACCEPTED: _("accepted"),
        Verdict.INCOMPLETE: _("incomplete"),
        Verdict.INVALID: _("invalid"),
        Verdict.MISSING: _("missing"),
    }


def said_text(number: float | None, status: str, indicator: Indicator, instrument: Instrument, _: Words) -> str:
    """Write what was said of an indicator: a value as people say it, or that it does not apply."""
    if status == Status.NOT_APPLICABLE:
        return _("not applicable")
    return answer_text(number, indicator, instrument, _)
