"""The steps that raise a region most."""

from typing import Any

import pandas as pd

from reports.slides.parts import answered, guesses_among, source_line
from reports.slides.slide import Column, Grid, Slide
from reports.slides.subject import Subject
from words import Words

SHOWN = 6


def next_steps(subject: Subject, _: Words) -> Slide | None:
    """List the single steps with the largest gain; none where no step raises the score."""
    rows = subject.moves[subject.moves["gain"] > 0].head(SHOWN)
    if rows.empty or subject.published is None:
        return None
    places = subject.instrument.scale.decimals
    first = rows.iloc[0]
    title = _("{part} raises us most: {start} becomes {end}").format(
        part=first["label"], start=_.number(subject.published, places), end=_.number(first["published"], places)
    )
    columns = (
        Column(_("Step"), 0.52), Column(_("From → to"), 0.14), Column(_("New score"), 0.12, number=True),
        Column(_("Gain"), 0.11, number=True), Column(_("New rank"), 0.11, number=True),
    )  # fmt: skip
    body = Grid(columns, tuple(_row(row, subject, _) for row in rows.itertuples()))
    notes = [
        _("Each step is taken alone, the other regions stay where they are; the new score is scored anew."),
        *(told for told in (guesses_among(rows["code"].astype(object).tolist(), subject, _),) if told),
    ]
    for row in rows.itertuples():
        for told in (row.criterion, row.evidence):
            if told is not None:
                notes.append(f"{row.label}: {_.of(told)}")
    return Slide("langkah", title, body, source_line(subject, _), tuple(notes))


def _row(row: Any, subject: Subject, _: Words) -> tuple[str, ...]:
    """Write one step: its part, from which answer to which, the new score, the gain and the new rank."""
    places = subject.instrument.scale.decimals
    part = next(one for one in subject.instrument.indicators if one.code == row.code)
    way = " → ".join(answered(float(getattr(row, name)), part, _) for name in ("answer", "next_answer"))
    gain = float(row.published - subject.published)
    shown_rank = "–" if pd.isna(row.rank) else _.number(int(row.rank), 0)
    return str(row.label), way, _.number(row.published, places), _.signed(gain, places), shown_rank
