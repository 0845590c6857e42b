"""Groups of regions alike: what a list is filtered by, and what a region is compared within."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from data.regions import attributes
from scoring.peers import by_quantile
from words import Words

INFERRED = "?"
"""The mark of a cohort that no published list names."""


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """One way to group regions: its name, region -> code of its group (left out: none), and code -> name of a group."""

    name: str
    of: Mapping[str, str]
    names: Mapping[str, str]


@lru_cache
def _register() -> pd.DataFrame:
    """Every regency and city with what it is grouped by; `people` is the quarter of all regions by population."""
    table = attributes()
    return table.assign(people=by_quantile(table["population"]).astype("string"))


@lru_cache
def island_groups(_: Words) -> Groups:
    """Group regions by the islands they lie on."""
    return _as_they_are("island_group", _("Islands"))


@lru_cache
def population_groups(_: Words) -> Groups:
    """Group regions by population: quarters of all regencies and cities of the country, the smallest first."""
    table = _register()
    ends = table.groupby("people")["population"].max()
    tops = [_.number(round(int(top), -3), 0) for top in ends]
    names = {"1": _("up to {top} people").format(top=tops[0])}
    for place in (1, 2):
        names[str(place + 1)] = _("{low} to {top} people").format(low=tops[place - 1], top=tops[place])
    names["4"] = _("above {low} people").format(low=tops[2])
    return Groups(_("Population"), _known(table["people"]), names)


@lru_cache
def cohorts(_: Words) -> Groups:
    """Group regions by the year in which they joined the programme."""
    found = _as_they_are("cohort", _("Joined in"))
    told = {code: _("{year} (inferred)").format(year=code[:-1]) for code in found.names if code.endswith(INFERRED)}
    return Groups(found.name, found.of, {**found.names, **told})


@lru_cache
def kinds(_: Words) -> Groups:
    """Group regions into regencies and cities."""
    return Groups(_("Type"), _known(_register()["kind"]), {"kabupaten": _("Kabupaten"), "kota": _("Kota")})


@lru_cache
def provinces(_: Words) -> Groups:
    """Group regions by province."""
    return _as_they_are("province", _("Province"))


@lru_cache
def everyone(_: Words) -> Groups:
    """Put all regions into one group."""
    return Groups(_("All regions"), dict.fromkeys(_register().index, "semua"), {"semua": _("All regions")})


def _as_they_are(column: str, name: str) -> Groups:
    of = _known(_register()[column])
    return Groups(name, of, {code: code for code in sorted(set(of.values()))})


def _known(groups: pd.Series) -> dict[str, str]:
    """Region -> group as plain text, for the regions that have one."""
    return {str(region): str(group) for region, group in groups.dropna().items()}
