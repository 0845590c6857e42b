"""A region's own .pptx as the ground of its slides: its pages, crest, colours and typefaces, none of its slides."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.util import Inches

from data.workbook.limits import MEGABYTE, UnreadableFileError
from data.workbook.package import Package, open_package
from reports.deck.look import BODY_TOP, HEIGHT, MARGIN, TITLE_HEIGHT, TITLE_TOP, WIDTH, Box

TITLE_ONLY = 5
"""The layout of python-pptx's own template that has a title and nothing else."""

MOST_MARKUP = 12 * MEGABYTE
"""How much markup is read: it takes ten times its size in memory, and a crest and a few layouts need a hundredth."""

_FURNITURE = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
_TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
_DAMAGED = (PythonPptxError, SyntaxError, AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What python-pptx raises on a package whose parts are not those of slides; lxml calls bad markup a SyntaxError."""


class Unfit(StrEnum):
    """Why a file cannot be the ground of slides."""

    UNSAFE = "unsafe"
    NO_SLIDES = "no-slides"
    SIZE = "size"
    LAYOUT = "layout"


@dataclass
class UnfitTemplateError(Exception):
    """The file cannot be the ground of slides; `reason` says why."""

    reason: Unfit


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """An empty deck, its layouts for the opening and for all others, and where the title stands on these."""

    deck: Any
    opening: Any
    plain: Any
    title: Box


def own_ground() -> Ground:
    """Our own look."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    layout = deck.slide_layouts[TITLE_ONLY]
    return Ground(deck, layout, layout, _OUR_TITLE)


def ground_of(content: bytes) -> Ground:
    """Open a template from somebody's hands; raises UnfitTemplateError where it cannot carry our slides."""
    try:
        _check_safe(open_package(content))
    except UnreadableFileError as unreadable:
        raise UnfitTemplateError(Unfit.UNSAFE) from unreadable
    try:
        deck = Presentation(BytesIO(content))
        _empty(deck)
        layouts = [(layout, _kinds_of(layout)) for layout in deck.slide_layouts]
        size = (deck.slide_width, deck.slide_height)
    except _DAMAGED as damage:
        raise UnfitTemplateError(Unfit.NO_SLIDES) from damage
    if any(abs(there - ours) > ours / 50 for there, ours in zip(size, (WIDTH, HEIGHT), strict=True)):
        raise UnfitTemplateError(Unfit.SIZE)
    plain = next((layout for layout, kinds in layouts if kinds == {PP_PLACEHOLDER.TITLE}), None)
    if plain is None:
        raise UnfitTemplateError(Unfit.LAYOUT)
    opens = (layout for layout, kinds in layouts if PP_PLACEHOLDER.SUBTITLE in kinds and kinds & _TITLES)
    return Ground(deck, next(opens, plain), plain, _title_of(plain))


def _check_safe(package: Package) -> None:
    """Unpack every part once, as far as it said, before anything of it is understood."""
    markup = sum(entry.file_size for name, entry in package.entries.items() if name.endswith((".xml", ".rels")))
    if markup > MOST_MARKUP:
        raise UnfitTemplateError(Unfit.UNSAFE)
    for name in package.entries:
        for _piece in package.pieces(name):
            pass


def _empty(deck: Any) -> None:
    """Take out the slides that a template brings, and what lists them."""
    listed = deck.slides._sldIdLst
    for one in list(listed):
        deck.part.drop_rel(one.rId)
        listed.remove(one)
    for tag in ("p:custShowLst", "p:extLst"):  # shows and sections name slides that are gone
        for found in deck.element.findall(qn(tag)):
            deck.element.remove(found)


def _kinds_of(layout: Any) -> set[PP_PLACEHOLDER]:
    """What a layout has places for, apart from date, foot and number."""
    return {place.placeholder_format.type for place in layout.placeholders} - _FURNITURE


def _title_of(layout: Any) -> Box:
    """Where a layout has its title, which leaves room for its crest; our place where that reaches into our body."""
    place: Iterable[Any] = (one for one in layout.placeholders if one.placeholder_format.type in _TITLES)
    title = next(iter(place))
    box = Box(title.left, title.top, title.width, title.height)
    fits = box.top + box.height <= BODY_TOP and box.height >= Inches(0.6) and box.width >= WIDTH // 2
    return box if fits else _OUR_TITLE


_OUR_TITLE = Box(MARGIN, TITLE_TOP, WIDTH - 2 * MARGIN, TITLE_HEIGHT)
