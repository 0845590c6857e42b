"""What the method says of real results, and of a sample that says so: who gains most by what, and why a score moved."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from data.participants import answers_of_all
from data.samples.rounds import SAMPLE_ROUNDS
from data.store import Store, open_store
from scoring import Instrument, change, index_scores, score
from scoring.common import common_parts
from scoring.diagnostics import mobility
from scoring.explain import Effect, Gap, Unit, by_dimension, gap, shown, unit
from scoring.improve import Path as CheapestPath
from scoring.improve import ToBand, ToRank, cheapest_path, moves
from tests.test_published_results import DIMENSIONS, facts, instrument_of, scored

PADANG_PARIAMAN = "13.05"
BELITUNG = "19.02"
Round = tuple[Instrument, pd.DataFrame, pd.DataFrame, pd.Series]


def answers_of(year: int) -> pd.DataFrame:
    """The printed dimensions of those who took part, as answers to the instrument of that year."""
    return facts(year)[[leaf.code for leaf in instrument_of(year).indicators]].astype(float)


def moved(region: str) -> Gap:
    """The change of one region from 2022 to 2023, taken apart."""
    sides: list[Unit] = [
        unit(region, answers_of(year), instrument_of(year), facts(year)["weight_group"]) for year in (2023, 2022)
    ]
    taken = gap(sides[0], sides[1])
    assert taken is not None
    return taken


def test_a_step_in_outcome_would_have_raised_padang_pariaman_most_in_2023() -> None:
    schemes = facts(2023)["weight_group"]
    found = moves(answers_of(2023), instrument_of(2023), schemes, previous=index_scores(scored(2022)))
    own = found[found["region"] == PADANG_PARIAMAN].sort_values("gain", ascending=False)
    assert own["code"].tolist()[0] == "outcome"
    assert own["code"].tolist()[-1] == "baseline"
    best = own.iloc[0]
    assert (best["answer"], best["next_answer"]) == (3.05, pytest.approx(3.45))  # a tenth of 0-4
    assert best["gain"] * 4 == pytest.approx(0.3 * 0.4)  # its weight times the step
    assert (best["published"], best["rank"]) == (Decimal("3.32"), 26)  # printed: 3.20
    assert "collaboration" not in own["code"].tolist()  # REGULER does not weigh it


def test_three_steps_would_have_brought_padang_pariaman_among_the_first_ten_of_2023() -> None:
    path = cheapest_path(
        PADANG_PARIAMAN, ToRank(10), answers_of(2023), instrument_of(2023), facts(2023)["weight_group"]
    )
    assert isinstance(path, CheapestPath)
    assert [(one.code, one.steps) for one in path.taken] == [("outcome", 2), ("quick_wins", 1)]
    assert (path.cost, path.published, path.rank) == (3, Decimal("3.52"), 10)


def test_the_change_of_belitung_from_2022_to_2023_adds_up_by_effect() -> None:
    assert PADANG_PARIAMAN not in facts(2022).index  # so another region's change is taken apart
    taken = moved(BELITUNG)
    before, after = (index_scores(scored(year))[BELITUNG] for year in (2022, 2023))
    assert taken.difference == after - before
    assert abs(taken.residual) < 1e-12
    by_effect = taken.rows.groupby("effect")["contribution"].sum() * 4
    assert by_effect.to_dict() == pytest.approx(
        {Effect.VALUE: 0.391556, Effect.WEIGHT: 0.008, Effect.STRUCTURE: -0.015556}, abs=1e-6
    )
    values = taken.rows[taken.rows["effect"] == Effect.VALUE].set_index("code")["contribution"]
    assert values.idxmax() == "quick_wins"
    in_print = shown(taken, instrument_of(2023).scale, difference=Decimal("0.38"))
    assert sum(in_print.rows["shown"], in_print.remainder) == Decimal("0.38")
    assert by_dimension(taken)["contribution"].sum() == pytest.approx(taken.difference)


def test_every_change_from_2022_to_2023_adds_up_exactly() -> None:
    ours = change(scored(2022), scored(2023), instrument_of(2023))["region"]
    assert len(ours) == 32
    for region in ours:
        taken = moved(region)
        assert abs(taken.residual) < 1e-12
        assert {"collaboration"} == set(taken.rows[taken.rows["effect"] == Effect.STRUCTURE]["code"]) or (
            Effect.STRUCTURE not in taken.rows["effect"].tolist()
        )


def test_2022_and_2023_have_the_five_dimensions_in_common() -> None:
    common = common_parts(instrument_of(2023), instrument_of(2022))
    assert common.compared == ("INDEX", *DIMENSIONS[:5])
    assert (common.only_a, common.only_b, common.changed) == (("collaboration",), (), ())


def test_37_of_130_move_five_places_or_more_on_the_five_common_dimensions() -> None:
    made, table = instrument_of(2023), answers_of(2023)
    own, common = index_scores(scored(2023)), index_scores(score(table, made, "REGULER"))
    assert mobility(own, common).moved_at_least(5) == 37


@pytest.fixture(scope="module")
def newest(seeded_file: Path) -> tuple[Round, Round]:
    """The newest sample round and the one before it, as stored."""
    store = open_store(f"sqlite:///{seeded_file}")
    last, before = (of_round(store, one.code) for one in reversed(SAMPLE_ROUNDS[-2:]))
    store.close()
    return last, before


def of_round(store: Store, code: str) -> Round:
    """What a round is scored from."""
    one = store.round(code)
    assert one.sample
    instrument = store.instrument(one.instrument)
    values, status, schemes = answers_of_all(store.numbers(code), store.entries(code).set_index("region"), instrument)
    return instrument, values, status, schemes


def test_in_the_newest_sample_round_spbe_competences_raise_padang_pariaman_most(newest: tuple[Round, Round]) -> None:
    """Invented data: this pins the arithmetic and says nothing about the real Padang Pariaman."""
    (instrument, values, status, schemes), (earlier, values_before, status_before, schemes_before) = newest
    before = index_scores(score(values_before, earlier, schemes_before, status_before))
    found = moves(values, instrument, schemes, status, previous=before)
    own = found[found["region"] == PADANG_PARIAMAN].sort_values("gain_per_effort", ascending=False, kind="stable")
    best = own.iloc[0]
    assert (best["code"], best["answer"], best["next_answer"]) == ("SDM-04", 4, 5)
    assert best["gain"] * 100 == pytest.approx(1.0)
    assert (best["published"], best["band"], best["rank"], best["rank_moving"]) == (
        Decimal("78.89"), "sangat_baik", 4, 8,
    )  # fmt: skip
    part = next(leaf for leaf in instrument.indicators if leaf.code == "SDM-04")
    assert best["criterion"] == part.levels[5].criterion
    assert best["evidence"] == part.evidence
    path = cheapest_path(PADANG_PARIAMAN, ToBand("memuaskan"), values, instrument, schemes, status)
    assert isinstance(path, CheapestPath)
    assert (path.cost, path.published, path.band) == (10, Decimal("84.06"), "memuaskan")


def test_a_sample_change_adds_up_to_the_indicators(newest: tuple[Round, Round]) -> None:
    (instrument, values, status, schemes), (earlier, values_before, status_before, schemes_before) = newest
    taken = gap(
        unit(PADANG_PARIAMAN, values, instrument, schemes, status),
        unit(PADANG_PARIAMAN, values_before, earlier, schemes_before, status_before),
    )
    assert taken is not None
    assert abs(taken.residual) < 1e-12
    assert len(taken.rows) == len(instrument.indicators)
    assert taken.difference * 100 == pytest.approx(15.228679, abs=1e-6)
