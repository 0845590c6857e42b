"""The map of a round on paper: a schematic cell for each region, filled by its class."""

from itertools import pairwise

import numpy as np
import pandas as pd

from data.regions import schematic
from reports.paper.paper import Atlas, Section, Shape
from reports.slides import RoundSubject
from words import Words

CLASSES = 5
"""Classes of equal width where an instrument has no bands: more shades than these are not told apart in print."""


def atlas(scored: pd.DataFrame, subject: RoundSubject, _: Words) -> Section:
    """Draw where the scores lie; regions without a score stay outlines."""
    names, tones = _banded(scored, subject, _) if subject.instrument.bands else _classed(scored, subject, _)
    rings = schematic().rings
    points = np.array([point for parts in rings.values() for ring in parts for point in ring])
    (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
    wide = east - west
    shapes = tuple(
        Shape(tones.get(code), tuple(tuple(((x - west) / wide, (north - y) / wide) for x, y in ring) for ring in parts))
        for code, parts in rings.items()
    )
    counts = pd.Series(tones).value_counts()
    told = _("{count} of {all} regions are drawn in their class; the others have no score in this round.")
    notes = (
        _("A schematic map, not the official boundaries. The darker, the higher."),
        told.format(count=_.number(len(tones), 0), all=_.number(len(rings), 0)),
    )
    legend = tuple(f"{name} ({_.number(int(counts.get(tone, 0)), 0)})" for tone, name in enumerate(names))
    title = _("Where the scores lie")
    return Section(title, Atlas(shapes, (north - south) / wide, legend, f"{title}: {'; '.join(legend)}"), notes)


def _banded(scored: pd.DataFrame, subject: RoundSubject, _: Words) -> tuple[list[str], dict[str, int]]:
    """Name the bands from the lowest, and give the place of each region's."""
    names = [_.of(band.name) for band in reversed(subject.instrument.bands)]
    return names, {str(code): names.index(band) for code, band in scored["band"].items() if band in names}


def _classed(scored: pd.DataFrame, subject: RoundSubject, _: Words) -> tuple[list[str], dict[str, int]]:
    """Cut the scale from the lowest score to the highest into classes, and give the place of each region's."""
    places = subject.instrument.scale.decimals
    ends = np.linspace(scored["score"].min(), scored["score"].max(), CLASSES + 1)
    names = [f"{_.number(low, places)} – {_.number(high, places)}" for low, high in pairwise(ends)]
    classes = np.clip(np.searchsorted(ends, scored["score"], side="right") - 1, 0, CLASSES - 1)
    return names, dict(zip(scored.index.astype(str), classes.tolist(), strict=True))
