"""Next steps in sentences."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from charts import Now, answer_text, band_text, effort_text, end_of_path, headline_of, name_of, sentence_of_step
from charts.step_words import sentences_of_path, why_no_path
from data.instruments import load_instrument, shipped
from scoring.improve import NoPath, Path, ToBand, ToRank, Why, cheapest_path, moves
from words import speak

INDONESIAN = speak("id")
MADE = load_instrument(shipped()["implementasi-2023"])
READY = load_instrument(shipped()["kesiapan-1"])
ANSWERS = pd.DataFrame(
    {"baseline": [3.56, 4], "output": [3.14, 4], "outcome": [3.05, 3.3], "impact": [3.07, 4], "quick_wins": [3.43, 4],
     "collaboration": np.nan},
    index=["13.05", "13.06"],
)  # fmt: skip
NOW = Now(Decimal("3.20"), 2, None)


def steps() -> pd.DataFrame:
    found = moves(ANSWERS, MADE, "REGULER")
    return found[found["region"] == "13.05"].sort_values("gain", ascending=False, kind="stable")


def test_the_headline_can_be_read_out() -> None:
    assert headline_of(steps(), NOW, MADE, INDONESIAN) == (
        "Menaikkan Outcome satu langkah (3,05 → 3,45) menaikkan nilai paling besar: 3,20 → 3,32, peringkat tetap 2."
    )


def test_steps_that_raise_as_far_are_counted() -> None:
    alike = steps().iloc[1:]
    assert headline_of(alike, NOW, MADE, INDONESIAN).endswith("2 langkah lain menaikkannya sama besar.")


def test_nothing_left_and_nothing_gained_are_said() -> None:
    assert "Tidak ada langkah tersisa" in headline_of(steps().head(0), NOW, MADE, INDONESIAN)
    assert "Tidak ada satu langkah pun" in headline_of(steps().assign(gain=0.0), NOW, MADE, INDONESIAN)


def test_a_step_says_score_rank_and_the_band_that_changes() -> None:
    step = next(steps().assign(rank=1).itertuples())
    told = sentence_of_step(step, NOW, MADE, INDONESIAN)
    assert told == "Dari 3,05 ke 3,45: nilai 3,20 → 3,32, peringkat 2 → 1."
    answers = pd.DataFrame([[3.0] * len(READY.indicators)], ["13.05"], [one.code for one in READY.indicators])
    path = cheapest_path("13.05", ToBand("memuaskan"), answers, READY)
    assert isinstance(path, Path)
    told = end_of_path(path, Now(Decimal("50.00"), 1, "cukup"), READY, INDONESIAN)
    assert "predikat Cukup → Memuaskan" in told
    assert told.endswith("bila daerah lain tetap.")


def test_a_path_is_told_step_by_step_and_its_end_in_one_sentence() -> None:
    path = cheapest_path("13.05", ToRank(1), ANSWERS, MADE, "REGULER", effort={"outcome": 1.5})
    assert isinstance(path, Path)
    told = sentences_of_path(path, MADE, INDONESIAN)
    assert len(told) == len(path.taken)
    assert any(one.startswith("Outcome: dari 3,05 ke ") and "upaya" in one for one in told)
    reached = cheapest_path("13.05", ToRank(2), ANSWERS, MADE, "REGULER")
    assert isinstance(reached, Path)
    assert end_of_path(reached, NOW, MADE, INDONESIAN) == "Sasaran sudah tercapai."


@pytest.mark.parametrize("why", Why)
def test_every_reason_for_no_path_is_a_sentence_of_its_own(why: Why) -> None:
    told = [why_no_path(NoPath(one), INDONESIAN) for one in Why]
    assert told.count(why_no_path(NoPath(why), INDONESIAN)) == 1


def test_answers_are_written_as_they_are_said() -> None:
    parts = {part.kind: part for part in READY.indicators}
    written = [answer_text(3.0, part, READY, INDONESIAN) for part in parts.values()]
    assert "level 3" in written
    level = next(part for part in READY.indicators if part.levels)
    assert answer_text(2.5, level, READY, INDONESIAN) == "level 2,50"
    assert answer_text(None, level, READY, INDONESIAN) == answer_text(float("nan"), level, READY, INDONESIAN)
    yes_no = next(part for part in READY.indicators if part.kind == "yes_no")
    assert [answer_text(one, yes_no, READY, INDONESIAN) for one in (1.0, 0.0)] == ["ya", "tidak"]
    share = next(part for part in READY.indicators if part.unit.id == "%")
    assert answer_text(45.5, share, READY, INDONESIAN) == "45,50 %"


def test_efforts_bands_and_names_are_short() -> None:
    assert [effort_text(one, INDONESIAN) for one in (1.0, 2.5, 0.25)] == ["1", "2,5", "0,25"]
    assert band_text(READY.bands[0], READY, INDONESIAN) == "Memuaskan (nilai mulai 84,00)"
    assert name_of("outcome", MADE, INDONESIAN) == "Outcome"
    assert name_of("REG-01", READY, INDONESIAN).startswith("REG-01 ")
