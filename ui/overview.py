"""The round at a glance: the figures and sentences of the overview."""

import pandas as pd
import streamlit as st

from charts import Frame, change_dumbbell
from scoring import peer_quartiles
from ui.choices import round_name
from ui.kept import kept
from ui.page import Figure, downloads, show
from ui.results import Results
from ui.tables import on_printed_scale, show_table
from words import Words


def median_of(results: Results) -> float:
    """The median index of the round on the printed scale; NaN without scores."""
    return float(results.ranking["score"].median())


def weakest_dimension(results: Results, _: Words) -> tuple[str, float] | None:
    """The dimension with the lowest median in the round: its name and that median; None where none is lower."""
    codes = [part.code for part in results.instrument.dimensions]
    quartiles = peer_quartiles(results.scores[results.scores["code"].isin(codes)], pd.Index(results.ranking["region"]))
    known = quartiles.dropna(subset="median")
    if known["median"].nunique() < 2:
        return None
    lowest = known.loc[known["median"].idxmin()]
    name = _.of(results.instrument.part(str(lowest["code"])).name)
    return name, float(on_printed_scale(pd.Series([lowest["median"]]), results.instrument).iloc[0])


def answer_of_overview(results: Results, _: Words) -> str:
    """Say in one sentence how the round went."""
    scored = results.ranking.dropna(subset="score")
    if scored.empty:
        return _("No region has a score in this round yet.")
    places = results.instrument.scale.decimals
    told = {
        "region": scored["name"].iloc[0],
        "score": _.number(scored["published"].iloc[0], places),
        "count": _.number(len(scored), 0),
        "median": _.number(median_of(results), places),
    }
    if len(scored) == 1:
        return _("Only {region} has a score so far: {score}.").format(**told)
    if scored["rank"].max() == 1:
        return _("All {count} regions share the first place with {score}.").format(**told)
    weakest = weakest_dimension(results, _)
    if weakest is None:
        return _("Half of the {count} regions score {median} or more.").format(**told)
    sentence = _("Half of the {count} regions score {median} or more; the weakest dimension is {dimension}.")
    return sentence.format(**told, dimension=weakest[0])


def figures_of(results: Results, _: Words) -> list[Figure]:
    """The cards of the overview: participation, median, weakest dimension, largest rise and fall, incompleteness."""
    places = results.instrument.scale.decimals
    weakest = weakest_dimension(results, _)
    top = results.instrument.scale.high
    listed = _.plural("of {count} listed region", "of {count} listed regions", len(results.entries))
    cards = [
        Figure(_("Took part"), _.number(len(results.ranking), 0), listed),
        Figure(
            _("Median score"),
            _.number(median_of(results), places),
            _("of {top}").format(top=_.number(top, 0)),
        ),
    ]
    if weakest is not None:
        note = _("{dimension}: the lowest median").format(dimension=weakest[0])
        cards.append(Figure(_("Weakest dimension"), _.number(weakest[1], places), note))
    changes = results.shown_change
    if len(changes):
        names = results.entries["name"]
        for label, region in ((_("Largest rise"), changes.idxmax()), (_("Largest fall"), changes.idxmin())):
            cards.append(Figure(label, _.signed(changes[region], places), str(names[region])))
    short = len(results.incomplete)
    complete = _("every applicable part answered") if short == 0 else _("regions with blanks")
    cards.append(Figure(_("Incomplete"), _.number(short, 0), complete))
    return cards


def show_changes(results: Results, earlier: Results | None, look: Frame, height: int, _: Words) -> None:
    """Show how far each region moved since the round before, or that there was none."""
    if earlier is None:
        st.caption(_("This is the first round of its kind: there is no earlier one to compare with."))
        return
    moments, scale = (round_name(earlier.round, _), round_name(results.round, _)), results.instrument.scale
    chart = kept(
        results, "perubahan", look, _, lambda: change_dumbbell(results.ranking, moments, frozenset(), scale, look, _)
    )
    show(chart, "perubahan", results, _, height=height)


def show_incomplete(results: Results, height: int, _: Words) -> None:
    """Show which regions left parts unanswered, or that none did."""
    table, decimals = _incomplete_table(results, _)
    if table.empty:
        st.caption(_("Every region that took part answered every applicable part."))
        return
    downloads(table, "belum-lengkap", results, _)
    show_table(table, decimals, "tabel-belum-lengkap", _, alt=_("Regions with blanks"), height=height)


def show_absent(results: Results, _: Words) -> None:
    """Show which listed regions did not take part, or that all did."""
    table = _absent_table(results, _)
    if table.empty:
        st.caption(_("Every region on the list took part."))
        return
    downloads(table, "tidak-ikut", results, _)
    show_table(table, {}, "tabel-tidak-ikut", _, alt=_("Regions that did not take part"))


def _incomplete_table(results: Results, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The incomplete regions: what they score, and what the blanks leave open."""
    rows = results.incomplete
    places = results.instrument.scale.decimals
    table = pd.DataFrame(
        {
            _("Region"): rows["name"],
            _("Coverage (%)"): rows["coverage"] * 100,
            _("Score"): rows["published"].astype(float),
            _("if all blanks are worst"): rows["low"],
            _("if all blanks are best"): rows["high"],
            _("Rank"): rows["rank"],
            _("best rank"): rows["best"],
            _("worst rank"): rows["worst"],
        }
    )
    whole = dict.fromkeys((_("Coverage (%)"), _("Rank"), _("best rank"), _("worst rank")), 0)
    exact = dict.fromkeys((_("Score"), _("if all blanks are worst"), _("if all blanks are best")), places)
    return table, whole | exact


def _absent_table(results: Results, _: Words) -> pd.DataFrame:
    """The regions that the round lists and that did not take part, with the row that says so."""
    absent = results.absent
    return pd.DataFrame(
        {
            _("Region"): absent["name"],
            _("Province"): absent["province"],
            _("Source"): [
                _("{file}, {sheet}, row {row}").format(file=row.file_name, sheet=row.sheet, row=row.row)
                for row in absent.itertuples()
            ],
        }
    )
