"""The form in which a person chooses a region: what may be meant, all others, and why; nothing is chosen beforehand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from data.regions import regions
from ui.page import escaped
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class RegionForm:
    """What a form asks: `offered` names what may be meant by what is saved of it.

    `save` saves what was chosen, which is never empty, and the reason, or says what is still needed.
    """

    key: str
    question: str
    offered: Mapping[str, str]
    save: Callable[[str, str], str]


def show_region_form(form: RegionForm, _: Words) -> None:
    """Show the form, and under it what is still needed."""
    names = names_of_regions()
    with st.form(f"pilih-daerah-{form.key}", border=False):
        if form.offered:
            st.radio(form.question, list(form.offered), None, form.offered.__getitem__, key=f"usul-{form.key}")
        st.selectbox(
            _("Or another region") if form.offered else _("Region"),
            list(names),
            None,
            names.__getitem__,
            key=f"daerah-isi-{form.key}",
            placeholder=_("Type the name of a region"),
        )
        st.text_input(_("Reason"), key=f"sebab-daerah-{form.key}", placeholder=_("who said so, or where it stands"))
        st.form_submit_button(_("Save"), type="primary", icon=":material/save:", on_click=_submitted, args=(form, _))
        if told := st.session_state.pop(f"kurang-daerah-{form.key}", ""):
            st.warning(escaped(told), icon=":material/edit_note:")


def names_of_regions() -> dict[str, str]:
    """Name every region with its code."""
    return {code: f"{one.short_name} ({code})" for code, one in regions().items()}


def why(_: Words) -> str:
    """Ask for the reason."""
    return _("Say why: the reason is kept beside what was written.")


def _submitted(form: RegionForm, _: Words) -> None:
    """Save what was chosen, or say what is still needed."""
    offered, other = (st.session_state.get(f"{name}-{form.key}") for name in ("usul", "daerah-isi"))
    reason = str(st.session_state.get(f"sebab-daerah-{form.key}") or "").strip()
    if not (offered or other):
        told = _("Choose a region first.")
    elif offered and other and offered != other:
        told = _("Two regions are chosen. Choose one of them.")
    else:
        told = form.save(str(offered or other), reason)
    st.session_state[f"kurang-daerah-{form.key}"] = told
