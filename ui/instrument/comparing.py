"""Two versions beside each other: the finding, the differences, and what they do to the ranking of a round."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from access import Visitor
from scoring import Instrument
from scoring.versions import MOVING, Difference, differences
from ui.instrument.choices import choose_other
from ui.instrument.effect import show_effect
from ui.instrument.found import Version, version_of
from ui.instrument.table import choose_differences, differences_table, show_difference
from ui.instrument.wording import aspect_names
from ui.page import downloads_of_no_round, escaped, frame
from ui.tables import height_of, pick_rows
from words import Words

HEIGHT = 460


def show_compared(version: Version, visitor: Visitor, _: Words) -> None:
    """Show what this version says otherwise than another."""
    other = choose_other(version, visitor, _)
    if other is None:
        st.info(_("There is no other version to hold this one against."), icon=":material/info:")
        return
    before = version_of(other, visitor).instrument
    show_differences(before, version.instrument, _)
    show_effect(before, version.instrument, visitor, _)


def show_differences(before: Instrument, after: Instrument, _: Words) -> None:
    """Say in a sentence how two versions differ, and show each difference."""
    found = differences(before, after)
    st.markdown(f"**{escaped(finding(found, before, after, _))}**")
    if not found:
        return
    first = sorted(found, key=lambda one: one.aspect not in MOVING)  # what moves scores before what is only worded
    rows = choose_differences(first, after, before, _)
    if not rows:
        st.info(_("No difference passes these filters. Clear one of them."), icon=":material/filter_alt_off:")
        return
    table = differences_table(rows, after, before, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("All that differs"), anchor=False)
        notes = [f"{one.version} ({one.checksum[:12]})" for one in (before, after)]
        downloads_of_no_round(table, "beda-instrumen", f"beda-{before.version}-{after.version}", notes, _)
    st.caption(_("Pick a row to read both sides in full, word by word."))
    shown = table.assign(**{_("Part"): [one.code or "–" for one in rows]}) if frame().narrow else table
    picked = pick_rows(
        shown, {}, "tabel-beda", "single-row", _, alt=_("Differences of two versions"),
        height=min(HEIGHT, height_of(table)),
    )  # fmt: skip
    if picked:
        show_difference(rows[picked[0]], after, before, _)


def finding(found: Sequence[Difference], before: Instrument, after: Instrument, _: Words) -> str:
    """Say how much differs, how much of it can move a score, and what most."""
    if not found:
        return _("{after} says the same as {before}.").format(after=after.version, before=before.version)
    moving = Counter(one.aspect for one in found if one.aspect in MOVING)
    said = _.plural("{count} difference", "{count} differences", len(found))
    begun = _("From {before} to {after}: {said}").format(before=before.version, after=after.version, said=said)
    if not moving:
        return _("{begun}, all of wording: no score can move.").format(begun=begun)
    aspect, most = moving.most_common(1)[0]
    told = _("{begun}; {moving} can move a score, most of them under “{aspect}” ({most}).")
    return told.format(
        begun=begun, moving=_.number(moving.total(), 0), aspect=aspect_names(_)[aspect], most=_.number(most, 0)
    )
