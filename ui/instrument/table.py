"""The differences of two versions as a table with filters, and one of them side by side, word by word."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

import pandas as pd
import streamlit as st

from scoring import Instrument
from scoring.versions import MOVING, Difference
from ui.choices import choose_several
from ui.instrument.wording import aspect_names, part_name, value_told, which
from ui.link import keep_one
from ui.page import escaped
from words import Words

ASPECTS, BRANCH, REACH = "hal", "cabang", "geser-skor"


def choose_differences(
    found: Sequence[Difference], after: Instrument, before: Instrument, _: Words
) -> list[Difference]:
    """Offer filters by what differs, by dimension, and by whether it can move a score."""
    names = aspect_names(_)
    count = Counter(one.aspect for one in found)
    branches = {part.code: _.of(part.name) for part in (*after.dimensions, *before.dimensions)}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        offered = {one.value: f"{names[one]} ({_.number(count[one], 0)})" for one in names if count[one]}
        aspects = choose_several(ASPECTS, _("What differs"), offered, _)
        chosen = choose_several(BRANCH, _("Dimension"), branches, _)
        reach = _choose_reach(_)
    kept = [one for one in found if not aspects or one.aspect in aspects]
    if reach != "semua":
        kept = [one for one in kept if (one.aspect in MOVING) == (reach == "skor")]
    return [one for one in kept if not chosen or branch_of(one.code, after, before) in chosen]


def branch_of(code: str, after: Instrument, before: Instrument) -> str | None:
    """Find the dimension that a part lies in; None for the index and the instrument as a whole."""
    if not code:
        return None
    instrument = after if code in after.codes else before
    while (parent := instrument.part(code).parent) is not None and parent != instrument.root.code:
        code = parent
    return None if instrument.part(code).parent is None else code


def differences_table(found: Sequence[Difference], after: Instrument, before: Instrument, _: Words) -> pd.DataFrame:
    """Lay differences out: which part, what, before and after, and whether it can move a score."""
    names = aspect_names(_)
    return pd.DataFrame(
        {
            _("Part"): [part_name(one.code, after, before, _) for one in found],
            _("What differs"): [names[one.aspect] for one in found],
            _("Which"): [which(one, after, before, _) for one in found],
            before.version: [value_told(one.before, one.aspect, _) for one in found],
            after.version: [value_told(one.after, one.aspect, _) for one in found],
            _("Can move a score"): [_("yes") if one.aspect in MOVING else _("no") for one in found],
        }
    )


def show_difference(one: Difference, after: Instrument, before: Instrument, _: Words) -> None:
    """Show both sides of a difference in full, the words that are others marked."""
    with st.container(border=True):
        title = " · ".join(
            text
            for text in (
                part_name(one.code, after, before, _),
                aspect_names(_)[one.aspect],
                which(one, after, before, _),
            )
            if text
        )
        st.markdown(f"**{escaped(title)}**")
        old, new = (value_told(side, one.aspect, _) for side in (one.before, one.after))
        for column, name, text in zip(st.columns(2), (before.version, after.version), marked(old, new), strict=True):
            with column:
                st.caption(escaped(name))
                st.markdown(text)


def marked(old: str, new: str) -> tuple[str, str]:
    """Write two texts as Markdown, the words that only one of them has on a ground of their own."""
    before, after = old.split(" "), new.split(" ")
    sides: tuple[list[str], list[str]] = ([], [])
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for side, words, colour in ((sides[0], before[a:b], "red"), (sides[1], after[c:d], "green")):
            text = escaped(" ".join(words))
            if text:
                side.append(text if kind == "equal" else f":{colour}-background[{text}]")
    return " ".join(sides[0]), " ".join(sides[1])


def _choose_reach(_: Words) -> str:
    """Offer all, what can move a score, or wording only."""
    names = {"semua": _("All"), "skor": _("Can move a score"), "kata": _("Wording only")}
    keep_one(REACH, names, "semua")
    return str(
        st.segmented_control(
            _("Reach"), list(names), format_func=names.__getitem__, key=REACH, required=True, persist_state="session"
        )
    )
