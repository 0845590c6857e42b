"""The last slide: how the figures are made, on one page."""

from reports.slides.parts import source_line
from reports.slides.slide import Points, Slide
from reports.slides.subject import Subject
from scoring import Rounding
from words import Words


def method(subject: Subject, _: Words) -> Slide:
    """Say weights, rounding, ranks, sources, and what is guessed."""
    instrument = subject.instrument
    weights = instrument.scheme(subject.scheme).weights
    parts = [part for part in instrument.dimensions if weights[part.code] > 0]
    total = sum(weights[part.code] for part in parts)
    shares = "; ".join(f"{_.of(part.name)} {_.percent(weights[part.code] / total, 1)}" for part in parts)
    rounding = {
        Rounding.ROUND_CONTRIBUTIONS: _("Each weighted contribution is rounded half-up before the sum."),
        Rounding.SUM_THEN_ROUND: _("The sum is rounded half-up once, at the end."),
    }[instrument.scale.rounding]
    guessed = [one.code for one in instrument.indicators if one.guess is not None]
    points = [
        (_("Weights"), shares),
        (_("Rounding"), rounding),
        (_("Ranks"), _("From unrounded scores; equal scores share a rank; blanks are never counted as zero unasked.")),
        (_("Sources"), "; ".join(f"{one.file} · sha256 {one.sha256[:12]}" for one in subject.sources)),
        (_("Instrument"), f"{instrument.version} · {instrument.checksum[:12]}"),
    ]
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
    title = _("Anyone can recompute these figures: the method on one page")
    notes = (_("Formulas, criteria and legal bases stand on the page Methodology of the dashboard."),)
    return Slide("metode", title, Points(tuple(points)), source_line(subject, _), notes)
