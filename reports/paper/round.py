"""The report of a round for evaluators: the ranking with its intervals, the spread, the dimensions and the trouble."""

from typing import Any

import pandas as pd

from reports.paper.atlas import atlas
from reports.paper.paper import Chapter, Paper, Ranked, Ranking, Section
from reports.paper.trouble import trouble
from reports.slides import Bars, Cards, Column, Grid, Points, Role, RoundSubject, Series
from reports.slides.method import shares_of, told_of
from reports.slides.parts import source_line
from words import Words

CLASSES = 20
"""Into so many classes of equal width the scale is cut for the spread."""


def round_paper(subject: RoundSubject, _: Words) -> Paper:
    """Tell a round in chapters; a round without a score has no ranking, no spread and no dimensions."""
    headings = _("Ranking"), _("Dimensions"), _("Problems in the files")
    scored = subject.ranking.dropna(subset="score")
    overview = [Section(subject.finding, Cards(subject.cards) if subject.cards else None)]
    chapters = []
    if not scored.empty:
        overview += [atlas(scored, subject, _), _spread(scored, subject, _)]
        chapters += [
            Chapter(headings[0], _rankings(subject, _)),
            Chapter(headings[1], (_dimensions(subject, _), _by_region(subject, _))),
        ]
    return Paper(
        title=_("Report of the round: {round}").format(round=_.of(subject.round)),
        lines=(_.day(subject.held), _.plural("{count} region", "{count} regions", len(subject.ranking))),
        sample=_("SAMPLE: every figure is invented") if subject.sample else "",
        foot=source_line(subject, _),
        author=subject.program,
        held=subject.held,
        chapters=(
            Chapter(_("The round at a glance"), tuple(overview)),
            *chapters,
            Chapter(headings[2], trouble(subject, _)),
            Chapter(_("Method and sources"), (_method(subject, _),)),
        ),
        fresh=frozenset(headings) if chapters else frozenset(),
    )


def _spread(scored: pd.DataFrame, subject: RoundSubject, _: Words) -> Section:
    """Count the regions in classes of the scale, from the lowest that holds one to the highest."""
    scale = subject.instrument.scale
    width = (float(scale.high) - float(scale.low)) / CLASSES
    place = ((scored["score"] - float(scale.low)) / width).round(9).astype(int).clip(upper=CLASSES - 1)
    counts = place.value_counts()
    classes = range(int(place.min()), int(place.max()) + 1)
    ends = [float(scale.low) + width * one for one in (*classes, classes[-1] + 1)]
    places = 0 if all(end.is_integer() for end in (width, ends[0])) else scale.decimals
    names = tuple(f"{_.number(low, places)} – {_.number(low + width, places)}" for low in ends[:-1])
    figures = tuple(float(counts.get(one, 0)) for one in classes)
    bars = Bars(names, (Series(_("Regions"), figures, Role.OWN),), 0.0, max(figures), 0)
    title = _("How the scores spread: from {low} to {high}").format(
        low=_.number(scored["published"].min(), scale.decimals),
        high=_.number(scored["published"].max(), scale.decimals),
    )
    notes = (_("Regions in each class of the score; a class holds its lower end. Unrounded scores are counted."),)
    return Section(title, bars, notes)


def _rankings(subject: RoundSubject, _: Words) -> tuple[Section, ...]:
    """Rank the regions of each group among themselves."""
    sections = []
    for group in subject.groups:
        rows = subject.ranking[subject.ranking["group"] == group]
        ranked = rows.dropna(subset="rank")
        if ranked.empty:
            title = _("No region has a score in this round yet.")
        elif ranked["rank"].max() == 1 and len(ranked) > 1:
            title = _("All {count} regions share the first place").format(count=_.number(len(ranked), 0))
        else:
            title = _("{region} is first of {count}").format(
                region=ranked["name"].iloc[0], count=_.number(len(ranked), 0)
            )
        title = f"{group}: {title}" if group else title
        notes = (
            _("The interval holds the rank in 90% of 10,000 draws in which each weight moves within ±25%."),
            _("Ranks are taken from the unrounded scores; equal scores share a rank."),
        )
        sections.append(Section(title, Ranking(tuple(_ranked(row, subject, _) for row in rows.itertuples())), notes))
    return tuple(sections)


def _ranked(row: Any, subject: RoundSubject, _: Words) -> Ranked:
    interval = None if pd.isna(row.first) else (int(row.first), int(row.last))
    score = _.number(row.published, subject.instrument.scale.decimals)
    return Ranked(None if pd.isna(row.rank) else int(row.rank), row.name, score, row.band, interval)


def _dimensions(subject: RoundSubject, _: Words) -> Section:
    """Say of each dimension how its scores spread, and who reaches the highest."""
    places = subject.instrument.scale.decimals
    figures = ("low", "quarter", "median", "three_quarters", "high")
    heads = _("Lowest"), _("First quartile"), _("Median"), _("Third quartile"), _("Highest")
    columns = (
        Column(_("Dimension"), 0.22), *(Column(head, 0.1, number=True) for head in heads), Column(_("Best"), 0.28),
    )  # fmt: skip
    rows = tuple(
        (row["label"], *(_.number(row[name], places) for name in figures), row["best"])
        for _place, row in subject.dimensions.iterrows()
    )
    known = subject.dimensions.dropna(subset="median")
    if known["median"].nunique() < 2:
        return Section(_("The dimensions: lowest, quartiles and highest"), Grid(columns, rows))
    lowest, highest = known.loc[known["median"].idxmin()], known.loc[known["median"].idxmax()]
    title = _("{lowest} has the lowest median ({low}), {highest} the highest ({high})").format(
        lowest=lowest["label"], low=_.number(lowest["median"], places),
        highest=highest["label"], high=_.number(highest["median"], places),
    )  # fmt: skip
    return Section(title, Grid(columns, rows))


def _by_region(subject: RoundSubject, _: Words) -> Section:
    """Write every dimension of every region."""
    dimensions, places = subject.dimensions, subject.instrument.scale.decimals
    each = min(0.13, 0.62 / max(len(dimensions), 1))
    columns = (
        Column(_("Region"), 1 - each * len(dimensions)),
        *(Column(label, each, number=True) for label in dimensions["label"]),
    )
    rows = tuple(
        (row["name"], *(_.number(row[code], places) for code in dimensions["code"]))
        for _place, row in subject.ranking.iterrows()
    )
    return Section(_("Every dimension of every region"), Grid(columns, rows))


def _method(subject: RoundSubject, _: Words) -> Section:
    """Say how the figures are made, and list the files they were read from."""
    weights = tuple(
        (
            _("Weights") if not group else _("Weights, {group}").format(group=group),
            shares_of(subject.instrument, scheme, _),
        )
        for group, scheme in subject.groups.items()
    )
    files = "; ".join(f"{name} · sha256 {digest[:12]}" for name, digest in subject.files)
    sources = ((_("Sources"), files),) if files else ()
    notes = (_("Formulas, criteria and legal bases stand on the page Methodology of the dashboard."),)
    told = told_of(subject.instrument, (), _)
    return Section(_("Anyone can recompute these figures"), Points(weights + told + sources), notes)
