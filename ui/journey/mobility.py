"""How much the ranking changed from round to round, as tables."""

from itertools import pairwise

import pandas as pd

from data.store import Round
from ui.choices import round_name
from ui.journey.found import Journey
from words import Words

MOVED = (3, 5, 10)
"""Moves of at least so many places are counted."""


def steps_of(journey: Journey) -> list[tuple[Round, Round]]:
    """Each round with the next one, and the first with the last where there are more than two."""
    rounds = journey.compared
    steps = list(pairwise(rounds))
    return [*steps, (rounds[0], rounds[-1])] if len(rounds) > 2 else steps


def mobility_table(journey: Journey, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """A row a step: how many regions are in both, rose, fell, moved how far, and how alike the two orders are."""
    rows = []
    for first, last in steps_of(journey):
        found = journey.between(first.code, last.code)
        moved = found.places["moved"]
        rows.append(
            {
                _("From round"): round_name(first, _),
                _("To round"): round_name(last, _),
                _("Regions in both"): len(moved),
                _("Rose"): int((moved > 0).sum()),
                _("Fell"): int((moved < 0).sum()),
                _("Same place"): int((moved == 0).sum()),
                **{_("Moved ≥ {count}").format(count=_.number(k, 0)): found.moved_at_least(k) for k in MOVED},
                _("Rank correlation (τ)"): found.tau,
            }
        )
    table = pd.DataFrame(rows)
    numbers = [name for name in table if name not in (_("From round"), _("To round"), _("Rank correlation (τ)"))]
    return table, dict.fromkeys(numbers, 0) | {_("Rank correlation (τ)"): 2}


def places_table(journey: Journey, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """A row a region: its place in every round and how many it gained, those that moved farthest first."""
    places = journey.places
    gained = places.iloc[:, 0] - places.iloc[:, -1]
    columns = {round_name(one, _): places[one.code] for one in journey.compared}
    table = pd.DataFrame(
        {_("Region"): journey.names.loc[places.index], **columns, _("Places gained"): gained, _("Code"): places.index}
    )
    order = gained.abs().astype(int).sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True), dict.fromkeys([*columns, _("Places gained")], 0)
