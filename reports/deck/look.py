"""How a deck looks: page, sizes, and colours that survive a beamer and a black-and-white printer."""

from dataclasses import dataclass
from typing import Final

from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from reports.slides import Role

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN = Inches(0.6)
TITLE_TOP, TITLE_HEIGHT = Inches(0.4), Inches(1.15)
BODY_TOP, BODY_BOTTOM = Inches(1.7), Inches(6.85)
FOOT_TOP, FOOT_HEIGHT = Inches(6.95), Inches(0.4)

TITLE, LARGE, NOTE, TEXT, SMALL = Pt(28), Pt(48), Pt(18), Pt(16), Pt(12)
"""Nothing is set smaller than SMALL: a hall must read it."""

INK, MUTED, LINE, PAPER = (RGBColor.from_string(one) for one in ("0F172A", "52606F", "DCE3EA", "FFFFFF"))
WARNING: Final = RGBColor.from_string("B45309")
TEAL: Final = RGBColor.from_string("0F766E")
UP, DOWN = TEAL, RGBColor.from_string("C2410C")
SERIES: Final[dict[Role, tuple[str, ...]]] = {
    Role.OWN: ("0F766E",),
    Role.PEERS: ("94A3B8",),
    Role.BEST: ("334155",),
    Role.OTHER: ("D97706", "4338CA", "BE123C", "0284C7", "64748B"),
}
FONT: Final = "Calibri"  # on every machine that opens a deck; our own typeface is not


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in EMU (914,400 an inch)."""

    left: int
    top: int
    width: int
    height: int


BODY: Final = Box(MARGIN, BODY_TOP, WIDTH - 2 * MARGIN, BODY_BOTTOM - BODY_TOP)
