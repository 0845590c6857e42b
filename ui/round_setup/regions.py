"""The regions that a round waits for: picked by name, a province at once, or pasted."""

from dataclasses import replace
from functools import partial

import streamlit as st

from access import Visitor
from data.regions import match_region, regions
from ui.page import escaped
from ui.round_setup.found import Setup, change
from ui.round_setup.saving import tried
from words import Words


def show_regions(setup: Setup, visitor: Visitor, _: Words) -> None:
    """Offer the regions expected; nothing chosen means who is in the round or the one before."""
    known = regions()
    names = {code: f"{one.short_name} ({code})" for code, one in known.items()}
    by_province: dict[str, list[str]] = {}
    for code, one in known.items():
        by_province.setdefault(one.province, []).append(code)
    with st.form(f"atur-daerah-{setup.round.code}"):
        st.caption(_("With nothing chosen a round waits for who is in it and who was in the round before."))
        chosen = st.multiselect(
            _("Regions"), list(names), default=sorted(setup.settings.regions), format_func=names.__getitem__,
            placeholder=_("Type the name of a region"),
        )  # fmt: skip
        within = st.multiselect(_("All regions of a province too"), sorted(by_province), placeholder=_("none"))
        pasted = st.text_area(
            _("Or pasted: a name or a code in each line"), height=120, placeholder="Kab. Padang Pariaman\n13.06"
        )
        sent = st.form_submit_button(_("Save the regions"), type="primary")
    if not sent:
        return
    found, unclear = _read(pasted)
    if unclear:
        told = _("Nothing was saved. These lines name no region, or more than one: {lines}. Write the code instead.")
        st.error(escaped(told.format(lines=", ".join(unclear))), icon=":material/error:")
        return
    wanted = {*chosen, *found, *(code for name in within for code in by_province[name])}
    tried(partial(change, setup, replace(setup.settings, regions=frozenset(wanted)), "", visitor), _)


def _read(pasted: str) -> tuple[set[str], list[str]]:
    """Read pasted lines; gives the codes, and the lines that name no single region."""
    found, unclear = set(), []
    for line in filter(None, map(str.strip, pasted.splitlines())):
        region = match_region(line).match
        if region is None:
            unclear.append(line)
        else:
            found.add(region.code)
    return found, unclear
