"""What the parts of an answer say together: not applicable, half a ratio, a yes without evidence."""

from collections.abc import Mapping
from dataclasses import replace
from math import nan

from data.answers.cell import reason_after
from data.answers.given import NOTHING, Given
from data.answers.parts import ASKED, Part
from data.issues import CellAddress, Issue, issue
from scoring import Indicator, Kind, Scheme, Status

Addresses = Mapping[str, CellAddress]
"""Where the cell of each part is."""


def settle(
    indicator: Indicator, addresses: Addresses, given: Mapping[str, Given], scheme: Scheme | None
) -> tuple[dict[str, Given], list[Issue]]:
    """Settle the parts of one answer, and give all issues of its cells and of what they say together."""
    issues = [found for part in given for found in given[part].issues]
    asked: list[str] = [part for part in ASKED if part in given]
    if not asked:
        return dict(given), issues
    inapplicable = [part for part in (*asked, Part.APPLIES) if _status(given, part) is Status.NOT_APPLICABLE]
    if inapplicable:
        status, found = _inapplicable(addresses, given, asked, inapplicable)
        return _with_status(given, asked, status), [*issues, *found]
    blank = all(given[part].status is Status.BLANK and not given[part].issues for part in asked)
    if blank and scheme is not None and scheme.weights.get(indicator.code) == 0:
        return _with_status(given, asked, Status.NOT_APPLICABLE), issues
    if blank and _status(given, Part.REASON) is Status.ANSWERED:
        issues.append(issue("N-REASON-ONLY", addresses[Part.REASON], given[Part.REASON].raw))
    issues.extend(_ratio_issues(indicator, addresses, given))
    issues.extend(_evidence_issues(indicator, addresses, given))
    return dict(given), issues


def _status(given: Mapping[str, Given], part: str) -> Status:
    return given.get(part, NOTHING).status


def _inapplicable(
    addresses: Addresses, given: Mapping[str, Given], asked: list[str], inapplicable: list[str]
) -> tuple[Status, list[Issue]]:
    """Not applicable needs a reason, and no answer beside it."""
    answered = [part for part in asked if given[part].status is Status.ANSWERED]
    if answered and Part.APPLIES in inapplicable:
        return Status.BLANK, [issue("P-APPLIES", addresses[Part.APPLIES], given[answered[0]].raw)]
    has_reason = _status(given, Part.REASON) is Status.ANSWERED or any(
        reason_after(given[part].raw) for part in inapplicable if part != Part.APPLIES
    )
    if has_reason:
        return Status.NOT_APPLICABLE, []
    first = inapplicable[0]
    return Status.BLANK, [issue("N-REASON", addresses[first], given[first].raw)]


def _ratio_issues(indicator: Indicator, addresses: Addresses, given: Mapping[str, Given]) -> list[Issue]:
    if Part.NUMERATOR not in given or Part.DENOMINATOR not in given:
        return []
    numerator, denominator = given[Part.NUMERATOR], given[Part.DENOMINATOR]
    if denominator.number == 0:
        return [issue("N-DENOMINATOR", addresses[Part.DENOMINATOR], denominator.raw)]
    answered = [numerator.status is Status.ANSWERED, denominator.status is Status.ANSWERED]
    if any(answered) and not all(answered) and not numerator.issues and not denominator.issues:
        return [issue("N-HALF-RATIO", addresses[Part.DENOMINATOR if answered[0] else Part.NUMERATOR])]
    if _is_share(indicator) and numerator.number > denominator.number:
        return [issue("N-OVER-WHOLE", addresses[Part.NUMERATOR], numerator.raw, denominator.raw)]
    return []


def _is_share(indicator: Indicator) -> bool:
    """Tell a part of a whole (97 of 103 villages) from a rate: its goalposts reach to the whole."""
    if indicator.goalposts is None or indicator.ratio is None:
        return False
    return max(indicator.goalposts.worst, indicator.goalposts.best) == indicator.ratio.per


def _evidence_issues(indicator: Indicator, addresses: Addresses, given: Mapping[str, Given]) -> list[Issue]:
    says_yes = indicator.kind is Kind.YES_NO and given.get(Part.VALUE, NOTHING).number == 1
    if says_yes and _status(given, Part.EVIDENCE) is not Status.ANSWERED:
        place = addresses.get(Part.EVIDENCE, addresses[Part.VALUE])
        return [issue("U-EVIDENCE-MISSING", place, given[Part.VALUE].raw)]
    return []


def _with_status(given: Mapping[str, Given], asked: list[str], status: Status) -> dict[str, Given]:
    changed: dict[str, Given] = {part: replace(given[part], number=nan, status=status, rule="") for part in asked}
    return {**given, **changed}
