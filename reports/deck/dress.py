"""Slides in the colours and typefaces of the theme they lie on, instead of ours."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement

from reports.deck.look import FONT, INK, LINE, MUTED, PAPER, SERIES, SMALL, TEAL, WARNING
from reports.slides import Role

LEGIBLE = 3.0
"""The contrast that large type needs (WCAG 2.2, 1.4.3)."""

NARROW = {"Calibri", "Calibri Light", "Carlito"}
"""Typefaces as narrow as ours, for which the sizes were chosen; with any other all type is set smaller."""

SMALLER = 0.85
"""The width of a letter of Calibri in parts of one of Verdana, the widest typeface of offices."""

_PLAIN = {str(INK): "tx1", str(PAPER): "bg1"}
_OTHERS = {colour: f"accent{place}" for place, colour in enumerate(SERIES[Role.OTHER], start=2)}
_SHADES = {
    str(MUTED): (("a:lumMod", "65000"), ("a:lumOff", "35000")),
    SERIES[Role.BEST][0]: (("a:lumMod", "75000"), ("a:lumOff", "25000")),
    str(LINE): (("a:alpha", "20000"),),
}
"""What is a shade of the theme's text: lighter, as PowerPoint offers it, or a fifth of it over whatever lies below."""


def dress(deck: Any) -> None:
    """Name the places of the theme where our colours and our typeface stand."""
    theme = _theme_of(deck)
    named = _named(deck, theme)
    faces = {face.get("typeface") for face in theme.iter(qn("a:latin"))}
    for slide in deck.slides:
        title = slide.shapes.title._element
        charts = [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
        for root in (slide._element, *charts):
            for colour in list(root.iter(qn("a:srgbClr"))):
                _name(colour, named)
        for root in (title, slide._element, *charts):
            for face in root.iter(qn("a:latin")):
                if face.get("typeface") == FONT:
                    face.set("typeface", "+mj-lt" if root is title else "+mn-lt")
        if not faces <= NARROW:
            for root in (slide._element, *charts):
                _shrink(root)


def _named(deck: Any, theme: Any) -> dict[str, str]:
    """Our colours and their places; what could not be read on the ground of the template is set in its text colour."""
    ground = _theme_colour(deck, theme, "bg1")
    named = {**_PLAIN, **_OTHERS, **dict.fromkeys(_SHADES, "tx1")}
    if _contrast(_theme_colour(deck, theme, "accent1"), ground) >= LEGIBLE:
        named[str(TEAL)] = "accent1"
    for colour in (TEAL, WARNING):
        if _contrast(colour, ground) < LEGIBLE:
            named.setdefault(str(colour), "tx1")
    return named


def _name(colour: Any, named: dict[str, str]) -> None:
    """Put a place of the theme where a colour stands."""
    ours = colour.get("val")
    if ours not in named:
        return
    other = OxmlElement("a:schemeClr")
    other.set("val", named[ours])
    for tag, share in _SHADES.get(ours, ()):
        part = OxmlElement(tag)
        part.set("val", share)
        other.append(part)
    colour.getparent().replace(colour, other)


def _shrink(root: Any) -> None:
    """Set type smaller, down to the smallest that we set."""
    for tag in ("a:rPr", "a:defRPr"):
        for run in root.iter(qn(tag)):
            if run.get("sz") is not None:
                run.set("sz", str(max(round(SMALL.pt * 100), round(int(run.get("sz")) * SMALLER / 100) * 100)))


def _theme_of(deck: Any) -> Any:
    """The theme of the first master, whose layouts are used."""
    return parse_xml(deck.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)


def _theme_colour(deck: Any, theme: Any, place: str) -> RGBColor:
    """Look a place up in the theme; the master says which of its colours is the ground."""
    listed = deck.slide_masters[0]._element.find(qn("p:clrMap")).get(place, place)
    given = theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{listed}')}")[0]
    return RGBColor.from_string(given.get("lastClr") or given.get("val"))


def _contrast(one: RGBColor, other: RGBColor) -> float:
    """The contrast of two colours as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: RGBColor) -> float:
    shares = [part / 255 for part in colour]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
