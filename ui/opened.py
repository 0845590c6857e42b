"""The store of this process, opened once for all visitors."""

from typing import Final

import streamlit as st

from data.seed import seed_official
from data.store import Store, open_store

PAUSE_SECONDS: Final = 0.05
"""After each sample file that is read: pages of people who are there already come first."""


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """Open the store, filled with the published results when it is new."""
    opened = open_store()
    seed_official(opened)
    return opened


def add_samples() -> None:
    """Add what the store lacks of samples and first editions, while people are looking at what is there."""
    from data.samples.editions import seed_editions
    from data.samples.seeding import seed_samples  # the readers of templates are not waited for by the first page

    seed_samples(store(), PAUSE_SECONDS)
    seed_editions(store(), PAUSE_SECONDS)
