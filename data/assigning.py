"""Regions given to assessors in balance: even loads, nobody a region of their own, pairs that share regions."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import pandas as pd


@dataclass(frozen=True, slots=True)
class Plan:
    """Who assesses what: pairs of region and assessor, and what could not be had.

    `short` has the regions that got fewer assessors than asked for; `apart` the pairs of assessors who share no region.
    """

    pairs: tuple[tuple[str, str], ...]
    short: tuple[str, ...]
    apart: tuple[tuple[str, str], ...]
    loads: dict[str, int]

    @property
    def even(self) -> bool:
        """Whether no assessor has two regions more than another."""
        return not self.loads or max(self.loads.values()) - min(self.loads.values()) <= 1


def balanced(regions: Sequence[str], homes: Mapping[str, frozenset[str]], each: int) -> Plan:
    """Give every region `each` assessors; `homes` has the assessors, with the regions they come from.

    The regions with the fewest possible assessors come first. Each takes those with the least load; among equals those
    who share the fewest regions with the ones already chosen. Then loads are evened out, one region at a time.
    """
    loads: dict[str, int] = dict.fromkeys(homes, 0)
    shared: Counter[tuple[str, str]] = Counter()
    given: dict[str, list[str]] = {}
    able = {region: [one for one in homes if region not in homes[one]] for region in dict.fromkeys(regions)}
    for region in sorted(able, key=lambda one: len(able[one])):
        chosen: list[str] = []
        while len(chosen) < min(each, len(able[region])):
            left = (one for one in able[region] if one not in chosen)
            following = min(left, key=lambda one: (loads[one], sum(shared[_pair(one, other)] for other in chosen), one))
            shared.update(_pair(following, other) for other in chosen)
            loads[following] += 1
            chosen.append(following)
        given[region] = chosen
    while _even_out(given, able, loads):
        pass
    pairs = tuple((region, one) for region in able for one in sorted(given[region]))
    together = {_pair(*two) for chosen in given.values() for two in combinations(chosen, 2)}
    apart = tuple(two for two in combinations(sorted(homes), 2) if two not in together)
    short = tuple(region for region in able if len(given[region]) < each)
    return Plan(pairs, short, apart if each > 1 else (), loads)


def fully_assessed(assignments: pd.DataFrame, assessments: pd.DataFrame) -> frozenset[str] | None:
    """Give the regions that every assessor now assigned to them has scored; None where nobody is assigned."""
    active = assignments[assignments["active"]]
    if active.empty:
        return None
    said = set(zip(assessments["region"], assessments["assessor"], strict=True))
    left = {row.region for row in active.itertuples() if (row.region, row.assessor) not in said}
    return frozenset(str(region) for region in active["region"] if region not in left)


def _even_out(given: dict[str, list[str]], able: Mapping[str, list[str]], loads: dict[str, int]) -> bool:
    """Pass regions along the shortest chain from who has most to one with at least two fewer; tell whether one was."""
    for most in sorted(loads, key=lambda one: -loads[one]):
        came: dict[str, tuple[str, str]] = {}
        reached = [most]
        for one in reached:
            if loads[most] - loads[one] >= 2:
                while one != most:
                    giver, region = came[one]
                    given[region][given[region].index(giver)] = one
                    loads[one] += 1
                    loads[giver] -= 1
                    one = giver
                return True
            for region, chosen in given.items():
                for other in able[region] if one in chosen else ():
                    if other not in chosen and other not in came and other != most:
                        came[other] = (one, region)
                        reached.append(other)
    return False


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
