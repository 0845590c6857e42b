"""The scores of a few regions over the rounds that share the instrument of this one."""

from collections.abc import Sequence

import pandas as pd

from access import Visitor
from data.store import Round
from ui.results import Results, rescored, results_of, rounds
from words import Words


def rounds_alike(results: Results, visitor: Visitor) -> tuple[list[Round], list[Round]]:
    """Give the rounds under the same instrument, by day, and the others."""
    listed = sorted(rounds(visitor), key=lambda one: one.held)
    alike = [one for one in listed if one.instrument == results.round.instrument]
    return alike, [one for one in listed if one not in alike]


def points_of(
    results: Results, regions: Sequence[str], alike: Sequence[Round], visitor: Visitor, _: Words
) -> pd.DataFrame:
    """Rows region, name, round, score (printed scale, NaN without): the regions in every round, scored alike."""
    names = results.entries["name"]
    rows = []
    for one in alike:
        found = results_of(one.code, visitor)
        if results.rescored_with is not None:
            found = rescored(found, visitor)
        scores = found.ranking.set_index("region")["score"].astype(float)
        rows += [(region, names[region], _.of(one.name), scores.get(region, float("nan"))) for region in regions]
    return pd.DataFrame(rows, columns=["region", "name", "round", "score"])


def say_left_out(others: Sequence[Round], _: Words) -> str:
    """Name the rounds that are not comparable; nothing where there is none."""
    if not others:
        return ""
    return _("Under another instrument, so not set beside these: {rounds}.").format(
        rounds=", ".join(_.of(one.name) for one in others)
    )
