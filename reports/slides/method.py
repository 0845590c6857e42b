"""The last slide: how the figures are made, on one page."""

from reports.slides.parts import source_line
from reports.slides.slide import Points, Slide
from reports.slides.subject import Source, Subject
from scoring import Instrument, Rounding
from words import Words


def method(subject: Subject, _: Words) -> Slide:
    """Say weights, rounding, ranks, sources, and what is guessed."""
    title = _("Anyone can recompute these figures: the method on one page")
    notes = (_("Formulas, criteria and legal bases stand on the page Methodology of the dashboard."),)
    weights = ((_("Weights"), shares_of(subject.instrument, subject.scheme, _)),)
    told = told_of(subject.instrument, subject.sources, _)
    return Slide("metode", title, Points(weights + told), source_line(subject, _), notes)


def shares_of(instrument: Instrument, scheme: str | None, _: Words) -> str:
    """Say the share of each dimension under a scheme."""
    weights = instrument.scheme(scheme).weights
    parts = [part for part in instrument.dimensions if weights[part.code] > 0]
    total = sum(weights[part.code] for part in parts)
    return "; ".join(f"{_.of(part.name)} {_.percent(weights[part.code] / total, 1)}" for part in parts)


def told_of(instrument: Instrument, sources: tuple[Source, ...], _: Words) -> tuple[tuple[str, str], ...]:
    """Say rounding, ranks, sources (where any is given), instrument and guesses, each under its heading."""
    rounding = {
        Rounding.ROUND_CONTRIBUTIONS: _("Each weighted contribution is rounded half-up before the sum."),
        Rounding.SUM_THEN_ROUND: _("The sum is rounded half-up once, at the end."),
    }[instrument.scale.rounding]
    guessed = [one.code for one in instrument.indicators if one.guess is not None]
    points = [
        (_("Rounding"), rounding),
        (_("Ranks"), _("From unrounded scores; equal scores share a rank; blanks are never counted as zero unasked.")),
        (_("Instrument"), f"{instrument.version} · {instrument.checksum[:12]}"),
    ]
    if sources:
        files = "; ".join(f"{one.file} · sha256 {one.sha256[:12]}" for one in sources)
        points.insert(2, (_("Sources"), files))
    if guessed:
        told = _("{count} of {all} indicators have goalposts or criteria of our own: {codes}")
        points.append(
            (
                _("Guessed"),
                told.format(
                    count=_.number(len(guessed), 0),
                    all=_.number(len(instrument.indicators), 0),
                    codes=", ".join(guessed),
                ),
            )
        )
    return tuple(points)
