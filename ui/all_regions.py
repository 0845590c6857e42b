"""The slides or reports of all regions of a round in one zip: asked for, made in sight, taken along."""

from concurrent.futures import ThreadPoolExecutor

import streamlit as st

from access import GRANTS, Permission, Visitor
from ui.gathering import Gathering, Kind, begin, make_next, stop, zip_name, zip_of
from ui.page import escaped
from ui.results import Results
from ui.round_recipe import ZIP
from ui.working import in_sight
from words import Words

GATHERING, MENU = "semua-daerah", "semua-daerah-menu"


def offer_all(results: Results, visitor: Visitor, _: Words) -> None:
    """Offer a file of every region to those who may take all along."""
    if Permission.EXPORT_ALL not in GRANTS[visitor.role]:
        return
    names = {Kind.SLIDES: _("Slides of all regions (.pptx)"), Kind.REPORTS: _("Reports of all regions (.pdf)")}
    underway: Gathering | None = st.session_state.get(GATHERING)
    st.menu_button(
        _("All regions in one zip"),
        list(names),
        format_func=names.__getitem__,
        type="tertiary",
        icon=":material/folder_zip:",
        key=MENU,
        on_click=_ask,
        args=(results, visitor, _),
        disabled=underway is not None and bool(underway.waiting),
    )


def _ask(results: Results, visitor: Visitor, _: Words) -> None:
    """Have what was chosen made, before the page is drawn and shows that it is under way."""
    st.session_state[GATHERING] = begin(st.session_state[MENU], results, visitor, _)


def gather(visitor: Visitor, _: Words) -> None:
    """Make what is asked for; a run that another one cut short is taken up where it was, on any round."""
    gathering: Gathering | None = st.session_state.get(GATHERING)
    if gathering is None:
        return
    if gathering.waiting:
        _make(gathering, visitor, _)
        st.rerun()
    _offer_zip(gathering, _)


def _make(gathering: Gathering, visitor: Visitor, _: Words) -> None:
    """Make one file after the other, in a thread of its own: there a fault of one region ends nothing."""
    waiting, names = list(gathering.waiting), gathering.results.entries["name"]
    before, what = gathering.total - len(waiting), _title(gathering, _)

    def told(done: int) -> str:
        return _("{what}: {done} of {total} · {region}").format(
            what=what,
            done=_.number(done, 0),
            total=_.number(gathering.total, 0),
            region=escaped(names[waiting[done - before]]),
        )

    with ThreadPoolExecutor(1) as worker:
        for _region in in_sight(waiting, before, gathering.total, told, lambda: stop(gathering), _):
            make_next(gathering, worker, visitor)


def _offer_zip(gathering: Gathering, _: Words) -> None:
    """Say what came of it, and offer the zip."""
    inside, left_out = len(gathering.bundle.names), len(gathering.left_out)
    told = _.plural("{count} file is in the zip.", "{count} files are in the zip.", inside)
    if left_out:
        rest = _.plural(
            "{count} region is not: its list says why.", "{count} regions are not: its list says why.", left_out
        )
        told = f"{told} {rest}"
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        whose = _.of(gathering.results.round.name)
        st.markdown(f"**{escaped(_title(gathering, _))}** · {escaped(whose)}: {escaped(told)}", width="stretch")
        st.download_button(
            _("Download the zip"),
            lambda: zip_of(gathering),
            zip_name(gathering),
            ZIP,
            on_click="ignore",
            type="primary",
            icon=":material/download:",
            key="semua-daerah-zip",
        )
        st.button(_("Close"), on_click=_close, type="tertiary", icon=":material/close:", key="semua-daerah-tutup")


def _title(gathering: Gathering, _: Words) -> str:
    """Name what is made."""
    return {Kind.SLIDES: _("Slides of all regions"), Kind.REPORTS: _("Reports of all regions")}[gathering.kind]


def _close() -> None:
    """Let the zip go."""
    gathering: Gathering = st.session_state.pop(GATHERING)
    gathering.bundle.file.close()
