"""How often each region gets each rank when the weights are drawn."""

import streamlit as st

from charts import rank_chances
from ui.page import frame, show
from ui.results import Results
from ui.robustness.choices import choose_drawing, choose_part, choose_spread
from ui.robustness.conclusion import conclude
from ui.robustness.found import Counted, counted, ranked_rows
from ui.why import Reason, dice_of, notes_of, why
from words import Words

NARROW = 5


def show_chances(results: Results, _: Words) -> None:
    """Show the chances of ranks of a part of the ranking."""
    with st.container(horizontal=True, vertical_alignment="center"):
        scheme = choose_drawing(_)
        found = counted(results, scheme, choose_spread(scheme, _))
        rows = choose_part(ranked_rows(results), _)
    settings = dice_of(found.draws, _)
    shares = found.acceptability.shares[rows["row"].to_numpy()]
    chart = rank_chances(rows, shares, found.acceptability.last.tolist(), frame(), _)
    show(chart, "ketahanan-peluang", results, _, notes=notes_of(settings))
    conclude(conclusion_of_chances(results, found, _), _)
    reason = Reason(
        _(
            "The weights are drawn many times and all regions ranked under each draw; the share of draws that give a"
            " region a rank is its chance. Another seed moves a chance by about half a percent point."
        ),
        "b_ir = #{ draws : rank_i(w) = r } / #{ draws }",
        "Lahdelma & Salminen (2001), SMAA-2, Operations Research 49(3)",
    )
    why([reason], settings, results, _)


def conclusion_of_chances(results: Results, found: Counted, _: Words) -> str:
    """Say how many ranks are narrow, and whose is widest."""
    known = found.summary.dropna(subset="low")
    width = (known["high"] - known["low"]).astype(int)
    if width.max() == 0:
        return _("In 90% of the draws no region changes its rank: publish the ranks as they are.")
    widest = str(width.idxmax())
    return _(
        "{narrow} of {count} regions stay within {places} places in 90% of the draws: publish their rank. {region} may"
        " have any rank from {low} to {high}: publish a range for such regions."
    ).format(
        narrow=_.number(int((width < NARROW).sum()), 0),
        count=_.number(len(known), 0),
        places=_.number(NARROW, 0),
        region=results.entries.loc[widest, "name"],
        low=_.number(int(known.loc[widest, "low"]), 0),
        high=_.number(int(known.loc[widest, "high"]), 0),
    )
