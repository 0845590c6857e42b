"""What several slides ask of a subject."""

import pandas as pd

from reports.slides.round_subject import RoundSubject
from reports.slides.subject import Subject
from scoring import Indicator, Kind
from words import Words


def dimensions_of(subject: Subject) -> pd.DataFrame:
    """The rows of the dimensions that apply."""
    return subject.parts[subject.parts["code"].isin([part.code for part in subject.instrument.dimensions])]


def written(value: float, subject: Subject, _: Words) -> str:
    """Write a figure on the printed scale."""
    return _.number(value, subject.instrument.scale.decimals)


def source_line(subject: Subject | RoundSubject, _: Words) -> str:
    """Say under a slide or page where its figures are from; a sample says so."""
    told = _("{round}, {day} · instrument {version} · {program}").format(
        round=_.of(subject.round), day=_.day(subject.held), version=subject.instrument.version, program=subject.program
    )
    return _("SAMPLE: invented figures · {source}").format(source=told) if subject.sample else told


def answered(value: float, part: Indicator, _: Words) -> str:
    """Write an answer in the unit of its indicator."""
    if pd.isna(value):
        return _("blank")
    if part.kind is Kind.YES_NO:
        return _("Yes") if value else _("No")
    return _.number(value, 0 if part.kind is Kind.LEVEL or value == round(value) else 2)


def values_of(column: pd.Series) -> tuple[float | None, ...]:
    """Numbers for a chart: what is missing stays missing."""
    return tuple(None if pd.isna(value) else float(value) for value in column)


def guesses_among(codes: list[str], subject: Subject, _: Words) -> str:
    """Name the indicators among these whose goalposts or criteria are guessed; "" where none is."""
    parts = (subject.instrument.part(code) for code in codes)
    guessed = [part.code for part in parts if isinstance(part, Indicator) and part.guess is not None]
    return _("Guessed goalposts or criteria: {codes}.").format(codes=", ".join(guessed)) if guessed else ""
