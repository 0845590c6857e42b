"""Every side of a difference is written in words, in both tongues."""

from decimal import Decimal

import pytest

from scoring import (
    Aggregation,
    Band,
    Breakpoint,
    Combining,
    Goalposts,
    Kind,
    Missing,
    MissingPolicy,
    Printed,
    PrintedOf,
    Ratio,
    Rounding,
    Scale,
    Text,
    Transform,
)
from scoring.versions import MOVING, Aspect, Difference, Value
from tests.scoring.building import flat
from ui.instrument.comparing import finding
from ui.instrument.wording import aspect_names, value_told
from words import speak

ID, EN = speak("id"), speak("en")
NAME = Text("Baik", "Good")

TOLD: list[tuple[Aspect, Value | None, str]] = [
    (Aspect.NAME, None, "–"),
    (Aspect.NAME, NAME, "Baik"),
    (Aspect.CLIP, True, "ya"),
    (Aspect.CLIP, False, "tidak"),
    (Aspect.GOALPOSTS, Goalposts(30, 0.5), "30 → 0,5"),
    (Aspect.RATIO, Ratio(Text("OPD", "a"), Text("semua", "b"), 100), "OPD / semua × 100"),
    (Aspect.BREAKPOINTS, (Breakpoint(0, 0), Breakpoint(40, 0.5)), "0 → 0; 40 → 0,5"),
    (Aspect.BREAKPOINTS, (), "–"),
    (Aspect.MISSING, Missing(MissingPolicy.BLOCK, 0.5), "Bila ada bagian tanpa jawaban, tidak ada nilai. Di bawah"),
    (Aspect.SCALE, Scale(Decimal(0), Decimal(4), 2, Rounding.SUM_THEN_ROUND), "0 sampai 4, 2 desimal, jumlahnya"),
    (Aspect.BAND, Band("b", NAME, Decimal("52.5"), Decimal(40)), "Baik mulai 52,5, setiap dimensi sedikitnya 40"),
    (Aspect.PRINTED, Printed("p", NAME, PrintedOf.SCORE, ("AKHIR",)), "Baik (AKHIR)"),
    (Aspect.HEADERS, ("A", "B"), "A; B"),
    (Aspect.SOURCE, ("UU 1", ""), "UU 1"),
    (Aspect.SOURCE, "", "–"),
    (Aspect.WEIGHT, 0.2, "20,00%"),
    (Aspect.EFFORT, 2.5, "2,5"),
    (Aspect.COMBINING, Combining.MEDIAN, "median"),
]  # fmt: skip


@pytest.mark.parametrize(("aspect", "value", "told"), TOLD)
def test_a_side_is_written_in_words(aspect: Aspect, value: Value | None, told: str) -> None:
    assert value_told(value, aspect, ID).startswith(told)


@pytest.mark.parametrize("word", [*Kind, *Transform, *Combining, *Aggregation])
def test_every_word_that_an_instrument_chooses_from_has_a_name(
    word: Kind | Transform | Combining | Aggregation,
) -> None:
    assert value_told(word, Aspect.KIND, ID)
    assert value_told(word, Aspect.KIND, EN)


def test_every_aspect_has_a_name() -> None:
    assert set(aspect_names(ID)) == set(Aspect)


def test_the_finding_says_whether_a_score_can_move() -> None:
    before, after = flat("a"), flat("a")
    worded = Difference(Aspect.NAME, "a", "", NAME, None)
    moving = Difference(Aspect.WEIGHT, "a", "", 0.1, 0.2)
    assert {Aspect.WEIGHT} <= MOVING
    assert finding((), before, after, ID) == "test-1 sama isinya dengan test-1."
    assert finding((worded,), before, after, ID).endswith(
        "1 perbedaan, semuanya hanya kata-kata: tidak ada skor yang dapat bergeser."
    )
    assert finding((worded, moving), before, after, ID).endswith(
        "2 perbedaan; 1 di antaranya dapat menggeser skor, terbanyak pada “Bobot” (1)."
    )
