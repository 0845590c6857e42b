"""The colours of the charts on light and dark pages, and the frame a chart is drawn for."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from scoring import Band

FONT = "Plus Jakarta Sans, Segoe UI, Helvetica, Arial, sans-serif"


class Width(StrEnum):
    """How much room a chart has: a column of the desktop page, or a phone."""

    WIDE = "wide"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one page: `ink`, `muted`, `accent`, `rise` and `fall` are fit for text, `faint` for marks.

    `grid` and `ground` lie behind the marks.

    `bands` runs from the worst to the best and changes steadily in lightness, so that its order survives colour
    blindness and grey printing; `rise` and `fall` colour changes and always stand beside a signed number.
    """

    page: str
    ink: str
    muted: str
    faint: str
    grid: str
    ground: str
    surface: str
    accent: str
    rise: str
    fall: str
    categorical: tuple[str, ...]
    bands: tuple[str, ...]


LIGHT = Theme(
    page="#FFFFFF",
    ink="#0F172A",
    muted="#52606F",
    faint="#8593A3",
    grid="#E6EBF0",
    ground="#D5DDE5",
    surface="#F4F7F9",
    accent="#0F766E",
    rise="#0F766E",
    fall="#B45309",
    categorical=("#0F766E", "#B45309", "#4F46E5", "#E11D48", "#0369A1", "#5B6F12", "#9333EA", "#475569"),
    bands=("#CE7A12", "#9C7F1E", "#5C7F43", "#11706A", "#0B4257"),
)
DARK = Theme(
    page="#04050B",
    ink="#E8EDF3",
    muted="#A3B0BF",
    faint="#586678",
    grid="#243042",
    ground="#2E3C51",
    surface="#111A28",
    accent="#14B8A6",
    rise="#14B8A6",
    fall="#F59E0B",
    categorical=("#14B8A6", "#FBBF24", "#8B93F8", "#FB7185", "#38BDF8", "#B5C44A", "#C88BFB", "#94A3B8"),
    bands=("#B4660E", "#A58726", "#6FA45B", "#35BFA9", "#A5F3E4"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a chart is drawn for: the colours of the page and the room on it."""

    theme: Theme = LIGHT
    width: Width = Width.WIDE

    @property
    def narrow(self) -> bool:
        """Whether names go above their rows instead of beside them."""
        return self.width is Width.NARROW


def theme_of(kind: str | None) -> Theme:
    """Return the colours for a page that calls itself "dark", else the light ones."""
    return DARK if kind == "dark" else LIGHT


def band_colours(bands: Sequence[Band], theme: Theme) -> dict[str, str]:
    """Give every band its colour; `bands` runs from the best to the worst, as in the instrument."""
    steps = max(len(bands) - 1, 1)
    return {band.code: graded(1 - place / steps, theme) for place, band in enumerate(bands)}


def graded(place: float, theme: Theme) -> str:
    """Give the colour of a place between the worst (0) and the best (1), in the order of the bands."""
    return between(theme.bands, (len(theme.bands) - 1) * place)


def readable_on(colour: str, theme: Theme) -> str:
    """Give the colour of a text on a #RRGGBB ground: of ink and page the one with the higher contrast (WCAG 2.2)."""

    def contrast(text: str) -> float:
        darker, lighter = sorted((_luminance(text), _luminance(colour)))
        return (lighter + 0.05) / (darker + 0.05)

    return max((theme.ink, theme.page), key=contrast)


def translucent(colour: str, opacity: float) -> str:
    """Write a #RRGGBB colour with an opacity."""
    red, green, blue = _channels(colour)
    return f"rgba({red}, {green}, {blue}, {opacity:g})"


def between(colours: Sequence[str], place: float) -> str:
    """Read a ramp of colours at any place between its first (0) and its last."""
    before = min(int(place), len(colours) - 2)
    share = place - before
    pairs = zip(_channels(colours[before]), _channels(colours[before + 1]), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * share):02X}" for low, high in pairs)


def _luminance(colour: str) -> float:
    """Give the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    shares = [channel / 255 for channel in _channels(colour)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[int, int, int]:
    """Split #RRGGBB into red, green and blue."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
