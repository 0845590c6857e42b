"""The typeface of the reports is that of the screens, with its weight fixed."""

from io import BytesIO

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from reports.paper.typeface import HERE, WEIGHTS, fixed


def outlines(font: TTFont) -> dict[str, object]:
    glyphs = font.getGlyphSet()
    drawn = {}
    for name in glyphs:
        pen = RecordingPen()
        glyphs[name].draw(pen)
        drawn[name] = pen.value
    return drawn


def saved(font: TTFont) -> TTFont:
    """A font as its file holds it: in whole units."""
    written = BytesIO()
    font.save(written)
    return TTFont(written)


@pytest.mark.parametrize("name", WEIGHTS)
def test_the_kept_file_is_made_from_the_typeface_of_the_screens(name: str) -> None:
    path = HERE / "fonts" / f"plus-jakarta-sans-{name}.ttf"
    assert outlines(TTFont(path)) == outlines(saved(fixed(WEIGHTS[name])))
    assert path.stat().st_size < 40_000
