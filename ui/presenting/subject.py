"""Everything a presentation tells of one region, gathered from the results of its round."""

from dataclasses import replace
from datetime import date

import pandas as pd

from access import Permission, Visitor, require
from reports.slides import Source, Standing, Subject
from scoring import Indicator, Node
from scoring.explain import ShownGap, by_dimension, gap, shown
from scoring.improve import MOVE_COLUMNS
from scoring.weights.draws import DrawScheme
from ui.answered import unit_of
from ui.comparison import peers_of, quartiles_of
from ui.grouped import grouped
from ui.improving.found import position_of, steps_of
from ui.presenting.registers import books_of, quick_wins_of
from ui.profile.parts import kind_name, row_of
from ui.programme.found import programme_of
from ui.results import Results, earlier_of, files_of, results_of, rounds
from ui.tables import on_printed_scale, parts_long
from ui.trace import source_of
from ui.uncertainty import certainty_of
from words import Words


def subject_of(results: Results, region: str, compared: list[str], visitor: Visitor, _: Words) -> Subject:
    """Gather what the slides of a region need; `compared` are the regions it is set beside."""
    require(visitor, Permission.VIEW_SCORES)
    row = row_of(results, region)
    earlier = earlier_of(results, visitor)
    there_before = earlier is not None and region in set(earlier.ranking["region"])
    bands = {band.code: band.name for band in results.instrument.bands}
    programme = programme_of(results, visitor)
    return Subject(
        region=region,
        name=row["name"],
        round=results.round.name,
        held=results.round.held,
        sample=results.round.sample,
        instrument=results.instrument,
        scheme=row["scheme"],
        published=row["published"] if pd.notna(row["score"]) else None,
        band=bands.get(row["band"]),
        change=float(results.shown_change[region]) if region in results.shown_change.index else None,
        before=earlier.round.name if there_before and earlier is not None else None,
        standings=_standings(results, row, _),
        peers=kind_name(row["kind"], _),
        parts=_parts(results, region, _),
        groups=grouped(results, region, _),
        journey=_journey(results, region, visitor, _),
        moved=_moved(results, earlier, region, _) if there_before and earlier is not None else None,
        moves=_moves(results, earlier, region, _),
        books=books_of(programme, region, _),
        quick_wins=quick_wins_of(programme, region, _),
        compared=parts_long(results, [region, *(one for one in compared if one != region)], _),
        sources=_sources(results, region),
        program=_("Smart City Readiness"),
    )


def _standings(results: Results, row: pd.Series, _: Words) -> tuple[Standing, ...]:
    """The ranks of a region, the one that is best read first; none without a score."""
    if pd.isna(row["score"]):
        return ()
    ranking = results.ranking.dropna(subset="score")
    certain = certainty_of(results, DrawScheme.BOX).table.loc[row.name]
    interval = None if pd.isna(certain["first"]) else (int(certain["first"]), int(certain["last"]))
    alike = Standing(kind_name(row["kind"], _), int(row["rank_in_kind"]), int((ranking["kind"] == row["kind"]).sum()))
    if not results.mixed:
        return alike, Standing(_("regions"), int(row["rank"]), len(ranking), interval)
    own = int((ranking["scheme"] == row["scheme"]).sum())
    group = Standing(_("regions in {scheme}").format(scheme=row["scheme"]), int(row["rank_in_scheme"]), own, interval)
    return alike, group, Standing(_("regions"), int(row["rank"]), len(ranking))


def _parts(results: Results, region: str, _: Words) -> pd.DataFrame:
    """Every part that applies, with what its peers reach and the cells it was read from."""
    instrument = results.instrument
    rows = results.scores[results.scores["region"] == region].astype({"code": object}).set_index("code")
    rows = rows[rows["coverage"].notna()]
    rows = rows.loc[[code for code in instrument.codes if code in rows.index]]
    among = results.scores[results.scores["region"].isin(peers_of(results, [region]))]
    best = among.astype({"code": object}).groupby("code")["score"].max().reindex(rows.index)
    return pd.DataFrame(
        {
            "code": rows.index,
            "level": rows["level"].astype(object).to_numpy(),
            "label": [_.of(instrument.part(code).name) for code in rows.index],
            "score": on_printed_scale(rows["score"], instrument).to_numpy(),
            "median": quartiles_of(results, [region]).set_index("code")["median"].reindex(rows.index).to_numpy(),
            "best": on_printed_scale(best, instrument).to_numpy(),
            "cell": source_of(results, region).reindex(rows.index).fillna("").map(_shortened).to_numpy(),
        }
    )


def _shortened(cells: str) -> str:
    """Name a sheet once for all its cells: Regulasi!E10, E12."""
    sheets: dict[str, list[str]] = {}
    for address in filter(None, cells.split(", ")):
        sheet, _mark, cell = address.rpartition("!")
        sheets.setdefault(sheet, []).append(cell)
    return "; ".join(f"{sheet}!{', '.join(found)}" for sheet, found in sheets.items())


def _journey(results: Results, region: str, visitor: Visitor, _: Words) -> pd.DataFrame:
    """Score and rank over the rounds of the same instrument, by day, up to this one."""
    rows = []
    for one in sorted(rounds(visitor), key=lambda one: one.held):
        same = one.instrument == results.round.instrument and one.sample == results.round.sample
        if same and one.held <= results.round.held:
            found = results_of(one.code, visitor).ranking.set_index("region")
            score, rank = found["score"].get(region), found["rank"].get(region)
            rows.append((_.of(one.name), one.held, score, None if pd.isna(rank) else int(rank)))
    return pd.DataFrame(rows, columns=["round", "day", "score", "rank"]).astype({"score": float})


def _moved(results: Results, earlier: Results, region: str, _: Words) -> ShownGap | None:
    """What each dimension did to the published score since the round before; None where it cannot be told."""
    taken = gap(unit_of(results, region), unit_of(earlier, region))
    if taken is None:
        return None
    summed = by_dimension(taken).groupby("dimension", sort=False)["contribution"].sum().reset_index()
    names = [_.of(_part(code, results, earlier).name) for code in summed["dimension"]]
    now, then = (row_of(one, region)["published"] for one in (results, earlier))
    return shown(replace(taken, rows=summed.assign(label=names)), results.instrument.scale, now - then)


def _part(code: str, results: Results, earlier: Results) -> Node | Indicator:
    """A part of this round's instrument, or of the earlier one's where only that has it."""
    return (results if code in results.instrument.codes else earlier).instrument.part(code)


def _moves(results: Results, earlier: Results | None, region: str, _: Words) -> pd.DataFrame:
    """Every single step up of the region, the largest gain first; none without a score."""
    here = position_of(results, earlier, region)
    found = pd.DataFrame(columns=list(MOVE_COLUMNS)) if here is None else steps_of(here, ())
    found = found.astype({"code": object})
    return found.assign(label=[_.of(results.instrument.part(code).name) for code in found["code"]])


def _sources(results: Results, region: str) -> tuple[Source, ...]:
    """The file that the region's answers count from."""
    listed = files_of(results).set_index("id")
    one = listed.loc[int(results.entries.loc[region, "submission_id"])]
    return (Source(one["file_name"], one["sha256"], date.fromisoformat(one["received"])),)
