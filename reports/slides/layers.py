"""The groups of dimensions that tutors read together: suprastruktur, struktur, infrastruktur."""

import pandas as pd

from reports.slides.dimensions import beside_peers
from reports.slides.parts import source_line, written
from reports.slides.slide import Slide
from reports.slides.subject import Subject
from scoring import Scale
from words import Words


def layers(subject: Subject, _: Words) -> Slide | None:
    """Set every group beside the median and the best of the peers; none where the instrument has no groups."""
    rows = subject.groups
    if rows["score"].isna().all():
        return None
    scale = subject.instrument.scale
    notes = (
        *(f"{row.label}: {row.parts}; {written(row.score, subject, _)}." for row in rows.itertuples()),
        _("A group is the mean of its dimensions with their weights in the index; no score depends on it."),
    )
    return Slide(
        "lapisan", finding_of_groups(rows, scale, _), beside_peers(rows, subject, _), source_line(subject, _), notes
    )


def finding_of_groups(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Name the strongest and the weakest group of rows with label and score (printed scale)."""
    best, worst = rows.loc[rows["score"].idxmax()], rows.loc[rows["score"].idxmin()]
    return _("Strongest in {best} ({high}), weakest in {worst} ({low})").format(
        best=best["label"], high=_.number(best["score"], scale.decimals),
        worst=worst["label"], low=_.number(worst["score"], scale.decimals),
    )  # fmt: skip
