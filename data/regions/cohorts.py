"""When regions joined the programme, as far as it is published, and what regions are grouped by."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import pandas as pd

from data.regions.register import regions, rows


class Certainty(StrEnum):
    """How well a membership is known: from a published list, or by elimination."""

    PUBLISHED = "published"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Membership:
    """One region in the cohort of one year; a region may be in several."""

    year: int
    region: str
    certainty: Certainty
    note: str


@lru_cache
def memberships() -> tuple[Membership, ...]:
    """Give every membership of the programme, the earliest cohorts first."""
    listed = rows("programme_cohorts.csv")
    found = [
        Membership(int(row["cohort"]), row["kemendagri_code"], Certainty(row["certainty"]), row["note"])
        for row in listed
    ]
    return tuple(sorted(found, key=lambda one: one.year))


def attributes() -> pd.DataFrame:
    """What regions can be grouped by, one row for each by its code.

    Columns kind, island_group, province, population (persons, December 2024) and cohort: the year of the first cohort a
    region was in, as text, marked with "?" where it is inferred; missing for a region outside the programme.
    """
    register = regions()
    table = pd.DataFrame(
        {
            "kind": [region.kind.value for region in register.values()],
            "island_group": [region.island_group for region in register.values()],
            "province": [region.province for region in register.values()],
            "population": [region.population for region in register.values()],
        },
        index=pd.Index(list(register), dtype=object, name="region"),
    )
    first: dict[str, str] = {}
    for one in memberships():
        first.setdefault(one.region, f"{one.year}{'?' if one.certainty is Certainty.INFERRED else ''}")
    return table.assign(cohort=pd.Series(first, dtype=object).reindex(table.index))
