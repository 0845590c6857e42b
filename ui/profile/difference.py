"""Why a region lies above or below another, the median of its peers, or itself one round ago."""

from decimal import Decimal

import pandas as pd
import streamlit as st

from access import Visitor
from charts import End
from scoring import score, standing_of
from scoring.explain import middle, unit
from scoring.peers import SMALLEST_GROUP
from ui.answered import answered, unit_of
from ui.choices import choose_view, round_name
from ui.comparing.peers import choose_peers
from ui.gap_view import show_way
from ui.gaps import Units, Way, end_of, way, way_between
from ui.link import keep_one
from ui.peers import Groups
from ui.results import Results, earlier_of
from ui.why import Reason
from words import Words

AGAINST, OTHER, MIDDLE = "acuan", "lawan", "median"


def show_difference(results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """Show what makes the difference to what is chosen."""
    if end_of(results, region) is None:
        st.info(_("This region has no score: there is nothing to explain."), icon=":material/info:")
        return
    against = choose_view(
        AGAINST,
        _("Compared with"),
        {MIDDLE: _("Median of peers"), "daerah": _("Another region"), "putaran": _("Round before")},
    )
    if against == MIDDLE:
        _show_middle(results, region, choose_peers(_), _)
    elif against == "daerah":
        _show_other(results, region, _)
    else:
        _show_rounds(results, earlier_of(results, visitor), region, _)


def _show_other(results: Results, region: str, _: Words) -> None:
    """Show the way from another region."""
    other = _choose_other(results, region, _)
    if other is None:
        st.info(_("This round has no other region with a score."), icon=":material/info:")
        return
    show_way(way_between(results, other, region, _), f"selisih-{region}", results, _)


def _choose_other(results: Results, region: str, _: Words) -> str | None:
    """Offer the other regions with a score; at first the one ranked just above, or below the first."""
    rows = results.ranking.dropna(subset="score")
    ranked = rows["region"].tolist()
    place = ranked.index(region)
    names = dict(zip(rows["region"], rows["name"], strict=True))
    del names[region]
    if not names:
        return None
    keep_one(OTHER, names, ranked[place - 1] if place else ranked[1])
    options = sorted(names, key=names.__getitem__)
    label = _("The other region")
    return str(
        st.selectbox(label, options, format_func=names.__getitem__, key=OTHER, persist_state="session", width=300)
    )


def _show_middle(results: Results, region: str, groups: Groups, _: Words) -> None:
    """Show the way from a made-up region that answers as the middle of the peers does."""
    group = groups.of.get(region)
    scored = results.ranking.dropna(subset="score")["region"]
    peers = [] if group is None else [one for one in scored if groups.of.get(one) == group]
    if len(peers) < SMALLEST_GROUP:
        st.info(
            _("Fewer than five peers have a score here, so there is no median to compare with. Choose other peers."),
            icon=":material/groups:",
        )
        return
    reason = Reason(
        _(
            "The median of peers is a made-up region: it answers every indicator with the median of their answers and"
            " is scored with the weights of the region shown. The region shown is one of its peers."
        ),
        "x_j = q₅₀(x_1j, …, x_nj)",
        "Hyndman & Fan (1996), type 7",
    )
    show_way(_way_from_middle(results, region, peers, groups, _), f"selisih-{region}", results, _, (reason,))


def _way_from_middle(results: Results, region: str, peers: list[str], groups: Groups, _: Words) -> Way:
    values, status, schemes = answered(results)
    made = middle(values.loc[peers], status.loc[peers], MIDDLE)
    scheme = str(schemes[region])
    figure: Decimal | None = standing_of(score(made, results.instrument, scheme), results.instrument, scheme).index
    name = _("Median of {count} peers").format(count=_.number(len(peers), 0))
    ends = None if figure is None else End(name, figure), end_of(results, region)
    state = (*results.state, region, MIDDLE, groups.name)

    def units() -> Units:
        return unit(MIDDLE, made, results.instrument, scheme), unit_of(results, region)

    return way(state, units, ends, results.instrument, _)


def _show_rounds(results: Results, earlier: Results | None, region: str, _: Words) -> None:
    """Show the way from the score of the round before."""
    if earlier is None:
        st.info(_("This is the first round of its kind: there is no earlier one to compare with."))
        return
    before = earlier.ranking.set_index("region")["published"]
    if pd.isna(before.get(region)):
        st.info(_("This region has no result in an earlier round that the dashboard holds."))
        return
    scales = [(one.instrument.scale.low, one.instrument.scale.high) for one in (earlier, results)]
    if scales[0] != scales[1]:
        st.info(_("The round before has another scale: the two scores cannot be compared."))
        return
    ends = tuple(
        End(round_name(one.round, _), one.ranking.set_index("region").at[region, "published"])
        for one in (earlier, results)
    )
    state = (*results.state, *earlier.state, region)

    def units() -> Units:
        return unit_of(earlier, region), unit_of(results, region)

    show_way(way(state, units, (ends[0], ends[1]), results.instrument, _), f"selisih-{region}", results, _)
