"""What is told of the agreement of a round, once for all who look at the same assessments."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from access import Permission, Visitor, require
from scoring import widen
from scoring.agreement import (
    Recalibration,
    alphas,
    judged,
    leniency,
    own_gaps,
    pairs,
    recalibration,
    reliability,
)
from ui.answered import answered
from ui.results import Results, store


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The tables of `scoring.agreement`, and the regions that were assessed."""

    alphas: pd.DataFrame
    pairs: pd.DataFrame
    reliability: pd.DataFrame
    leniency: pd.DataFrame
    own: pd.DataFrame
    recalibration: Recalibration
    regions: frozenset[str]

    @property
    def whole(self) -> pd.Series:
        """The alpha of everything."""
        return self.alphas.iloc[0]

    @property
    def precision(self) -> pd.Series:
        """The reliability of the index."""
        return self.reliability.iloc[0]


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """What was found of a round, and how its parts and its assessors are called."""

    results: Results
    found: Found
    parts: Mapping[str, str]
    people: Mapping[str, str]

    @property
    def length(self) -> float:
        """How long the printed scale is."""
        return float(self.results.instrument.scale.high - self.results.instrument.scale.low)

    @property
    def places(self) -> int:
        """The decimals that points of the printed scale are told with."""
        return min(self.results.instrument.scale.decimals, 1 if self.length > 10 else 2)


def close_neighbours(agreement: Agreement) -> tuple[int, int]:
    """Count, in the ranking of the assessed regions, the neighbours whose gap may be the assessors, and all of them."""
    ranking = agreement.results.ranking
    scores = ranking.loc[ranking["region"].isin(agreement.found.regions), "score"].dropna().sort_values()
    gaps = scores.diff().dropna()  # the ranking stands on the printed scale
    return int((gaps < agreement.found.precision["detectable_mean"]).sum()), len(gaps)


def small_changes(agreement: Agreement) -> tuple[int, int]:
    """Count, of the assessed regions, the changes since the round before that may be the assessors, and all of them."""
    moved = agreement.results.shown_change
    moved = moved[moved.index.isin(agreement.found.regions)].abs()
    return int((moved < agreement.found.precision["detectable_mean"]).sum()), len(moved)


def agreement_of(results: Results, visitor: Visitor, parts: Mapping[str, str]) -> Agreement | None:
    """Give what is told of the agreement of a round; None where nobody has assessed."""
    require(visitor, Permission.VIEW_ASSESSMENTS)
    found = _found(results.state, results)
    if found is None:
        return None
    return Agreement(results, found, parts, _names(found.leniency["assessor"].tolist()))


def _names(assessors: list[str]) -> dict[str, str]:
    """Name assessors as they are called, with the address where two are called the same or one is not known."""
    called = {person.email: person.name for person in store().people()}
    names = [called.get(one, "") for one in assessors]
    return {
        one: name if name and names.count(name) == 1 else f"{name} ({one})" if name else one
        for one, name in zip(assessors, names, strict=True)
    }


@st.cache_resource(max_entries=16, show_spinner=False)
def _found(state: tuple[str, ...], _results: Results) -> Found | None:  # noqa: ARG001 - the state is the key
    """Compute everything that the page tells; what a replaced assessor said is left out."""
    code, instrument = _results.round.code, _results.instrument
    rows = store().assessments(code)
    rows = rows[rows["counts"] & rows["number"].notna()]
    if rows.empty:
        return None
    given = judged(rows, instrument)
    own, _status = widen(store().answers(code), instrument)
    own = own.rename_axis("region").reset_index().melt("region", var_name="code", value_name="number")
    _values, _of, schemes = answered(_results)
    schemes = schemes.reindex(list(given.regions)).fillna(instrument.schemes[0].code)
    tables = alphas(given), pairs(given), leniency(given)
    return Found(
        *tables[:2],
        reliability(given, schemes),
        tables[2],
        own_gaps(own, given),
        recalibration(given, *tables),
        frozenset(given.regions),
    )
