"""Texts inside figures: safe, wrapped, and with numbers as the language writes them."""

from decimal import Decimal
from html import escape
from math import isnan
from textwrap import wrap

from scoring import Scale
from words import Words

HOVER_WIDTH = 44


def plain(text: str) -> str:
    """Make a text safe to draw: plotly reads tags and links in texts, and names come from strangers."""
    return escape(text, quote=False)


def bold(text: str) -> str:
    """Draw a text in bold."""
    return f"<b>{text}</b>"


def lines(text: str, width: int) -> str:
    """Break a text between words into lines of about this many letters, safe to draw."""
    return "<br>".join(plain(line) for line in wrap(text, width, break_long_words=False, break_on_hyphens=False))


def hover(*sentences: str) -> str:
    """Make the text of a hover label: one sentence under the other."""
    return "<br>".join(lines(sentence, HOVER_WIDTH) for sentence in sentences if sentence)


def printed(value: float | Decimal | None, scale: Scale, _: Words) -> str:
    """Write a score as the printed scale does, or say that there is none."""
    if value is None or isnan(value):
        return unscored(_)
    return _.number(value, scale.decimals)


def unscored(_: Words) -> str:
    """Say that there is no score."""
    return _("no score yet")


def inapplicable(_: Words) -> str:
    """Say that a part does not apply."""
    return _("does not apply")


def scale_note(scale: Scale, _: Words) -> str:
    """Say between which ends the scores lie."""
    ends = {"low": _.number(scale.low, tick_decimals(scale)), "high": _.number(scale.high, tick_decimals(scale))}
    return _("Scale {low} to {high}.").format(**ends)


def tick_decimals(scale: Scale) -> int:
    """Count the decimals that write every quarter of the scale exactly, at most two."""
    quarter = (scale.high - scale.low) / 4
    for decimals in (0, 1):
        if all((scale.low + quarter * step) % Decimal(10) ** -decimals == 0 for step in range(5)):
            return decimals
    return 2
