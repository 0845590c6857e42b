"""How a round is set up, and every change to it; each function asks first whether the visitor may."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import pandas as pd

from access import Permission, Role, Visitor, require
from data.regions import regions
from data.store import Round
from data.store.people import Person
from data.store.refusals import HomeRegion
from data.store.settings import Settings
from ui.results import store

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Setup:
    """A round as it is set up; `pairs` are region and assessor as assigned, `scored` those with assessments."""

    round: Round
    settings: Settings
    listed: tuple[str, ...]
    pairs: frozenset[Pair]
    scored: frozenset[Pair]
    presented: pd.DataFrame
    assessors: dict[str, Person]
    versions: tuple[str, ...]

    @property
    def expected(self) -> list[str]:
        """The regions that the round waits for, by name: those set, else those in it and in the round before."""
        codes = self.settings.regions or self.listed
        return sorted(codes, key=lambda code: regions()[code].short_name)


def set_up(round_code: str, visitor: Visitor) -> Setup:
    """Read how a round is set up."""
    require(visitor, Permission.SET_UP_ROUNDS)
    one, assigned, said = store().round(round_code), store().assignments(round_code), store().assessments(round_code)
    codes = [code for code in (round_code, one.previous) if code is not None]
    return Setup(
        one,
        store().settings(round_code),
        tuple(dict.fromkeys(str(region) for code in codes for region in store().entries(code)["region"])),
        _pairs(assigned[assigned["active"]]),
        _pairs(said),
        store().presentations(round_code),
        {person.email: person for person in store().people() if person.active and person.role is Role.ASSESSOR},
        tuple(each.version for each in store().instrument_versions()),
    )


def make_round(new: Round, visitor: Visitor) -> None:
    """Add a round; RoundDiffers when its code is taken."""
    require(visitor, Permission.SET_UP_ROUNDS)
    store().add_round(new, visitor.email)


def change(setup: Setup, new: Settings, reason: str, visitor: Visitor) -> None:
    """Change what is set for a round; ReasonMissing to close it or to go back without one."""
    require(visitor, Permission.SET_UP_ROUNDS)
    store().set_settings(setup.round.code, new, reason, visitor.email)


def assign(setup: Setup, wanted: Collection[Pair], visitor: Visitor) -> int:
    """Make these the assignments of a round; HomeRegion when somebody would assess a region of their own."""
    require(visitor, Permission.SET_UP_ROUNDS)
    for region, assessor in sorted(wanted):
        if assessor in setup.assessors and region in setup.assessors[assessor].regions:
            raise HomeRegion(setup.assessors[assessor].name, regions()[region].short_name)
    return store().assign(setup.round.code, wanted, visitor.email)


def note_presented(setup: Setup, region: str, held: date | None, visitor: Visitor) -> None:
    """Note the day a region presented its result; None takes it back."""
    require(visitor, Permission.SET_UP_ROUNDS)
    store().present(setup.round.code, region, held, visitor.email)


def _pairs(table: pd.DataFrame) -> frozenset[Pair]:
    """Give the pairs of region and assessor of a table."""
    return frozenset(zip(table["region"].astype(str), table["assessor"].astype(str), strict=True))
