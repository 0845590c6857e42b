"""Who assesses whom: a table of regions by assessors, filled by hand or in balance, looked at before it is saved."""

from functools import partial

import pandas as pd
import streamlit as st

from access import Visitor
from data.assigning import Plan, balanced
from data.regions import regions
from data.template_files import ASSESSMENT
from ui.page import empty, escaped
from ui.round_setup.found import Pair, Setup, assign
from ui.round_setup.saving import tried
from ui.tables import height_of
from words import Words

HEIGHT = 560
PROPOSED = "atur-usulan"


def show_assessors(setup: Setup, visitor: Visitor, _: Words) -> None:
    """Show the assignments, offer a balanced proposal, and save what stands in the table."""
    if not setup.expected:
        st.info(_("Say first which regions are expected."), icon=":material/inbox:")
        return
    if not setup.assessors:
        empty(_("Nobody is registered as an assessor."), _("People"), "../pages/orang.py")
        return
    _offer_balance(setup, _)
    proposed: tuple[str, Plan] | None = st.session_state.get(PROPOSED)
    plan = proposed[1] if proposed is not None and proposed[0] == setup.round.code else None
    pairs = setup.pairs if plan is None else frozenset(plan.pairs)
    if plan is not None:
        _tell(plan, setup, _)
    wanted = _edited(setup, pairs, _)
    _offer_saving(setup, wanted, visitor, _)
    st.page_link(
        "../pages/muat.py", icon=":material/assignment:",
        label=_("Workbooks of all regions and of assessors ({name}) are on Muat data").format(name=ASSESSMENT),
    )  # fmt: skip


def _offer_balance(setup: Setup, _: Words) -> None:
    """Offer to share the regions out among some assessors."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        who = st.multiselect(
            _("Among these assessors"), list(setup.assessors), default=list(setup.assessors),
            format_func=lambda email: setup.assessors[email].name, key=f"atur-siapa-{setup.round.code}",
        )  # fmt: skip
        each = st.number_input(_("Assessors of each region"), 1, 5, 2, key="atur-berapa", width=190)
        st.button(
            _("Propose in balance"), icon=":material/balance:", key="atur-usulkan", on_click=_propose,
            args=(setup, list(who), int(each)), disabled=not who,
        )  # fmt: skip


def _propose(setup: Setup, who: list[str], each: int) -> None:
    """Keep a balanced proposal for the table to show; nothing is saved."""
    homes = {email: setup.assessors[email].regions for email in who}
    st.session_state[PROPOSED] = (setup.round.code, balanced(setup.expected, homes, each))


def _tell(plan: Plan, setup: Setup, _: Words) -> None:
    """Say what the proposal comes to, and plainly what it cannot do."""
    low, high = (_.number(one(plan.loads.values()), 0) for one in (min, max))
    told = (
        _("Proposal, not saved yet: {high} regions for each assessor; nobody has a region of their own.")
        if low == high
        else _("Proposal, not saved yet: {low} to {high} regions for each assessor; nobody has a region of their own.")
    )
    st.info(escaped(told.format(low=low, high=high)), icon=":material/balance:")
    if plan.short:
        names = ", ".join(regions()[code].short_name for code in plan.short)
        told = _("Fewer assessors than asked for can be found for: {regions}.")
        st.warning(escaped(told.format(regions=names)), icon=":material/person_off:")
    if not plan.even:
        st.warning(_("Loads differ by more than one: who may assess what leaves no other way."))
    if plan.apart:
        pairs = "; ".join(" – ".join(setup.assessors[one].name for one in two) for two in plan.apart)
        told = _("These share no region, so their scores cannot be held against each other: {pairs}.")
        st.warning(escaped(told.format(pairs=pairs)), icon=":material/group_off:")


def _edited(setup: Setup, pairs: frozenset[Pair], _: Words) -> set[Pair]:
    """Show the table to be changed by hand; gives the pairs that stand in it, of known regions and assessors only."""
    codes, people = setup.expected, sorted({*setup.assessors, *(who for _region, who in pairs)})
    heads = {email: setup.assessors[email].name if email in setup.assessors else email for email in people}
    rows = {email: [(code, email) in pairs for code in codes] for email in people}
    table = pd.DataFrame({"region": [regions()[code].short_name for code in codes], **rows}, index=codes)
    columns = {email: st.column_config.CheckboxColumn(name) for email, name in heads.items()}
    key = f"atur-tabel-{setup.round.code}-{hash((pairs, tuple(codes)))}"
    edited = st.data_editor(
        table, hide_index=True, disabled=["region"], key=key, height=min(HEIGHT, height_of(table)),
        column_config={"region": st.column_config.TextColumn(_("Region"), pinned=True), **columns},
    )  # fmt: skip
    return {(code, email) for email in people for code in codes if bool(edited.loc[code, email])}


def _offer_saving(setup: Setup, wanted: set[Pair], visitor: Visitor, _: Words) -> None:
    """Say what would change and offer to save it; who would lose scored regions is asked about."""
    beyond = {pair for pair in setup.pairs if pair[0] not in setup.expected}
    new, gone = wanted - setup.pairs, setup.pairs - wanted - beyond
    lost = gone & setup.scored
    told = _("{new} new, {gone} taken back, {same} as they were.").format(
        new=_.number(len(new), 0), gone=_.number(len(gone), 0), same=_.number(len(wanted & setup.pairs), 0)
    )
    agreed = True
    if lost:
        st.warning(
            _.plural(
                "{count} assignment that is taken back has scores: they stay recorded and no longer count.",
                "{count} assignments that are taken back have scores: they stay recorded and no longer count.",
                len(lost),
            ),
            icon=":material/warning:",
        )
        agreed = st.checkbox(_("Take them back all the same"), key=f"atur-yakin-{setup.round.code}")
    with st.container(horizontal=True, vertical_alignment="center"):
        saved = st.button(
            _("Save the assignments"), type="primary", key="atur-simpan", disabled=not (new or gone) or not agreed
        )
        st.caption(escaped(told))
    if saved:
        st.session_state.pop(PROPOSED, None)
        tried(partial(assign, setup, wanted | beyond, visitor), _)
