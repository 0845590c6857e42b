"""Templates of slides for the tests: what a region might send, and what somebody hostile might."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Inches

CREST = "Lambang Kab. Padang Pariaman"


def template(accent: str = "7C2D12", font: str = "Georgia", *, width: float = 13.333) -> Any:
    """A widescreen deck with a crest on its master, a leading colour and a typeface of its own, and one slide."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(width), Inches(7.5)
    master = deck.slide_masters[0]
    crest = master.shapes._spTree  # python-pptx draws on slides only
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Salindia lama"
    shape = slide.shapes.add_shape(MSO_SHAPE.OVAL, Inches(12.2), Inches(0.2), Inches(0.9), Inches(0.9))
    shape.name = CREST
    crest.append(shape._element)
    title = deck.slide_layouts[5].placeholders[0]
    title.left, title.top, title.width, title.height = Inches(0.6), Inches(0.3), Inches(11.2), Inches(1.2)
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = theme.blob.replace(b'<a:srgbClr val="4F81BD"/>', f'<a:srgbClr val="{accent}"/>'.encode()).replace(
        b'<a:latin typeface="Calibri"/>', f'<a:latin typeface="{font}"/>'.encode()
    )
    return deck


def saved(deck: Any) -> bytes:
    """The bytes of a deck."""
    written = BytesIO()
    deck.save(written)
    return written.getvalue()


def without_title_only() -> bytes:
    """A deck whose layouts all hold something beside a title."""
    deck = template()
    layout = deck.slide_layouts[5]
    for slide in list(deck.slides._sldIdLst):
        deck.part.drop_rel(slide.rId)
        deck.slides._sldIdLst.remove(slide)
    deck.slide_layouts.remove(layout)
    return saved(deck)


def bomb() -> bytes:
    """A deck with a part that unpacks to far more than it weighs."""
    content = BytesIO(saved(template()))
    with ZipFile(content, "a", ZIP_DEFLATED) as archive:
        archive.writestr("ppt/media/image99.png", b"\0" * 60_000_000)
    return content.getvalue()


def swollen() -> bytes:
    """A deck with more markup than is understood."""
    content = BytesIO(saved(template()))
    with ZipFile(content, "a", ZIP_DEFLATED) as archive:
        archive.writestr("ppt/slides/slide99.xml", bytes(range(256)) * 60_000)
    return content.getvalue()


def workbook() -> bytes:
    """A zip that is no deck."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return content.getvalue()


def broken_markup() -> bytes:
    """A deck whose main part is no markup."""
    content = BytesIO()
    with ZipFile(BytesIO(saved(template()))) as came, ZipFile(content, "w") as goes:
        for entry in came.infolist():
            whole = came.read(entry)
            goes.writestr(entry.filename, whole[:200] if entry.filename == "ppt/presentation.xml" else whole)
    return content.getvalue()
