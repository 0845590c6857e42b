"""What the colours of a map mean: the bands, steps of a score, or steps of a change, and what has no figure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from charts.theme import Frame, Theme, band_colours, between, graded
from scoring import Band, Scale
from words import Words

STEPS = 7
CHANGES = (-0.075, -0.025, -0.00125, 0.00125, 0.025, 0.075)
"""Where the classes of a change part, as shares of the scale; the middle class holds what prints as no change."""


@dataclass(frozen=True, slots=True)
class MapClass:
    """One colour of a map: its word, its ground, and the pattern over it ("" for none)."""

    code: str
    label: str
    colour: str
    pattern: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Classed:
    """The classes of a map in the order of its legend, and the code of the class of every row."""

    classes: tuple[MapClass, ...]
    of: pd.Series


def by_band(codes: pd.Series, bands: Sequence[Band], frame: Frame, _: Words) -> Classed:
    """Colour by band, the best first; `codes` holds the code of a band or nothing."""
    colours = band_colours(bands, frame.theme)
    classes = tuple(MapClass(band.code, _.of(band.name), colours[band.code]) for band in bands)
    return Classed(classes, codes.astype(object))


def by_score(values: pd.Series, scale: Scale, frame: Frame, _: Words) -> Classed:
    """Colour by equal steps between the lowest and the highest value there is, the highest first."""
    known = values.dropna()
    if known.empty:
        return Classed((), values.astype(object))
    low, high = float(known.min()), float(known.max())
    steps = STEPS if high > low else 1
    ends = np.linspace(low, high, steps + 1)
    told = [_.number(end, scale.decimals) for end in ends]
    classes = tuple(
        MapClass(str(step), _span(told[step], told[step + 1]), graded((step + 0.5) / steps, frame.theme))
        for step in reversed(range(steps))
    )
    step = np.clip(np.searchsorted(ends, values.to_numpy(float), side="right") - 1, 0, steps - 1)
    return Classed(classes, pd.Series(step.astype(str), values.index, dtype=object).where(values.notna()))


def by_change(values: pd.Series, scale: Scale, frame: Frame, _: Words) -> Classed:
    """Colour by fixed steps of a rise or a fall, the largest rise first, what did not move between them."""
    cuts = np.array(CHANGES) * float(scale.high - scale.low)
    told = [_.signed(cut, scale.decimals) for cut in cuts]
    labels = [
        _("below {end}").format(end=told[0]), _span(told[0], told[1]), _span(told[1], _("below 0")), _("no change"),
        _span(_("above 0"), told[-2]), _span(told[-2], told[-1]), _("above {end}").format(end=told[-1]),
    ]  # fmt: skip
    shades = _turning(frame.theme)
    classes = tuple(MapClass(str(step), labels[step], shades[step]) for step in reversed(range(len(labels))))
    step = np.searchsorted(cuts, values.to_numpy(float), side="right")
    return Classed(classes, pd.Series(step.astype(str), values.index, dtype=object).where(values.notna()))


def _span(low: str, high: str) -> str:
    """Write from where to where a class goes."""
    return f"{low} – {high}"


def _turning(theme: Theme) -> list[str]:
    """Colours from the largest fall over the ground to the largest rise."""
    ramp = (theme.fall, theme.ground, theme.rise)
    return [between(ramp, place) for place in (0.0, 0.4, 0.75, 1.0, 1.25, 1.6, 2.0)]
