"""Words on a slide, in a box they fit into."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Length, Pt

from reports.deck.look import FONT, INK, SMALL, TITLE, Box

LETTER, BOLD_LETTER = 0.52, 0.56
"""The width of a letter in parts of its size, as Calibri has it on average, and a little more to be safe."""


def write(
    page: Any, box: Box, text: str, size: Length, *, bold: bool = False, colour: RGBColor = INK,
    align: PP_ALIGN = PP_ALIGN.LEFT, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> Any:  # fmt: skip
    """Write one paragraph into a new box."""
    shape = page.shapes.add_textbox(box.left, box.top, box.width, box.height)
    fill(shape.text_frame, text, size, bold=bold, colour=colour, align=align, anchor=anchor)
    return shape


def fill(
    frame: Any, text: str, size: Length, *, bold: bool = False, colour: RGBColor = INK,
    align: PP_ALIGN = PP_ALIGN.LEFT, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> None:  # fmt: skip
    """Set the one paragraph of a frame."""
    frame.word_wrap = True
    frame.vertical_anchor = anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    paragraph = frame.paragraphs[0]
    paragraph.alignment = align
    run = paragraph.add_run()
    run.text = text
    run.font.name, run.font.size, run.font.bold = FONT, size, bold
    run.font.color.rgb = colour


def size_for(text: str, box: Box, largest: Length = TITLE, letter: float = BOLD_LETTER) -> Length:
    """The largest size, down to SMALL, at which a text fits into a box."""
    for points in range(round(largest.pt), round(SMALL.pt), -1):
        if lines_of(text, box.width, Pt(points), letter) * Pt(points) * 1.2 <= box.height:
            return Pt(points)
    return SMALL


def lines_of(text: str, width: int, size: Length, letter: float) -> int:
    """How many lines a text takes; a word is never broken."""
    room, lines, used = width / (size * letter), 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, 0
        used += len(word) + (1 if used else 0)
        if used > room:
            return 10**6  # a word that would be broken: too large
    return lines
