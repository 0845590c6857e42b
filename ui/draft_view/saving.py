"""What the buttons of a draft do: saved at once; a draft that is gone is said instead."""

import streamlit as st

from access import Visitor
from data.store import StoreError, explain
from data.submission import Correction
from ui.drafts import confirm_sheet, correct, uncorrect
from words import Words

REFUSED = "rincian-ditolak"


def corrected(draft: int, made: Correction, visitor: Visitor, _: Words) -> None:
    """Save what a person said of one answer."""
    try:
        correct(draft, made, visitor)
    except StoreError as refused:
        st.session_state[REFUSED] = explain(refused, _)


def taken_back(draft: int, code: str, part: str, visitor: Visitor, _: Words) -> None:
    """Take back what was said of one answer."""
    try:
        uncorrect(draft, code, part, visitor)
    except StoreError as refused:
        st.session_state[REFUSED] = explain(refused, _)


def confirmed(draft: int, code: str, visitor: Visitor, _: Words) -> None:
    """Save that a sheet is the one it looks like."""
    try:
        confirm_sheet(draft, code, visitor)
    except StoreError as refused:
        st.session_state[REFUSED] = explain(refused, _)
