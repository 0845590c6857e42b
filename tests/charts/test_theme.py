"""Colours: enough contrast on both pages, and bands that keep their order without hue."""

from itertools import pairwise

import pytest

from charts import DARK, LIGHT, Theme, band_colours, theme_of
from tests.charts.tables import BANDS

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_text_colours_reach_aa_on_page_and_hover_label(theme: Theme) -> None:
    for colour in (theme.ink, theme.muted, theme.accent, theme.rise, theme.fall):
        assert contrast(colour, theme.page) >= 4.5
    assert contrast(theme.ink, theme.surface) >= 4.5


@THEMES
def test_marks_reach_three_to_one_on_the_page(theme: Theme) -> None:
    for colour in (theme.faint, *theme.categorical, *theme.bands):
        assert contrast(colour, theme.page) >= 3


@THEMES
def test_bands_change_steadily_in_lightness(theme: Theme) -> None:
    steps = [luminance(after) - luminance(before) for before, after in pairwise(theme.bands)]
    assert all(step < 0 for step in steps) or all(step > 0 for step in steps)


@THEMES
@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_best_band_has_the_best_colour_however_many_there_are(theme: Theme, count: int) -> None:
    colours = list(band_colours(BANDS[:count], theme).values())
    assert colours[0] == theme.bands[-1]
    assert len(set(colours)) == count
    assert count == 1 or colours[-1] == theme.bands[0]


def test_a_page_of_unknown_kind_is_light() -> None:
    assert theme_of("dark") is DARK
    assert theme_of("light") is theme_of(None) is LIGHT
