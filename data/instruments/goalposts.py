"""How the answer to an indicator becomes a score: goalposts or break points, logarithm, levels, ratio."""

from decimal import Decimal
from itertools import pairwise

from data.instruments.problems import shown
from data.instruments.rows import Row, gaps, levels_of, read_number
from scoring import Breakpoint, Goalposts, Kind, Level, Ratio, Text, Transform

RATIO_COLUMNS = ("numerator_id", "numerator_en", "denominator_id", "denominator_en", "per")
PLACEHOLDER = Goalposts(0, 1)
"""Stands in for goalposts that could not be read; the problem is noted, so that no instrument is made of it."""


def read_levels(row: Row, kind: Kind) -> tuple[Level, ...]:
    """Read the criteria of the levels, lowest first."""
    columns = sorted(levels_of(list(row.cells)))
    if kind is not Kind.LEVEL:
        _blank(row, [f"level_{level}_{tongue}" for level in columns for tongue in ("id", "en")], kind)
        return ()
    written = [level for level in columns if row.text(f"level_{level}_id") or row.text(f"level_{level}_en")]
    for gap in gaps(written):
        for tongue in ("id", "en"):
            row.report(f"level_{gap}_{tongue}", "nothing", "a criterion: levels below and above have one")
    if len(written) < 2:
        found = "one level" if written else "no level"
        row.report("kind", f"level with {found}", "the criteria of two levels or more in the level_ columns")
    return tuple(Level(level, row.wording(f"level_{level}")) for level in written)


def read_ratio(row: Row, kind: Kind) -> Ratio | None:
    """Read what is divided by what."""
    if kind is not Kind.RATIO:
        _blank(row, RATIO_COLUMNS, kind)
        return None
    numerator, denominator = row.wording("numerator"), row.wording("denominator")
    row.required("per", "a number above 0, such as 100 for percent")
    per = row.number("per")
    if per is not None and per <= 0:
        row.report("per", shown(per), "a number above 0, such as 100 for percent")
    return Ratio(numerator, denominator, float(per or 1))


def read_breakpoints(row: Row) -> tuple[Breakpoint, ...]:
    """Read `answer=score; answer=score`, answers rising, scores from 0 to 1."""
    written = row.text("breakpoints")
    if not written:
        return ()
    for column in ("worst", "best", "transform"):
        if row.text(column):
            row.report(column, shown(row.text(column)), "nothing: the break points say how an answer scores")
    pairs = [pair.partition("=") for pair in written.split(";")]
    points = []
    for answer, equals, score in pairs:
        if not equals:
            row.report("breakpoints", shown(answer.strip()), "answer=score, such as 0=0; 40=0.5; 100=1")
            continue
        numbers = [read_number(number.strip(), "breakpoints", row) for number in (answer, score)]
        if numbers[0] is not None and numbers[1] is not None:
            points.append((numbers[0], numbers[1]))
    if len(points) == len(pairs):
        _check_points(row, points)
    return tuple(Breakpoint(float(answer), float(score)) for answer, score in points)


def _check_points(row: Row, points: list[tuple[Decimal, Decimal]]) -> None:
    """Note break points that make no scale."""
    if len(points) < 2:
        row.report("breakpoints", "one break point", "two or more")
    for (lower, _), (upper, _) in pairwise(points):
        if upper <= lower:
            row.report("breakpoints", f"the answer {upper} after {lower}", "answers that rise from left to right")
    for answer, score in points:
        if not 0 <= score <= 1:
            row.report("breakpoints", f"a score of {score} for the answer {answer}", "scores from 0 to 1")


def read_goalposts(row: Row, kind: Kind, levels: tuple[Level, ...], transform: Transform) -> Goalposts | None:
    """Read the answers that score 0 and 1; None where break points stand instead."""
    if row.text("breakpoints"):
        return None
    goalposts = _usual_goalposts(row, kind, levels) or _written_goalposts(row)
    if goalposts is not None and transform is Transform.LN:
        for column, number in (("worst", goalposts.worst), ("best", goalposts.best)):
            if number <= 0:
                row.report(column, shown(number), "a number above 0, because transform is ln")
    return goalposts or PLACEHOLDER


def _usual_goalposts(row: Row, kind: Kind, levels: tuple[Level, ...]) -> Goalposts | None:
    """Give what blank cells stand for: no and yes, or the lowest and the highest level."""
    if row.text("worst") or row.text("best"):
        return None
    if kind is Kind.LEVEL:
        return Goalposts(levels[0].value, levels[-1].value) if len(levels) > 1 else PLACEHOLDER
    return Goalposts(0, 1) if kind is Kind.YES_NO else None


def _written_goalposts(row: Row) -> Goalposts | None:
    """Read both cells; None, with the problem noted, when they are no goalposts."""
    row.required("worst", "the answer that scores 0")
    row.required("best", "the answer that scores 1")
    worst, best = row.number("worst"), row.number("best")
    if worst is None or best is None:
        return None
    if float(worst) == float(best):
        row.report("best", shown(best), "another number than worst")
        return None
    return Goalposts(float(worst), float(best))


def read_unit(row: Row, kind: Kind) -> Text:
    """Read the unit; a level and a yes or no need none."""
    if kind in (Kind.RATIO, Kind.NUMBER):
        return row.wording("unit")
    return row.wording_if_any("unit") or Text("", "")


def _blank(row: Row, columns: list[str] | tuple[str, ...], kind: Kind) -> None:
    """Note cells that mean nothing for this kind."""
    for column in columns:
        if row.text(column):
            row.report(column, shown(row.text(column)), f"nothing: the kind is {kind}")
