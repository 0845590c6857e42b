"""`python -m reports.paper.typeface`: make the two weights of a report from the variable typeface of the screens.

Typst reads neither woff2 nor the axis of a variable font in it. The outlines stay as they are; the weight is fixed.
"""

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).resolve().parent
SCREENS = HERE.parent.parent / "ui" / "static" / "fonts" / "plus-jakarta-sans-latin-wght-normal.woff2"
WEIGHTS = {"regular": 400, "bold": 700}


def fixed(weight: int) -> TTFont:
    """Fix the weight of our typeface, and name it so that Typst finds it by its weight."""
    font = TTFont(SCREENS, recalcTimestamp=False)
    font.flavor = None
    instantiateVariableFont(font, {"wght": weight}, inplace=True)
    font["OS/2"].usWeightClass = weight
    return font


def main() -> None:
    """Write both weights beside the layout."""
    for name, weight in WEIGHTS.items():
        fixed(weight).save(HERE / "fonts" / f"plus-jakarta-sans-{name}.ttf")


if __name__ == "__main__":
    main()
