"""Drafts on their way into a round, or away: each in a transaction of its own, with a question where one is due."""

import streamlit as st

from access import Visitor
from data.regions import regions
from data.store import Imported, StoreError
from ui.draft_lines import Line, State, regions_of
from ui.drafts import accept_newer, discard, keep
from ui.page import escaped
from ui.report import REPORT, Report, Saved
from ui.working import in_sight
from words import Words

WANTED = "simpan-juga"


def offer_save(lines: list[Line], chosen: list[Line], visitor: Visitor, _: Words) -> list[Line]:
    """Offer to save all that is ready, or what is chosen; gives what is to be saved now."""
    ready = [line for line in lines if line.state is State.READY]
    able = [line for line in chosen if line.keepable]
    all_ready = st.button(
        _("Save all that are ready ({count})").format(count=_.number(len(ready), 0)),
        type="primary" if ready and not able else "secondary",
        disabled=not ready,
        icon=":material/save:",
        key="simpan-siap",
    )
    some = st.button(
        _("Save what is chosen ({count})").format(count=_.number(len(able), 0)),
        type="primary" if able else "secondary",
        disabled=not able,
        icon=":material/save:",
        key="simpan-pilihan",
    )
    wanted = st.session_state.pop(WANTED, ())
    if some and any(line.newer for line in able):
        _ask_about_newer(able, visitor, _)
        return []
    if all_ready:
        return ready
    return able if some else [line for line in lines if line.draft.id in wanted]


def offer_discard(chosen: list[Line], visitor: Visitor, _: Words) -> None:
    """Offer to throw what is chosen away."""
    if st.button(_("Discard"), disabled=not chosen, icon=":material/delete:", key="buang"):
        _ask_about_discarding(chosen, visitor, _)


def save(lines: list[Line], visitor: Visitor, _: Words) -> None:
    """Save one after the other; those that a stop leaves undone stay drafts."""
    report = Report([], len(lines))
    st.session_state[REPORT] = report

    def told(done: int) -> str:
        return _("Saving: {done} of {total} files").format(done=_.number(done, 0), total=_.number(len(lines), 0))

    for line in in_sight(lines, 0, len(lines), told, lambda: None, _):
        report.pieces.append(Saved(line.draft.file_name, regions_of(line.understood, _), _outcome(line, visitor)))
    st.rerun()


def _outcome(line: Line, visitor: Visitor) -> Imported | StoreError:
    try:
        return keep(line.draft.id, visitor)
    except StoreError as refused:
        return refused


def _ask_about_newer(lines: list[Line], visitor: Visitor, _: Words) -> None:
    """Show which regions were sent again since the file was loaded, and ask."""

    @st.dialog(_("A newer version came meanwhile"))
    def ask() -> None:
        st.markdown(_("These regions were sent again after your file was loaded. Saved now, your file is what counts:"))
        st.markdown("\n".join(f"- {escaped(told)}" for line in lines if (told := _newer_told(line, _))))
        wanted = [line.draft.id for line in lines]
        if st.button(
            _("Save all the same"), type="primary", on_click=_want, args=(wanted, visitor), key="tetap-simpan"
        ):
            st.rerun()
        if st.button(_("Cancel"), key="batal-simpan"):
            st.rerun()

    ask()


def _want(drafts: list[int], visitor: Visitor) -> None:
    """Have drafts saved at the next run although newer versions came."""
    accept_newer(drafts, visitor)
    st.session_state[WANTED] = drafts


def _newer_told(line: Line, _: Words) -> str:
    """Name the regions of a file that were sent again, the first few."""
    if not line.newer:
        return ""
    names = [regions()[code].short_name for code in line.newer]
    rest = len(names) - 5
    told = ", ".join(names[:5])
    told = _("{names} and {count} more").format(names=told, count=_.number(rest, 0)) if rest > 0 else told
    return f"{line.draft.file_name}: {told}"


def _ask_about_discarding(lines: list[Line], visitor: Visitor, _: Words) -> None:
    """Ask before files are gone."""

    @st.dialog(_("Discard these drafts?"))
    def ask() -> None:
        told = _.plural("{count} file and what was corrected in it will be gone.",
                        "{count} files and what was corrected in them will be gone.", len(lines))  # fmt: skip
        st.markdown(escaped(told))
        gone = [line.draft.id for line in lines]
        with st.container(horizontal=True):
            yes = st.button(
                _("Discard"), type="primary", icon=":material/delete:", on_click=discard, args=(gone, visitor),
                key="ya-buang",
            )  # fmt: skip
            no = st.button(_("Cancel"), key="batal-buang")
        if yes or no:
            st.rerun()

    ask()
