"""The choices of a visitor in the address of the page: a shared link opens the same picture, in codes, not in words.

Streamlit can bind a widget to the link itself, but it writes the label shown, which changes with the language, and it
leaves a default out, which may be another one next year (docs/adr/0004-links.md).
"""

from collections.abc import Callable, Collection

import streamlit as st

WRITTEN = "link as written"
SHOWN = "link of this run"
ASKED = "choices that this run took from the link"
KEPT = "choices kept"  # a widget whose labels change with the language starts anew and forgets its value

LONGEST_TEXT = 80


def begin_link() -> None:
    """Forget which choices the last run showed."""
    st.session_state.setdefault(WRITTEN, {})
    st.session_state.setdefault(KEPT, {})
    st.session_state[SHOWN] = {}
    st.session_state[ASKED] = set()


def keep_one(key: str, allowed: Collection[str], default: str) -> None:
    """Put one choice into the session before its widget is made: the link's when it is new, else the one kept."""
    asked = _newly_asked(key)
    candidates = (asked, st.session_state.get(key), st.session_state[KEPT].get(key), default)
    st.session_state[key] = next(one for one in candidates if one in allowed)
    _shown()[key] = lambda: st.session_state[key]


def keep_one_unless(key: str, allowed: Collection[str], default: str) -> None:
    """The same for a choice that stands in the link only when it is not the usual one."""
    keep_one(key, allowed, default)
    _shown()[key] = lambda: "" if st.session_state[key] == default else st.session_state[key]


def keep_several(key: str, allowed: Collection[str], default: list[str]) -> None:
    """The same for a choice of several; what is no longer allowed is dropped."""
    asked = _newly_asked(key)
    kept = st.session_state.get(key, st.session_state[KEPT].get(key, default))
    chosen = kept if asked is None else asked.split(",")
    st.session_state[key] = [one for one in chosen if one in allowed]
    _shown()[key] = lambda: ",".join(st.session_state[key])


def keep_text(key: str) -> None:
    """The same for what is typed, at most a line."""
    asked = _newly_asked(key)
    kept = st.session_state.get(key, st.session_state[KEPT].get(key, ""))
    st.session_state[key] = (kept if asked is None else asked)[:LONGEST_TEXT]
    _shown()[key] = lambda: st.session_state[key].strip()


def keep_checked(key: str, valid: Callable[[str], bool], default: str) -> bool:
    """The same for a choice that is written out; tells whether the link asked for something that is not valid."""
    asked = _newly_asked(key)
    candidates = (asked, st.session_state.get(key), st.session_state[KEPT].get(key), default)
    st.session_state[key] = next(one for one in candidates if one is not None and valid(one))
    _shown()[key] = lambda: st.session_state[key]
    return asked is not None and not valid(asked)


def write_link() -> None:
    """Write the choices of this run into the address, all at once: each write is a step of the Back button."""
    values = {key: value for key, read in _shown().items() if (value := read())}
    st.session_state[KEPT].update({key: st.session_state[key] for key in _shown()})
    st.session_state[WRITTEN] = values
    if st.query_params.to_dict() != values:
        st.query_params.from_dict(values)


def _newly_asked(key: str) -> str | None:
    """What the link asks for, when it is not what we wrote into it ourselves.

    It is asked once in a run of the page: when only a fragment runs, a quick visitor's browser may still send the link
    of the move before.
    """
    if key in st.session_state[ASKED]:
        return None
    st.session_state[ASKED].add(key)
    asked = st.query_params.get(key)
    return None if asked == st.session_state[WRITTEN].get(key) else asked


def _shown() -> dict[str, Callable[[], str]]:
    shown: dict[str, Callable[[], str]] = st.session_state[SHOWN]
    return shown
