"""The bodies that are words: the opening, figures in cards, tables, and short paragraphs."""

from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from reports.deck.look import (
    BODY,
    HEIGHT,
    INK,
    LARGE,
    LINE,
    MARGIN,
    MUTED,
    NOTE,
    PAPER,
    TEAL,
    TEXT,
    TITLE,
    WIDTH,
    Box,
)  # fmt: skip
from reports.deck.text import BOLD_LETTER, LETTER, fill, size_for, write
from reports.slides import Cards, Grid, Opening, Points

GAP = Inches(0.25)
CELL_MARGIN = Inches(0.08)


def add_opening(page: Any, title: str, body: Opening) -> None:
    """Write the name of the region large, and the lines under it."""
    bar = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, Inches(0.3), HEIGHT)
    bar.fill.solid()
    bar.fill.fore_color.rgb = TEAL
    bar.line.fill.background()
    width = WIDTH - 2 * MARGIN - Inches(0.4)
    left = MARGIN + Inches(0.4)
    box = Box(left, Inches(2.2), width, Inches(1.5))
    name = page.shapes.title
    name.left, name.top, name.width, name.height = box.left, box.top, box.width, box.height
    fill(name.text_frame, title, size_for(title, box, LARGE), bold=True, anchor=MSO_ANCHOR.BOTTOM)
    for place, line in enumerate(body.lines):
        below = Box(left, Inches(3.95) + place * Inches(0.55), width, Inches(0.5))
        write(page, below, line, TITLE if place == 0 else Pt(20), colour=TEAL if place == 0 else MUTED)


def add_cards(page: Any, body: Cards) -> None:
    """Set the figures side by side, in two rows where there are more than four."""
    across = min(4, len(body.cards)) if len(body.cards) != 6 else 3
    rows = -(-len(body.cards) // across)
    width = (BODY.width - GAP * (across - 1)) // across
    height = min((BODY.height - GAP * (rows - 1)) // rows, Inches(2.9))
    for place, card in enumerate(body.cards):
        row, column = divmod(place, across)
        left, top = BODY.left + column * (width + GAP), BODY.top + row * (height + GAP)
        ground = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, width, height)
        ground.fill.solid()
        ground.fill.fore_color.rgb = PAPER
        ground.line.color.rgb, ground.line.width = LINE, Pt(1.5)
        inner = width - 2 * GAP
        write(page, Box(left + GAP, top + Inches(0.18), inner, Inches(0.4)), card.label, TEXT, colour=MUTED)
        box = Box(left + GAP, top + Inches(0.55), inner, Inches(0.85))
        colour = TEAL if place == 0 else INK
        write(page, box, card.value, size_for(card.value, box, LARGE), bold=True, colour=colour)
        box = Box(left + GAP, top + Inches(1.45), inner, height - Inches(1.55))
        write(page, box, card.note, size_for(card.note, box, NOTE, LETTER), colour=MUTED)


def add_grid(page: Any, body: Grid) -> None:
    """Write a native table: the heading in our colour, numbers to the right."""
    top, height = BODY.top, BODY.height
    if body.lead:
        write(page, Box(BODY.left, top, BODY.width, Inches(0.4)), body.lead, TEXT, colour=MUTED)
        top, height = top + Inches(0.5), height - Inches(0.5)
    lines = len(body.rows) + 1
    row = min(height // lines, Inches(0.62))
    table = page.shapes.add_table(lines, len(body.columns), BODY.left, top, BODY.width, row * lines).table
    table.horz_banding = False
    for place, column in enumerate(body.columns):
        table.columns[place].width = round(BODY.width * column.share)
        box = Box(0, 0, table.columns[place].width, row)
        _cell(table.cell(0, place), column.heading, box, head=True, number=column.number)
        for below, given in enumerate(body.rows, start=1):
            _cell(table.cell(below, place), given[place], box, head=False, number=column.number)
    for one in table.rows:
        one.height = row


def add_points(page: Any, body: Points) -> None:
    """Write headings on the left and their sentences beside them."""
    each = BODY.height // max(len(body.points), 5)
    head = Inches(2.2)
    for place, (heading, sentence) in enumerate(body.points):
        top = BODY.top + place * each
        write(page, Box(BODY.left, top, head, each), heading, TEXT, bold=True, colour=TEAL)
        box = Box(BODY.left + head, top, BODY.width - head, each - Inches(0.08))
        write(page, box, sentence, size_for(sentence, box, NOTE, LETTER))


def _cell(cell: Any, text: str, room: Box, *, head: bool, number: bool) -> None:
    """Write one cell, as large as fits."""
    cell.margin_left = cell.margin_right = CELL_MARGIN
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    cell.fill.solid()
    cell.fill.fore_color.rgb = TEAL if head else PAPER
    inner = Box(room.left, room.top, room.width - 2 * CELL_MARGIN, room.height - Inches(0.06))
    size = size_for(text, inner, TEXT, BOLD_LETTER if head else LETTER)
    fill(
        cell.text_frame, text, size, bold=head, colour=PAPER if head else INK,
        align=PP_ALIGN.RIGHT if number else PP_ALIGN.LEFT,
    )  # fmt: skip
    cell.margin_left = cell.margin_right = CELL_MARGIN
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
