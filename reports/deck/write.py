"""Slides as a PowerPoint file, native and editable."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from reports.deck.charts import add_bars, add_lines, add_steps
from reports.deck.dress import dress
from reports.deck.look import (
    FOOT_HEIGHT,
    FOOT_TOP,
    MARGIN,
    MUTED,
    SMALL,
    WARNING,
    WIDTH,
    Box,
)
from reports.deck.template import ground_of, own_ground
from reports.deck.text import fill, size_for, write
from reports.deck.words import add_cards, add_grid, add_opening, add_points
from reports.slides import Bars, Cards, Grid, Lines, Opening, Points, Slide, Steps, Subject
from words import Words


def deck_of(subject: Subject, slides: Sequence[Slide], _: Words, template: bytes | None = None) -> bytes:
    """Write the slides as .pptx, 16:9, with the speaker's notes; a sample is marked on every slide.

    They lie on the region's own template where one is given; raises UnfitTemplateError where it cannot carry them.
    """
    ground = own_ground() if template is None else ground_of(template)
    deck = ground.deck
    properties = deck.core_properties
    properties.title = f"{subject.name} · {_.of(subject.round)}"
    properties.author, properties.language = subject.program, _.language
    properties.created = properties.modified = datetime(
        subject.held.year, subject.held.month, subject.held.day, tzinfo=UTC
    )
    for number, slide in enumerate(slides, start=1):
        page = deck.slides.add_slide(ground.opening if isinstance(slide.body, Opening) else ground.plain)
        _draw(page, slide, ground.title, _)
        _foot(page, slide, number, subject, _)
        page.notes_slide.notes_text_frame.text = "\n".join(slide.notes)
    if template is not None:
        dress(deck)
    written = BytesIO()
    deck.save(written)
    return written.getvalue()


def _draw(page: Any, slide: Slide, box: Box, _: Words) -> None:
    """Write the title and draw the body."""
    if isinstance(slide.body, Opening):
        for place in page.placeholders:
            if place != page.shapes.title:
                place._element.getparent().remove(place._element)
        add_opening(page, slide.title, slide.body)
        return
    title = page.shapes.title
    title.left, title.top, title.width, title.height = box.left, box.top, box.width, box.height
    fill(title.text_frame, slide.title, size_for(slide.title, box), bold=True, anchor=MSO_ANCHOR.MIDDLE)
    match slide.body:
        case Cards():
            add_cards(page, slide.body)
        case Bars():
            add_bars(page, slide.body, _)
        case Lines():
            add_lines(page, slide.body, _)
        case Steps():
            add_steps(page, slide.body, _)
        case Grid():
            add_grid(page, slide.body)
        case Points():
            add_points(page, slide.body)


def _foot(page: Any, slide: Slide, number: int, subject: Subject, _: Words) -> None:
    """Write the source and the number of the slide; a sample in the colour of a warning."""
    width = WIDTH - 2 * MARGIN
    box = Box(MARGIN, FOOT_TOP, width * 9 // 10, FOOT_HEIGHT)
    write(page, box, slide.source, SMALL, bold=subject.sample, colour=WARNING if subject.sample else MUTED)
    box = Box(MARGIN + width * 9 // 10, FOOT_TOP, width // 10, FOOT_HEIGHT)
    write(page, box, _.number(number, 0), SMALL, colour=MUTED, align=PP_ALIGN.RIGHT)
