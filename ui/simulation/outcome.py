"""What becomes of the ranking under a scenario: every region's place and score, then and now."""

from dataclasses import dataclass, replace

import pandas as pd

from scoring import rank
from scoring.weights.board import Board, scores_at
from scoring.weights.given import Row
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words

FAR = 5


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """The board under the weights of a scenario, with a row a region.

    `rows` holds region, name, score and official_score (printed scale, unrounded; NaN without), rank and official_rank
    (Int64) and shift (places gained), from the best under the scenario down, those without a score last.
    """

    board: Board
    official: bool
    rows: pd.DataFrame

    @property
    def scored(self) -> pd.DataFrame:
        """The rows with a score."""
        return self.rows.dropna(subset="score")

    @property
    def far(self) -> pd.DataFrame:
        """The rows that moved five places or more."""
        return self.rows[self.rows["shift"].abs().ge(FAR).fillna(value=False)]

    def row(self, region: str) -> pd.Series:
        """The row of one region."""
        return self.rows.set_index("region", drop=False).loc[region]


def outcome(results: Results, board: Board, weights: Row) -> Outcome:
    """Rank the regions of a board under other weights, beside their places under its own."""
    now, then = (pd.Series(scores_at(board, one)) for one in (weights, board.weights))
    ranks, before = rank(now), rank(then)
    rows = pd.DataFrame(
        {
            "region": board.regions,
            "name": results.entries["name"].reindex(board.regions).to_numpy(),
            "score": on_printed_scale(now, results.instrument),
            "official_score": on_printed_scale(then, results.instrument),
            "rank": ranks,
            "official_rank": before,
            "shift": before - ranks,
        }
    )
    ordered = rows.sort_values(["rank", "name"], na_position="last", ignore_index=True)
    return Outcome(replace(board, weights=weights), weights is board.weights, ordered)


def answer_of_simulation(found: Outcome, region: str, name: str, _: Words) -> str:
    """Say who leads, how many move far, and where the chosen region stands; a named scenario says its name."""
    scored = found.scored
    if scored.empty:
        return _("No region has a score under these weights.")
    told = f"{_lead(found, scored, _)} {_place(found, region, _)}"
    return told if not name or found.official else _("{scenario}: {sentence}").format(scenario=name, sentence=told)


def _lead(found: Outcome, scored: pd.DataFrame, _: Words) -> str:
    """Say who leads, and how many move far."""
    leaders = scored.loc[scored["rank"] == 1, "name"]
    if found.official:
        sentence = (
            _("{leader} leads under the official weights; move one to see who rises and who falls.")
            if len(leaders) == 1
            else _("{leaders} regions share the first place under the official weights; move one to see who rises.")
        )
    else:
        sentence = (
            _("{leader} leads; {moved} of {count} regions move five places or more.")
            if len(leaders) == 1
            else _("{leaders} regions share the first place; {moved} of {count} move five places or more.")
        )
    return sentence.format(
        leader=leaders.iloc[0],
        leaders=_.number(len(leaders), 0),
        moved=_.number(len(found.far), 0),
        count=_.number(len(scored), 0),
    )


def _place(found: Outcome, region: str, _: Words) -> str:
    """Say where the chosen region stands, and where it stood."""
    row = found.row(region)
    if pd.isna(row["rank"]):
        return _("{region} has no score.").format(region=row["name"])
    now, before = _.number(int(row["rank"]), 0), _.number(int(row["official_rank"]), 0)
    if now == before:
        return _("{region} stands at rank {now}, as officially.").format(region=row["name"], now=now)
    return _("{region} stands at rank {now}, officially {before}.").format(region=row["name"], now=now, before=before)


def outcome_table(found: Outcome, results: Results, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The ranking under the scenario beside the official one, and the decimals of its number columns."""
    places = results.instrument.scale.decimals
    columns = {
        "rank": (_("Rank now"), 0),
        "name": (_("Region"), None),
        "shift": (_("Places gained"), 0),
        "official_rank": (_("Official rank"), 0),
        "score": (_("Score now"), places),
        "official_score": (_("Official score"), places),
    }
    table = found.rows[list(columns)].rename(columns={column: label for column, (label, _places) in columns.items()})
    return table, {label: decimals for label, decimals in columns.values() if decimals is not None}
