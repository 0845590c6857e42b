"""Movement: the score over the rounds, and what moved since the round before."""

from charts import Lines, Role, Series, Steps
from reports.slides.parts import source_line, values_of, written
from reports.slides.slide import Slide
from reports.slides.subject import Subject
from words import Words


def journey(subject: Subject, _: Words) -> Slide | None:
    """Draw the score over the rounds of this instrument; none with fewer than two of them."""
    rows = subject.journey
    scored = rows.dropna(subset="score")
    if len(scored) < 2:
        return None
    first, last = scored.iloc[0], scored.iloc[-1]
    risen = last["score"] - first["score"]
    words = {
        True: _("Up {points} over {count} rounds: from {start} to {end}"),
        False: _("Down {points} over {count} rounds: from {start} to {end}"),
    }[risen >= 0]
    title = words.format(
        points=written(abs(risen), subject, _), count=_.number(len(scored), 0),
        start=written(first["score"], subject, _), end=written(last["score"], subject, _),
    )  # fmt: skip
    scale = subject.instrument.scale
    lines = Lines(
        tuple(rows["round"]), (Series(subject.name, values_of(rows["score"]), Role.OWN),),
        float(scale.low), float(scale.high), scale.decimals,
    )  # fmt: skip
    notes = tuple(
        _("{round} ({day}): {score}, rank {rank}.").format(
            round=row.round, day=_.day(row.day), score=written(row.score, subject, _), rank=_.number(row.rank, 0)
        )
        for row in scored.itertuples()
    )
    return Slide("perjalanan", title, lines, source_line(subject, _), notes)


def moved(subject: Subject, _: Words) -> Slide | None:
    """Draw what each dimension did to the score since the round before; none without one, or when nothing moved."""
    way, before = subject.moved, subject.before
    if way is None or before is None or subject.published is None:
        return None
    steps = [(str(row.label), float(row.shown)) for row in way.rows.itertuples() if row.shown]
    if way.remainder:
        steps.append((_("Rounding"), float(way.remainder)))
    places = subject.instrument.scale.decimals
    end = float(subject.published)
    start = end - float(way.difference)
    if not steps:
        return None
    largest = max(steps, key=lambda step: abs(step[1]))
    title = _("{change} since {round}; {part} moved it most ({points})").format(
        change=_.signed(way.difference, places), round=_.of(before), part=largest[0],
        points=_.signed(largest[1], places),
    )  # fmt: skip
    body = Steps((_.of(before), start), tuple(steps), (_.of(subject.round), end), places)
    notes = (
        _("The steps add up exactly to the change; each dimension's share is told by the method of Shapley values."),
        _("Drawn is the stretch between the two scores; columns there do not begin at 0."),
        *(f"{label}: {_.signed(step, places)}." for label, step in steps),
    )
    return Slide("perubahan", title, body, source_line(subject, _), notes)
