"""The way from one region to another, dimension by dimension, adding up exactly."""

from dataclasses import dataclass, replace
from decimal import Decimal

import pandas as pd
import streamlit as st

from charts import End
from data.participants import answers_of_all
from scoring import Instrument
from scoring.explain import Effect, Gap, by_dimension, gap, shown, unit
from ui.link import keep_one
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words

FROM, TO = "dari", "ke"


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """From one region to another: the steps (label, step as Decimal), what rounding leaves, the two ends, the gap.

    `ends` and `gap` are None where one of the two has no score.
    """

    steps: pd.DataFrame
    remainder: Decimal
    ends: tuple[End, End] | None
    gap: Gap | None


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


def way_between(results: Results, first: str, second: str, _: Words) -> Way:
    """Take the difference of the published figures of two regions apart into dimensions."""
    rows = results.ranking.set_index("region")
    instrument = results.instrument
    taken = _gap((results.round.code, results.edition, results.rescored_with or "", first, second), results)
    figures = rows["published"].reindex([first, second])
    if taken is None or figures.isna().any():
        return Way(pd.DataFrame(columns=["label", "step"]), Decimal(0), None, None)
    ends = (End(rows.at[first, "name"], figures[first]), End(rows.at[second, "name"], figures[second]))
    summed = by_dimension(taken)
    found = shown(replace(taken, rows=summed), instrument.scale, figures[second] - figures[first])
    labels = [
        _step_name(instrument, dimension, effect, _)
        for dimension, effect in zip(summed["dimension"], summed["effect"], strict=True)
    ]
    return Way(pd.DataFrame({"label": labels, "step": found.rows["shown"]}), found.remainder, ends, taken)


def gap_table(way: Way, results: Results, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Every row of the gap down to the indicators, the largest first, and the decimals of the number columns."""
    if way.gap is None or way.ends is None:
        return pd.DataFrame(), {}
    instrument, rows = results.instrument, way.gap.rows
    span = float(instrument.scale.high - instrument.scale.low)
    places = instrument.scale.decimals
    order = rows["contribution"].abs().sort_values(ascending=False, kind="stable").index
    rows = rows.loc[order]
    start, end = (one.name for one in way.ends)
    table = pd.DataFrame(
        {
            _("Part"): [
                _step_name(instrument, code, effect, _)
                for code, effect in zip(rows["code"], rows["effect"], strict=True)
            ],
            _("Contribution"): (rows["contribution"] * span).to_numpy(),
            start: on_printed_scale(rows["b"], instrument).to_numpy(),
            end: on_printed_scale(rows["a"], instrument).to_numpy(),
        }
    )
    return table, {start: places, end: places, _("Contribution"): places + 2}


@st.cache_resource(max_entries=512, show_spinner=False)
def _gap(state: tuple[str, ...], _results: Results) -> Gap | None:
    """Explain how the second of two regions comes to another index than the first."""
    first, second = state[-2:]
    values, status, schemes = answers_of_all(_results.answers, _results.entries, _results.instrument)
    if _results.rescored_with is not None:
        schemes = schemes.mask(schemes.notna(), _results.rescored_with)
    units = [unit(region, values, _results.instrument, schemes, status) for region in (second, first)]
    return gap(units[0], units[1])


def _step_name(instrument: Instrument, code: str, effect: Effect, _: Words) -> str:
    """Name a step by its part, and by what makes it where that is not the answers."""
    name = _.of(instrument.part(code).name)
    told = {
        Effect.MISSING: _("{part}: not answered by both"),
        Effect.WEIGHT: _("{part}: other weights"),
        Effect.STRUCTURE: _("{part}: other parts"),
    }
    return told[effect].format(part=name) if effect in told else name
