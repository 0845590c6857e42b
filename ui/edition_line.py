"""Which edition results are, or how they compare to the last one, in a few words under every heading."""

from data.store import Edition
from ui.results import Results, last_published
from words import Words


def edition_line(results: Results, _: Words) -> str:
    """Name the edition; of a round as it stands now say whether it is as it was published last."""
    if results.published is not None:
        return named(results.published, _)
    last, same = last_published(results)
    if last is None:
        return _("as it stands now, not published")
    alike, other = _("as it stands now, the same as edition {number}"), _("as it stands now, not as edition {number}")
    return (alike if same else other).format(number=_.number(last.number, 0))


def named(edition: Edition, _: Words) -> str:
    """Name an edition with its day and its code."""
    return _("Edition {number} · {day} · code {code}").format(
        number=_.number(edition.number, 0), day=_.day(edition.at.date()), code=edition.code
    )
