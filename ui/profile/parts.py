"""One region: its sentence, its cards, and the table of its parts."""

import pandas as pd

from scoring import Indicator, Instrument, imbalance_penalty
from ui.comparison import quartiles_of
from ui.page import Figure
from ui.results import Results
from ui.trace import source_of
from words import Words


def row_of(results: Results, region: str) -> pd.Series:
    """The region's row of the ranking."""
    return results.ranking.set_index("region").loc[region]


def answer_of_profile(results: Results, region: str, _: Words) -> str:
    """Say in one sentence where the region stands among its own type."""
    row = row_of(results, region)
    if pd.isna(row["score"]):
        return _("{region} has no score in this round: required parts are blank.").format(region=row["name"])
    peers = results.ranking[results.ranking["kind"] == row["kind"]].dropna(subset="score")
    return _("{region} scores {score}: rank {rank} of {count} {kind}.").format(
        region=row["name"],
        score=_.number(row["published"], results.instrument.scale.decimals),
        rank=_.number(int(row["rank_in_kind"]), 0),
        count=_.number(len(peers), 0),
        kind=kind_name(row["kind"], _),
    )


def kind_name(kind: str, _: Words) -> str:
    """A type of region in the middle of a sentence."""
    return {"kabupaten": _("kabupaten (regencies)"), "kota": _("kota (cities)")}[kind]


def cards_of(results: Results, region: str, _: Words) -> list[Figure]:
    """Score and band, ranks, change, coverage, imbalance."""
    row = row_of(results, region)
    instrument, ranking = results.instrument, results.ranking
    places = instrument.scale.decimals
    bands = {band.code: _.of(band.name) for band in instrument.bands}
    top = _("of {top}").format(top=_.number(instrument.scale.high, 0))
    cards = [Figure(_("Score"), _.number(row["published"], places), bands.get(row["band"], top))]
    if results.mixed:
        group = ranking[ranking["scheme"] == row["scheme"]]
        note = _("of {count} in {scheme}").format(count=_.number(len(group), 0), scheme=row["scheme"])
        cards.append(Figure(_("Rank in weight group"), _place(row["rank_in_scheme"], _), note))
    alike = ranking[ranking["kind"] == row["kind"]]
    note = _("of {count} {kind}").format(count=_.number(len(alike), 0), kind=kind_name(row["kind"], _))
    cards.append(Figure(_("Rank in type"), _place(row["rank_in_kind"], _), note))
    note = _("of {count} regions").format(count=_.number(len(ranking), 0))
    cards.append(Figure(_("Rank of all"), _place(row["rank"], _), note))
    if region in results.shown_change.index:
        computed = pd.notna(row["change"])
        note = _("against the round before") if computed else _("as printed; we hold no earlier result to recompute")
        cards.append(Figure(_("Change"), _.signed(results.shown_change[region], places), note))
    penalty = imbalance_penalty(results.scores[results.scores["region"] == region], instrument, row["scheme"])
    lost = float(penalty.iloc[0]) * float(instrument.scale.high - instrument.scale.low)
    cards.append(Figure(_("Imbalance"), _.number(lost, places), _("points lost were the mean geometric")))
    return cards


def _place(rank: object, _: Words) -> str:
    return "–" if pd.isna(rank) else _.number(int(str(rank)), 0)


def parts_table(results: Results, region: str, _: Words) -> tuple[pd.DataFrame, dict[str, int], list[str]]:
    """Every part that applies: published score, peers' median and gap, coverage, source cells; and its codes."""
    instrument = results.instrument
    rows = results.scores[results.scores["region"] == region].astype({"code": object})
    rows = rows[rows["coverage"].notna()].set_index("code").loc[lambda found: _in_tree_order(instrument, found.index)]
    medians = quartiles_of(results, [region]).set_index("code")["median"].reindex(rows.index)
    score = rows["published"].astype(float)
    sources = source_of(results, region).reindex(rows.index)
    guesses = {part.code for part in instrument.indicators if part.guess is not None}
    table = pd.DataFrame(
        {
            _("Part"): [_named(instrument, code, guesses, _) for code in rows.index],
            _("Score"): score,
            _("Median of peers"): medians,
            _("Gap"): score - medians,
            _("Coverage (%)"): rows["coverage"] * 100,
            _("Source cell"): sources.fillna(_("computed from its parts")),
        }
    )
    places = instrument.scale.decimals
    decimals = {_("Score"): places, _("Median of peers"): places, _("Gap"): places, _("Coverage (%)"): 0}
    return table.reset_index(drop=True), decimals, rows.index.tolist()


def _named(instrument: Instrument, code: str, guesses: set[str], _: Words) -> str:
    """Name a part, indented by its depth, with a mark where its goalposts or criteria are guessed."""
    part = instrument.part(code)
    indent = {"index": "", "dimension": "", "aspect": "  ", "indicator": "    "}[instrument.level(code)]
    label = f"{code} {_.of(part.name)}" if isinstance(part, Indicator) and indent else _.of(part.name)
    marked = _("{part} · guessed scale").format(part=label) if code in guesses else label
    return indent + marked


def _in_tree_order(instrument: Instrument, codes: pd.Index) -> list[str]:
    """Each node before its children, children in the order written."""
    ordered: list[str] = []

    def walk(code: str) -> None:
        ordered.append(code)
        for child in instrument.children(code):
            walk(child.code)

    walk(instrument.root.code)
    return [code for code in ordered if code in codes]
