"""How the cells of our workbooks look: one palette, one typeface, and each look made once in a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from data.issues import Severity
from data.row_heights import SIZE

FONT = "Calibri"  # LibreOffice puts Carlito in its place, which is exactly as wide
NAVY, TEAL, INK, MUTED = "#0B4257", "#0F766E", "#0F172A", "#52606F"
LINE, SURFACE, LOCKED, NEEDED, WHITE, AMBER = "#CBD5DF", "#F4F7F9", "#E9EDF1", "#FFF4D6", "#FFFFFF", "#B45309"
RED = "#B91C1C"
FILLS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "#F9B4B4", Severity.DOUBTFUL: "#FBD3A8", Severity.WARNING: "#FBE89A"}
)
DATE_FORMAT = "[$-421]dd mmmm yyyy"
SMALL = 9

_BASE = {"font_name": FONT, "font_size": SIZE, "font_color": INK, "valign": "top"}
_BOX = {"border": 1, "border_color": LINE, "text_wrap": True}
LOOKS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "plain": {},
        "machine": {"font_color": MUTED, "font_size": 8},
        "title": {
            "indent": 1, "bold": True, "font_size": 16, "font_color": WHITE, "bg_color": NAVY, "valign": "vcenter",
        },
        "subtitle": {"indent": 1, "font_size": 11, "font_color": WHITE, "bg_color": NAVY, "valign": "vcenter"},
        "hint": {"indent": 1, "font_color": MUTED, "valign": "vcenter", "bg_color": SURFACE},
        "words": {"text_wrap": True, "valign": "vcenter"},
        "heading": {"bold": True, "font_size": 12, "font_color": TEAL, "bottom": 2, "bottom_color": TEAL},
        "header": {
            **_BOX, "bold": True, "font_color": WHITE, "bg_color": TEAL, "align": "center", "valign": "vcenter",
        },
        "code": {**_BOX, "bold": True, "font_color": TEAL, "bg_color": SURFACE},
        "told": {"indent": 1, "align": "left", **_BOX, "bg_color": WHITE},
        "label": {"indent": 1, **_BOX, "bg_color": SURFACE, "bold": True, "valign": "vcenter"},
        "identity": {"indent": 1, **_BOX, "bg_color": LOCKED, "bold": True, "valign": "vcenter", "num_format": "@"},
        "locked": {**_BOX, "bg_color": LOCKED},
        "earlier": {**_BOX, "bg_color": LOCKED, "font_color": MUTED, "italic": True, "align": "center"},
        "input": {**_BOX, "bg_color": WHITE, "locked": False},
        "score": {**_BOX, "bg_color": SURFACE, "bold": True, "font_color": NAVY, "align": "center"},
        "figure": {**_BOX, "align": "center", "valign": "vcenter"},
        "part": {"indent": 1, **_BOX, "valign": "vcenter"},
        "whole": {"indent": 1, **_BOX, "bold": True, "bg_color": "#DCEFEC", "valign": "vcenter"},
        "whole_figure": {**_BOX, "bold": True, "bg_color": "#DCEFEC", "align": "center", "valign": "vcenter"},
        "bold": {"bold": True},
        "small": {"font_size": SMALL, "font_color": MUTED},
        "level": {"bold": True, "font_color": TEAL},
        "guess": {"bold": True, "font_color": AMBER},
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Styles:
    """The looks of one workbook; a look with changes is made once and kept."""

    book: Any
    made: dict[tuple[object, ...], Any] = field(default_factory=dict)

    def of(self, look: str, **changes: object) -> Any:
        """Give the format of a look, with some of its properties changed."""
        key = (look, *sorted(changes.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format({**_BASE, **LOOKS[look], **changes})
        return self.made[key]
