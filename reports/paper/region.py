"""The report of a region: its slides as chapters, and a table of every figure with its source."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from reports.paper.paper import Chapter, Paper, Section
from reports.slides import Bars, Column, Grid, Lines, Opening, Points, Slide, Steps, Subject
from reports.slides.parts import answered, source_line, written
from scoring import Indicator
from words import Words


def region_paper(subject: Subject, slides: Sequence[Slide], given: pd.DataFrame, _: Words) -> Paper:
    """Tell the slides of a region in chapters.

    `given` has, for each indicator by code, answer (in its unit; NaN: none) and evidence (as stated, "" for none).
    """
    told = {slide.code: _section(slide) for slide in slides if not isinstance(slide.body, Opening)}
    parts = _("Dimensions"), _("Every figure")
    strengths, programmes = _("Strengths and next steps"), _("Programmes")
    contents = (
        (parts[0], [told.get("dimensi"), told.get("perbandingan")]),
        (_("Over the rounds"), [told.get("perjalanan"), told.get("perubahan")]),
        (programmes, [told.get("masterplan"), told.get("quick-win")]),
        (strengths, [told.get("kuat-lemah"), told.get("langkah")]),
        (parts[1], [_all_parts(subject, given, _)]),
        (_("Method and sources"), [told["metode"]]),
    )
    found = [(heading, tuple(filter(None, sections))) for heading, sections in contents]
    chapters = tuple(Chapter(heading, sections) for heading, sections in found if sections)
    findings = tuple((one.heading, "; ".join(section.title for section in one.sections)) for one in chapters[:-2])
    first = Chapter(
        _("Where the region stands"), (told["posisi"], Section(_("The findings in short"), Points(findings)))
    )
    return Paper(
        title=_("Report: {region}").format(region=subject.name),
        lines=(_.of(subject.round), _.day(subject.held)),
        sample=_("SAMPLE: every figure is invented") if subject.sample else "",
        foot=source_line(subject, _),
        author=subject.program,
        held=subject.held,
        chapters=(first, *chapters),
        # with programmes there is so much to tell that chapters follow one another, or six pages would not do
        fresh=frozenset() if any(one.heading == programmes for one in chapters) else frozenset((*parts, strengths)),
    )


def _section(slide: Slide) -> Section:
    """Take a slide over; the short sentences beside a chart become one paragraph."""
    if isinstance(slide.body, Opening):
        raise TypeError(slide.code)
    if isinstance(slide.body, Bars | Lines | Steps):
        return Section(slide.title, slide.body, (" ".join(slide.notes),))
    return Section(slide.title, slide.body, slide.notes)


def _all_parts(subject: Subject, given: pd.DataFrame, _: Words) -> Section:
    """List every part that applies with its answer, its scores, its peers, its cell and its evidence."""
    evident = bool((given["evidence"] != "").any())
    columns = [
        Column(_("Part"), 0.29), Column(_("Answer"), 0.09, number=True), Column(_("Score"), 0.085, number=True),
        Column(_("Median of peers"), 0.105, number=True), Column(_("Best"), 0.085, number=True),
        Column(_("Source cell"), 0.165), Column(_("Evidence"), 0.18),
    ]  # fmt: skip
    shown = len(columns) if evident else len(columns) - 1
    rows = tuple(_row(row, subject, given, _)[:shown] for row in subject.parts.itertuples())
    notes = [_("Peers are the {peers} of this round. A dash: no answer, or computed from the parts below it.")]
    guessed = [one for one in subject.instrument.indicators if one.guess is not None and one.code in given.index]
    if guessed:
        notes.append(_("“(guessed)” marks goalposts or criteria of our own, which no regulation gives."))
    title = _.plural("{count} part with its source", "All {count} parts with their sources", len(rows))
    told = tuple(note.format(peers=subject.peers) for note in notes)
    return Section(title, Grid(tuple(columns[:shown]), rows), told)


def _row(row: Any, subject: Subject, given: pd.DataFrame, _: Words) -> tuple[str, ...]:
    """Write one part."""
    part = subject.instrument.part(row.code)
    name, answer, evidence = str(row.label), "–", ""
    if isinstance(part, Indicator):
        answer, evidence = answered(given.at[part.code, "answer"], part, _), given.at[part.code, "evidence"]
        if part.guess is not None:
            name = _("{part} (guessed)").format(part=name)
    scores = (written(value, subject, _) for value in (row.score, row.median, row.best))
    return name, answer, *scores, row.cell or "–", evidence or "–"
