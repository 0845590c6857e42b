"""The colours of .streamlit/config.toml against the rules of WCAG 2.2 (1.4.3 text 4.5:1, 1.4.11 marks 3:1)."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from charts import theme as charts_theme

ROOT = Path(__file__).resolve().parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
TEXT, MARK = 4.5, 3.0

both_themes = pytest.mark.parametrize("name", ["light", "dark"])


def luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def theme(name: str) -> dict[str, Any]:
    return dict(CONFIG["theme"][name])


@both_themes
def test_text_is_readable_on_page_and_surface(name: str) -> None:
    colours = theme(name)
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(colours["textColor"], colours[ground]) >= TEXT
        assert contrast(colours["linkColor"], colours[ground]) >= TEXT
    assert contrast(colours["dataframeHeaderTextColor"], colours["dataframeHeaderBackgroundColor"]) >= TEXT


@both_themes
def test_the_accent_carries_white_words_and_is_readable_itself(name: str) -> None:
    colours = theme(name)
    assert contrast("#FFFFFF", colours["primaryColor"]) >= TEXT  # Streamlit writes white on it
    assert contrast(colours["primaryColor"], colours["backgroundColor"]) >= TEXT  # and writes with it: the chosen tab


@both_themes
def test_every_categorical_colour_stands_out_from_the_page(name: str) -> None:
    colours = theme(name)
    for colour in colours["chartCategoricalColors"]:
        assert contrast(colour, colours["backgroundColor"]) >= MARK


@both_themes
def test_the_scales_have_the_ten_steps_that_streamlit_asks_for(name: str) -> None:
    colours = theme(name)
    assert len(colours["chartSequentialColors"]) == 10
    assert len(colours["chartDivergingColors"]) == 10


@both_themes
def test_the_sequential_scale_changes_steadily_in_lightness(name: str) -> None:
    steps = [luminance(colour) for colour in theme(name)["chartSequentialColors"]]
    assert steps in (sorted(steps), sorted(steps, reverse=True))


@both_themes
def test_the_charts_use_the_colours_of_the_page(name: str) -> None:
    colours, ours = theme(name), charts_theme.theme_of(name)
    assert tuple(colours["chartCategoricalColors"]) == ours.categorical
    assert (colours["backgroundColor"], colours["textColor"]) == (ours.page, ours.ink)


def test_every_font_file_of_the_theme_is_ours_and_there() -> None:
    for face in CONFIG["theme"]["fontFaces"]:
        assert face["url"].startswith("app/static/")
        assert (ROOT / "ui" / face["url"].removeprefix("app/")).is_file()
