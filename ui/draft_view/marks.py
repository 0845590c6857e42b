"""How a state or a change looks: a word, an icon and a colour, any one of which is enough to tell it by."""

from collections.abc import Mapping
from typing import Literal

from data.differences import Change
from data.figures import FigureState
from words import Words

Colour = Literal["red", "orange", "yellow", "blue", "green", "violet", "gray", "primary"]
ICONS: Mapping[FigureState, str] = {
    FigureState.OK: ":material/check_circle:",
    FigureState.INTERPRETED: ":material/translate:",
    FigureState.DOUBTFUL: ":material/help:",
    FigureState.WRONG: ":material/cancel:",
    FigureState.BLANK: ":material/radio_button_unchecked:",
}
SIGNS: Mapping[FigureState, str] = {
    FigureState.OK: "✓",
    FigureState.INTERPRETED: "≈",
    FigureState.DOUBTFUL: "?",
    FigureState.WRONG: "✕",
    FigureState.BLANK: "○",
}
COLOURS: Mapping[FigureState, Colour] = {
    FigureState.OK: "green",
    FigureState.INTERPRETED: "blue",
    FigureState.DOUBTFUL: "orange",
    FigureState.WRONG: "red",
    FigureState.BLANK: "gray",
}
CHANGE_COLOURS: Mapping[Change, Colour] = {
    Change.NEW: "blue",
    Change.RAISED: "green",
    Change.LOWERED: "orange",
    Change.GONE: "red",
    Change.OTHER: "violet",
    Change.SAME: "gray",
}
GRAVE = (FigureState.WRONG, FigureState.DOUBTFUL, FigureState.INTERPRETED)
"""What somebody has to look at, the gravest first."""


def state_names(_: Words) -> dict[FigureState, str]:
    """The five states in words."""
    return {
        FigureState.OK: _("read"),
        FigureState.INTERPRETED: _("interpreted"),
        FigureState.DOUBTFUL: _("doubtful"),
        FigureState.WRONG: _("wrong"),
        FigureState.BLANK: _("blank"),
    }


def signed_states(_: Words) -> dict[FigureState, str]:
    """The five states with their signs, for cells of a table."""
    return {state: f"{SIGNS[state]}\u2002{name}" for state, name in state_names(_).items()}


def change_names(_: Words) -> dict[Change, str]:
    """The kinds of change with their signs."""
    return {
        Change.NEW: "+\u2002" + _("new"),
        Change.RAISED: "▲\u2002" + _("raised"),
        Change.LOWERED: "▼\u2002" + _("lowered"),
        Change.GONE: "−\u2002" + _("gone"),
        Change.OTHER: "≠\u2002" + _("otherwise"),
        Change.SAME: "=\u2002" + _("unchanged"),
    }
