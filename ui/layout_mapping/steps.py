"""The three steps of a mapping: whose workbook it is, which cell answers what, and to use that."""

from functools import partial

import streamlit as st

from access import Visitor
from data.answers.reading import Reading
from data.layouts import LayoutMapping, Mapped, confirmed_rows, located, only_region
from data.regions import regions
from data.template import file_name
from data.template_files import templates_file
from ui.drafts import Draft, change_mapping, forget_mapping, use_mapping
from ui.layout_mapping.desk import Desk, desk_of, known_mapping
from ui.layout_mapping.rows import show_rows
from ui.layout_mapping.wording import place_of, shortened
from ui.page import XLSX, escaped
from ui.results import store
from words import Words


def show_mapping(draft: Draft, visitor: Visitor, _: Words) -> None:
    """Show the three steps, or say that nothing in the file resembles what is asked."""
    desk = desk_of(draft, visitor)
    if desk is None or not desk.resembles:
        _nothing_resembles(draft, desk, visitor, _)
        return
    st.info(
        _("This file is not our template. Below stands which cell may answer which indicator. Nothing is taken over"
          " before you confirm it."),
        icon=":material/schema:",
    )  # fmt: skip
    _step(_("1  Whose file it is"))
    region = _choose_region(desk, visitor, _)
    _offer_known(desk, region, visitor, _)
    _step(_("2  Which cell answers what"))
    show_rows(desk, visitor, _)
    _step(_("3  Take it over"))
    _offer_use(desk, region, visitor, _)
    if isinstance(draft.found, Reading) and draft.found.columns and draft.mapped is not None:
        back = partial(forget_mapping, draft.id, visitor)
        st.button(_("Back to the table of results"), on_click=back, type="tertiary", key="petakan-kembali")


def _step(title: str) -> None:
    st.markdown(f"**{escaped(title)}**")


def offer_mapping(draft: Draft, visitor: Visitor, _: Words) -> None:
    """Offer to map a file cell by cell that was taken for a table of results and cannot be kept as one."""
    if isinstance(draft.found, Reading) and not draft.found.ok:
        begin = partial(change_mapping, draft.id, _as_it_is, visitor)
        st.button(_("It is one region’s own form: map its cells"), on_click=begin, key="petakan-mulai")


def offer_remapping(draft: Draft, visitor: Visitor, _: Words) -> None:
    """Offer to go back to the cells of a draft that is read by a mapping."""
    if draft.mapped is None or not draft.mapped.used:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(_("This file is read by the cells that you confirmed."))
        st.button(
            _("Change the cells"),
            on_click=partial(change_mapping, draft.id, _unused, visitor),
            type="tertiary",
            icon=":material/schema:",
            key="petakan-lagi",
        )


def _as_it_is(mapped: Mapped) -> Mapped:
    return mapped


def _unused(mapped: Mapped) -> Mapped:
    return Mapped(mapped.region, mapped.mapping, used=False)


def _choose_region(desk: Desk, visitor: Visitor, _: Words) -> str | None:
    """Offer all regions, with the one that the file names exactly and alone chosen; others are told, never chosen."""
    names = {code: f"{one.short_name} ({code})" for code, one in regions().items()}
    only = only_region(desk.seen.regions)
    first = desk.mapped.region or (only.region.code if only is not None else "")
    key = f"petakan-daerah-{desk.draft.id}"

    def save() -> None:
        code = st.session_state[key] or ""
        change_mapping(desk.draft.id, lambda mapped: Mapped(code, mapped.mapping, mapped.used), visitor)

    chosen = st.selectbox(
        _("Region"),
        list(names),
        list(names).index(first) if first else None,
        format_func=names.__getitem__,
        placeholder=_("Type the name of a region"),
        on_change=save,
        key=key,
    )
    for found in desk.seen.regions[:3]:
        told = _("“{text}” ({place}) is {region}.") if found.exact else _("“{text}” ({place}) resembles {region}.")
        st.caption(
            escaped(
                told.format(
                    text=shortened(found.text), place=place_of(found.address, _), region=names[found.region.code]
                )
            )
        )
    if not desk.seen.regions:
        st.caption(_("The file names no region that we know. Choose it."))
    return chosen


def _offer_known(desk: Desk, region: str | None, visitor: Visitor, _: Words) -> None:
    """Say that the layout is known and offer to take it over as it was confirmed, in one click."""
    if desk.known is None or desk.confirmed:
        return
    known = known_mapping(desk)
    cells = located(desk.seen.proposals.form, known)
    with st.container(border=True):
        st.markdown(
            escaped(
                _("This layout is known: {by} confirmed it on {at}. {count} of its {total} cells are found again; look"
                  " through them below.").format(
                    by=desk.known.author.partition("@")[0], at=_.moment(desk.known.at), count=_.number(len(cells), 0),
                    total=_.number(len(known.anchors), 0),
                )
            )
        )  # fmt: skip
        mapping = LayoutMapping(
            confirmed_rows(desk.seen.proposals, LayoutMapping(), tuple(row for row in desk.rows if row.known)).anchors,
            known.absent,
        )
        _use_button(desk, mapping, region, "petakan-dikenal", visitor, _)


def _offer_use(desk: Desk, region: str | None, visitor: Visitor, _: Words) -> None:
    """Offer to read the file by what is confirmed, and say what that leaves out."""
    left = len(desk.rows) - desk.confirmed
    if left:
        st.caption(
            _.plural(
                "{count} indicator is not confirmed and counts as not answered.",
                "{count} indicators are not confirmed and count as not answered.",
                left,
            )
        )
    _use_button(desk, desk.mapped.mapping, region, "petakan-pakai", visitor, _)


def _use_button(desk: Desk, mapping: LayoutMapping, region: str | None, key: str, visitor: Visitor, _: Words) -> None:
    """The button that names the region for which the cells are taken over."""
    if region is None:
        label = _("Choose the region first")
    else:
        one = regions()[region]
        label = _("Take over as {region}").format(region=one.short_name)
    if st.button(
        label,
        type="primary",
        disabled=region is None or not mapping.anchors,
        icon=":material/arrow_forward:",
        key=key,
    ):
        use_mapping(desk.draft.id, mapping, str(region), desk.seen.fingerprint, visitor)
        st.rerun()


def _nothing_resembles(draft: Draft, desk: Desk | None, visitor: Visitor, _: Words) -> None:
    """Say so plainly and offer the workbook to fill in instead."""
    st.warning(
        _("Nothing in this file resembles what the round asks. It is neither our template, nor a table of results, nor"
          " a form of a region. Download the workbook of the region and copy the answers into it."),
        icon=":material/search_off:",
    )  # fmt: skip
    if desk is None:
        return
    region = _choose_region(desk, visitor, _)
    if region is None:
        return
    asked = store().round(draft.round)
    st.download_button(
        _("Download the workbook to fill in"),
        lambda: templates_file(store(), asked.code, [region], None, _),
        file_name(asked.instrument, asked.code, regions()[region]),
        XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="petakan-unduh",
    )
