"""Long lists of cards, drawn a few at a time: each has a form, and a bad file has a hundred of them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from words import Words

AT_ONCE, MORE = 8, 16
"""Cards drawn at first, and with each request for more."""


Card = TypeVar("Card")


def show_in_portions(cards: Sequence[Card], draft: int, show: Callable[[Card], None], _: Words) -> None:
    """Show the first cards of a draft, and offer more."""
    shown = cards[: st.session_state.get(f"tampak-{draft}", AT_ONCE)]
    for card in shown:
        show(card)
    if len(shown) < len(cards):
        left = min(MORE, len(cards) - len(shown))
        more = _.plural("Show {count} more", "Show {count} more", left)
        st.button(more, key=f"lagi-{draft}", on_click=_show_more, args=(draft,), width="stretch")


def _show_more(draft: int) -> None:
    st.session_state[f"tampak-{draft}"] = st.session_state.get(f"tampak-{draft}", AT_ONCE) + MORE
