"""The first two slides: whose presentation this is, and where the region stands."""

from reports.slides.parts import source_line
from reports.slides.slide import Card, Cards, Opening, Slide
from reports.slides.subject import Standing, Subject
from words import Words


def opening(subject: Subject, _: Words) -> Slide:
    """Name the region, the round and the day."""
    lines = [_.of(subject.round), _.day(subject.held)]
    if subject.sample:
        lines.append(_("SAMPLE: every figure is invented"))
    notes = (
        _("Every figure of these slides opens in the dashboard to its indicator, its formula and its workbook cell."),
        _sources(subject, _),
    )
    return Slide("sampul", subject.name, Opening(tuple(lines)), source_line(subject, _), notes)


def standing(subject: Subject, _: Words) -> Slide:
    """Say score, band and rank, with the interval of the rank."""
    if not subject.standings:
        title = _("{region} has no score in this round: required parts are blank").format(region=subject.name)
    else:
        first = subject.standings[0]
        title = _("{region} scores {score}: rank {rank} of {count} {group}").format(
            region=subject.name, score=_score(subject, _), rank=_.number(first.rank, 0), count=_.number(first.among, 0),
            group=first.group,
        )  # fmt: skip
    return Slide("posisi", title, Cards(_cards(subject, _)), source_line(subject, _), _notes(subject, _))


def _cards(subject: Subject, _: Words) -> tuple[Card, ...]:
    top = _("of {top}").format(top=_.number(subject.instrument.scale.high, 0))
    cards = [Card(_("Score"), _score(subject, _), top if subject.band is None else _.of(subject.band))]
    for one in subject.standings:
        note = _("of {count} {group}").format(count=_.number(one.among, 0), group=one.group)
        cards.append(Card(_("Rank"), _.number(one.rank, 0), note + _interval(one, _)))
    if subject.change is not None:
        change = _.signed(subject.change, subject.instrument.scale.decimals)
        note = _("as printed; we hold no earlier result to recompute")
        if subject.before is not None:
            note = _("against {round}").format(round=_.of(subject.before))
        cards.append(Card(_("Change"), change, note))
    return tuple(cards)


def _score(subject: Subject, _: Words) -> str:
    return _.number(subject.published, subject.instrument.scale.decimals)


def _interval(one: Standing, _: Words) -> str:
    if one.interval is None:
        return ""
    low, high = (_.number(end, 0) for end in one.interval)
    if low == high:
        return "; " + _("still {rank} when weights shift by 25%").format(rank=low)
    return "; " + _("{low} to {high} when weights shift by 25%").format(low=low, high=high)


def _notes(subject: Subject, _: Words) -> tuple[str, ...]:
    told = [
        _("Ranks are taken from the unrounded scores; equal scores share a rank."),
        _sources(subject, _),
    ]
    if any(one.interval is not None for one in subject.standings):
        told.insert(1, _("The interval holds the rank in 90% of 10,000 draws in which each weight moves within ±25%."))
    return tuple(told)


def _sources(subject: Subject, _: Words) -> str:
    named = [
        _("{file} (sha256 {hash}, received {day})").format(file=one.file, hash=one.sha256[:12], day=_.day(one.received))
        for one in subject.sources
    ]
    return _("Read from: {files}.").format(files="; ".join(named))
