"""The answers of a round stood up for scoring, once for all who ask what made its scores, or would change them."""

import pandas as pd
import streamlit as st

from data.participants import answers_of_all
from scoring.explain import Unit, unit
from ui.results import Results

Answered = tuple[pd.DataFrame, pd.DataFrame, pd.Series]


def answered(results: Results) -> Answered:
    """Give the values and statuses (regions x indicators) and the weight scheme of each region."""
    return _answered(results.state, results)


def unit_of(results: Results, region: str) -> Unit:
    """Give one region of a round with all that made its score."""
    values, status, schemes = answered(results)
    return unit(region, values, results.instrument, schemes, status)


@st.cache_resource(max_entries=64, show_spinner=False)
def _answered(state: tuple[str, ...], _results: Results) -> Answered:  # noqa: ARG001
    values, status, schemes = answers_of_all(_results.answers, _results.entries, _results.instrument)
    if _results.rescored_with is not None:
        schemes = schemes.mask(schemes.notna(), _results.rescored_with)
    return values, status, schemes
