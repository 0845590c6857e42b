"""How high the regions of a programme scored from round to round: those in colour, beside the median of all."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from charts import round_lines
from ui.choices import round_name
from ui.comparing.over_rounds import say_how
from ui.comparing.reasons import reasons_of_rounds
from ui.journey.choices import choose_highlighted
from ui.journey.found import Journey
from ui.page import escaped, frame, show
from ui.why import why
from words import Words

MEDIAN = "median"


def show_scores(journey: Journey, _: Words) -> None:
    """Draw the scores of the regions in colour over the rounds, and the median of those with a score in all."""
    highlighted, results = choose_highlighted(journey, _), journey.results
    medians = journey.scores.loc[journey.places.index].median()
    count, scale = len(journey.places), results.instrument.scale
    lines = {region: (journey.names[region], journey.scores.loc[region]) for region in highlighted}
    lines[MEDIAN] = _("Median of {count} regions").format(count=_.number(count, 0)), medians
    points = pd.DataFrame(
        [
            (region, name, round_name(one, _), scores[one.code])
            for one in journey.compared
            for region, (name, scores) in lines.items()
        ],
        columns=["region", "name", "round", "score"],
    )
    title = _("The median of {count} regions: from {start} to {end} over {rounds} rounds").format(
        count=_.number(count, 0), start=_.number(medians.iloc[0], scale.decimals),
        end=_.number(medians.iloc[-1], scale.decimals), rounds=_.number(len(medians), 0),
    )  # fmt: skip
    show(replace(round_lines(points, scale, frame(), _), title=title), "perjalanan-nilai", results, _)
    for said in say_how(results, journey.alike, _):
        st.caption(escaped(said))
    why(reasons_of_rounds(_), {}, results, _)
