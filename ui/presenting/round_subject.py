"""Everything a report tells of a round, gathered from its results, the draws of its weights and the store."""

from typing import Any

import pandas as pd

from access import Permission, Visitor, require
from data.issues import Severity, sentence
from reports import gravest_first
from reports.slides import Card, Found, RoundSubject
from scoring.weights.draws import DrawScheme
from ui.overview import answer_of_overview, figures_of
from ui.results import Results, store
from ui.tables import on_printed_scale, parts_wide
from ui.uncertainty import certainty_of
from words import Words


def round_subject_of(results: Results, visitor: Visitor, _: Words) -> RoundSubject:
    """Gather what the report of a round needs; it names problems in files, which not everybody may see."""
    require(visitor, Permission.VIEW_COMPLETENESS)
    ranking = _ranking(results, _)
    finding = _("No region has answered in this round yet.")
    cards: tuple[Card, ...] = ()
    if not results.unanswered:
        finding = answer_of_overview(results, _)
        cards = tuple(Card(one.label, one.value, one.note) for one in figures_of(results, _))
    files = _files(results)
    return RoundSubject(
        round=results.round.name,
        held=results.round.held,
        sample=results.round.sample,
        instrument=results.instrument,
        finding=finding,
        cards=cards,
        ranking=ranking,
        dimensions=_dimensions(results, _),
        groups=_groups(results),
        found=_found(files, _),
        absent=tuple(results.absent["name"].sort_values()),
        files=tuple((row.file_name, row.sha256) for row in files.itertuples()),
        agreeing=results.agreeing,
        program=_("Smart City Readiness"),
    )


def _groups(results: Results) -> dict[str, str | None]:
    """Group -> weight scheme: each group is ranked by itself; one without a name unless schemes are mixed."""
    schemes = list(dict.fromkeys(results.ranking["scheme"].dropna()))
    if results.mixed:
        return {scheme: scheme for scheme in sorted(schemes)}
    return {"": schemes[0] if schemes else None}


def _ranking(results: Results, _: Words) -> pd.DataFrame:
    """Every region that took part with its rank in its group and the interval of it."""
    rows = results.ranking.set_index("region")
    within = results.mixed
    bands = {band.code: _.of(band.name) for band in results.instrument.bands}
    table = pd.DataFrame(
        {
            "group": rows["scheme"] if within else "",
            "rank": rows["rank_in_scheme"] if within else rows["rank"],
            "name": rows["name"],
            "published": rows["published"],
            "score": rows["score"].astype(float),
            "band": rows["band"].astype(object).map(bands).astype(object).fillna(""),
            "coverage": rows["coverage"],
        }
    )
    table[["first", "last"]] = float("nan")
    if rows["score"].notna().any():
        certain = certainty_of(results, DrawScheme.BOX).table
        table["first"], table["last"] = (certain[end].reindex(table.index) for end in ("first", "last"))
    wide = parts_wide(results, results.ranking["region"], _)
    codes = [part.code for part in results.instrument.dimensions]
    table = table.join(wide.set_axis(codes, axis=1).set_axis(results.ranking["region"].to_numpy()))
    return table.sort_values(["rank", "name"])


def _dimensions(results: Results, _: Words) -> pd.DataFrame:
    """How each dimension spreads over the regions."""
    dimensions = results.instrument.dimensions
    codes = [part.code for part in dimensions]
    scores = results.scores[results.scores["code"].isin(codes)].astype({"code": object, "region": object})
    grouped = scores.groupby("code")["score"]
    spread = pd.DataFrame(
        {
            name: on_printed_scale(grouped.quantile(share).reindex(codes), results.instrument)
            for name, share in (
                ("low", 0.0), ("quarter", 0.25), ("median", 0.5), ("three_quarters", 0.75), ("high", 1.0),
            )
        }
    )  # fmt: skip
    best = {code: _names_of_best(rows, results, _) for code, rows in scores.dropna(subset="score").groupby("code")}
    labels = [_.of(part.name) for part in dimensions]
    return spread.reset_index(names="code").assign(label=labels, best=[best.get(code, "–") for code in codes])


def _names_of_best(rows: pd.DataFrame, results: Results, _: Words) -> str:
    """Name who reaches the highest score; of more than three their number."""
    top = rows[rows["score"].round(9) == rows["score"].max().round(9)]
    names = results.entries["name"].reindex(top["region"]).sort_values().tolist()
    return ", ".join(names) if len(names) <= 3 else _.plural("{count} region", "{count} regions", len(names))


def _files(results: Results) -> pd.DataFrame:
    """The files that answers of the round count from."""
    listed = store().submissions(results.round.code)
    return listed[listed["id"].isin(results.entries["submission_id"].astype(int))].sort_values("file_name")


def _found(files: pd.DataFrame, _: Words) -> tuple[Found, ...]:
    """The problems of these files, the gravest first."""
    names = {Severity.ERROR: _("error"), Severity.DOUBTFUL: _("doubtful"), Severity.WARNING: _("warning")}
    rows: list[tuple[str, Any]] = [(row.file_name, one) for row in files.itertuples() for one in store().issues(row.id)]
    order = {id(one): place for place, one in enumerate(gravest_first(one for _file, one in rows))}
    rows.sort(key=lambda row: order[id(row[1])])
    return tuple(Found(file, str(one.address or ""), names[one.severity], sentence(one, _)) for file, one in rows)
