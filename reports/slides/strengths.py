"""The strongest and the weakest indicators of a region, with the cells that say so."""

from typing import Any

import pandas as pd

from reports.slides.parts import guesses_among, source_line, written
from reports.slides.slide import Column, Grid, Slide
from reports.slides.subject import Subject
from words import Words

SHOWN = 4


def strengths(subject: Subject, _: Words) -> Slide | None:
    """List the indicators furthest above and furthest below the peers' median; none with fewer than two scored."""
    rows = subject.parts[subject.parts["code"].isin([one.code for one in subject.instrument.indicators])]
    rows = rows.assign(gap=(rows["score"] - rows["median"]).fillna(rows["score"])).dropna(subset="score")
    if len(rows) < 2:
        return None
    rows = rows.sort_values("gap", ascending=False, kind="stable")
    count = min(SHOWN, len(rows) // 2)
    strong, weak = rows.head(count), rows.tail(count).iloc[::-1]
    title = _("Strongest: {best}; weakest: {worst}").format(best=strong.iloc[0]["label"], worst=weak.iloc[0]["label"])
    columns = (
        Column(_("Part"), 0.42), Column(_("Score"), 0.11, number=True), Column(_("Median of peers"), 0.14, number=True),
        Column(_("Gap"), 0.11, number=True), Column(_("Source cell"), 0.22),
    )  # fmt: skip
    body = Grid(columns, tuple(_row(row, subject, _) for part in (strong, weak) for row in part.itertuples()))
    shown = [*strong["code"], *weak["code"]]
    notes = [_("Above: furthest above the median of {peers}; below: furthest below it.").format(peers=subject.peers)]
    notes += [told for told in (guesses_among(shown, subject, _),) if told]
    return Slide("kuat-lemah", title, body, source_line(subject, _), tuple(notes))


def _row(row: Any, subject: Subject, _: Words) -> tuple[str, ...]:
    label, cell = str(row.label), str(row.cell)
    score, median = float(row.score), float(row.median)
    gap = "–" if pd.isna(median) else _.signed(score - median, subject.instrument.scale.decimals)
    return label, written(score, subject, _), written(median, subject, _), gap, cell
