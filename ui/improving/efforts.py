"""What one step with each indicator costs: the instrument's points, or those that the visitor types."""

from functools import partial

import pandas as pd
import streamlit as st

from charts import name_of
from scoring import Instrument
from ui.improving.found import Efforts
from ui.page import escaped
from words import Words

KEPT = "efforts by instrument"
BASIS = "efforts with which the table began"
TURN = "tables of effort"
MOST_ROWS = 10
ROW = 36


def kept_efforts(instrument: Instrument) -> Efforts:
    """Give the efforts that were changed in this session."""
    changed: dict[str, float] = st.session_state.setdefault(KEPT, {}).get(instrument.version, {})
    return tuple(changed.items())


def edit_efforts(instrument: Instrument, codes: list[str], region: str, _: Words) -> None:
    """Offer the efforts of some indicators for change; unusable ones are refused with a sentence and change nothing."""
    stated = {part.code: part.effort for part in instrument.indicators}
    turn = st.session_state.setdefault(TURN, 0)
    key = f"upaya-{instrument.version}-{region}-{turn}"
    if key not in st.session_state:
        st.session_state[BASIS] = dict(kept_efforts(instrument))
    begun = stated | st.session_state[BASIS]
    rows = pd.DataFrame(
        {
            "name": [name_of(code, instrument, _) for code in codes],
            "effort": [begun[code] for code in codes],
        },
        index=codes,
    )
    st.caption(
        _("Points only compare indicators: 2 is twice the work of 1. They change the cheapest path and no score.")
    )
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=["name"],
        num_rows="fixed",
        height=ROW * (min(len(rows), MOST_ROWS) + 1) + 3,
        column_config={
            "name": st.column_config.TextColumn(_("Indicator")),
            "effort": st.column_config.NumberColumn(_("Effort of one step"), format="localized", alignment="right"),
        },
        key=key,
        width=640,
    )
    wrong = refused(edited["effort"])
    if wrong:
        names = ", ".join(name_of(code, instrument, _) for code in wrong)
        sentence = _(
            "Effort must be a number above 0. Not so: {names}. What stands below still uses the last valid efforts."
        )
        st.error(escaped(sentence.format(names=names)))
    else:
        _keep(instrument, stated, edited["effort"])
    st.button(
        _("Efforts of the instrument"),
        icon=":material/restart_alt:",
        on_click=partial(_reset, instrument.version),
        disabled=not wrong and not kept_efforts(instrument),
    )


def refused(efforts: pd.Series) -> list[str]:
    """List the codes whose effort is blank or not above 0."""
    return [str(code) for code, effort in efforts.astype(float).items() if not effort > 0]


def _keep(instrument: Instrument, stated: dict[str, float], efforts: pd.Series) -> None:
    """Keep what differs from the instrument; indicators that are not in the table stay as they were changed."""
    changed = dict(kept_efforts(instrument)) | efforts.astype(float).to_dict()
    st.session_state[KEPT][instrument.version] = {
        code: effort for code, effort in changed.items() if effort != stated[code]
    }


def _reset(version: str) -> None:
    """Go back to the efforts of the instrument, with a table that has forgotten what was typed."""
    st.session_state[KEPT][version] = {}
    st.session_state[TURN] += 1
