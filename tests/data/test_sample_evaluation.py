"""The evaluated sample round shows an example of every step."""

import shutil
from pathlib import Path

import pytest

from access import Role
from data.samples.evaluation import ASSESSORS, EACH, EVALUATED
from data.samples.seeding import seed_samples
from data.store import Store, open_store
from data.store.stage import Stage
from scoring import finals


@pytest.fixture
def seeded(tmp_path: Path, seeded_file: Path) -> Store:
    return open_store(f"sqlite:///{shutil.copy(seeded_file, tmp_path / 'seeded.db')}")


def test_every_region_is_assessed_by_three_from_elsewhere(seeded: Store) -> None:
    listed = seeded.assignments(EVALUATED.code)
    assert set(listed["region"]) == set(seeded.answers(EVALUATED.code)["region"])
    assert set(listed.groupby("region").size()) == {EACH}
    assert all(
        (one.home, one.email) not in set(zip(listed["region"], listed["assessor"], strict=True)) for one in ASSESSORS
    )
    assert set(seeded.assessments(EVALUATED.code)["assessor"]) == {one.email for one in ASSESSORS}


def test_every_step_has_its_example(seeded: Store) -> None:
    assert {one.role for one in seeded.people()} == set(Role) - {Role.ADMIN}
    assert all("contoh" in one.name for one in seeded.people())
    decisions = seeded.decisions(EVALUATED.code)
    answers = decisions[decisions["objection"].notna()]
    assert decisions["awaits"].any()
    assert decisions["counts"].all()
    assert sorted(answers["number"].notna()) == [False, True]
    assert set(answers["objection"]) == set(seeded.objections(EVALUATED.code)["id"])
    assert seeded.evidence(EVALUATED.code)["valid_until"].notna().any()
    assert len(seeded.presentations(EVALUATED.code)) == len(seeded.entries(EVALUATED.code))
    assert seeded.settings(EVALUATED.code).stage is Stage.CLOSED
    first, second = seeded.editions(EVALUATED.code)
    assert (first.number, second.number) == (1, 2)
    assert "contoh" in second.reason
    assert first.sha256 != second.sha256
    assert seeded.audited()[2] == []


def test_assessed_values_lie_at_or_below_what_regions_said_of_themselves(seeded: Store) -> None:
    answers = seeded.answers(EVALUATED.code)
    own = answers[answers["part"] == "value"].set_index(["region", "code"])["number"]
    instrument = seeded.instrument(EVALUATED.instrument)
    final = finals(seeded.assessments(EVALUATED.code), seeded.decisions(EVALUATED.code)[:0], instrument.combining)
    levels = [one.code for one in instrument.indicators if one.levels]
    both = final[final["code"].isin(levels)].set_index(["region", "code"])["number"].to_frame().join(own.rename("own"))
    gap = (both["own"] - both["number"]).dropna()
    assert 0.2 < gap.mean() < 0.8


def test_a_store_that_has_the_round_is_not_evaluated_twice(seeded: Store) -> None:
    before = seeded.edition(EVALUATED.code)
    seed_samples(seeded)
    assert seeded.edition(EVALUATED.code) == before
