"""From which to which of the regions compared."""

import streamlit as st

from ui.link import keep_one
from ui.results import Results
from words import Words

FROM, TO = "dari", "ke"


def choose_pair(results: Results, regions: list[str], _: Words) -> tuple[str, str]:
    """Offer from which to which of the regions compared; two that are the same become the first two."""
    names = results.entries["name"].reindex(regions).to_dict()
    keep_one(FROM, regions, regions[0])
    keep_one(TO, regions, regions[1])
    if st.session_state[FROM] == st.session_state[TO]:
        st.session_state[TO] = next(region for region in regions if region != st.session_state[FROM])
    with st.container(horizontal=True):
        for key, label in ((FROM, _("From region")), (TO, _("To region"))):
            st.selectbox(label, regions, format_func=names.__getitem__, key=key, persist_state="session", width=300)
    return st.session_state[FROM], st.session_state[TO]
