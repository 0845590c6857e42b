"""The journey of a programme: ranks from round to round, and the calendar."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import EMPTY, OF_ONE
from tests.pages.test_pages import opened
from tests.pages.test_profile import text_of
from ui.journey.found import journey_of, programme_rounds
from ui.results import results_of
from ui.session import LOCAL
from words import speak

INDONESIAN = speak("id")


def test_a_programme_is_followed_forwards_and_backwards() -> None:
    for code in ("contoh-bimtek-1", "contoh-bimtek-3"):
        chain = programme_rounds(results_of(code, LOCAL).round, LOCAL)
        assert [one.code for one in chain] == [f"contoh-bimtek-{number}" for number in (1, 2, 3, 4)]
    assert [one.code for one in programme_rounds(results_of("2022", LOCAL).round, LOCAL)] == ["2022", "2023"]


def test_ranks_over_four_bimtek_with_the_regions_of_the_link_in_colour(app: AppTest) -> None:
    opened(app, "perjalanan", putaran="contoh-bimtek-2", sorot="13.05,11.71,99.99")
    assert app.multiselect[0].value == ["13.05", "11.71"]
    assert app.query_params["sorot"] == "13.05,11.71"
    assert "10 dari 24 daerah naik peringkat dan 14 turun; Kab. Tabalong naik paling jauh, dari peringkat 21 ke 10" in (
        text_of(app)
    )
    steps, places = (frame.value for frame in app.dataframe)
    assert steps["Daerah di keduanya"].tolist() == [24, 24, 24, 24]
    assert (steps["Naik"] + steps["Turun"] + steps["Tetap"]).tolist() == [24] * 4
    assert len(places) == 24
    assert any("Data contoh" in warning.value for warning in app.warning)


def test_scores_stand_beside_the_median_of_the_regions_in_all_rounds(app: AppTest) -> None:
    opened(app, "perjalanan", putaran="contoh-bimtek-4", alur="nilai")
    scores = journey_of(results_of("contoh-bimtek-4", LOCAL), LOCAL, INDONESIAN).scores.dropna()
    first, last = (INDONESIAN.number(scores[code].median(), 2) for code in ("contoh-bimtek-1", "contoh-bimtek-4"))
    assert f"Median 24 daerah: dari {first} ke {last} dalam 4 putaran" in text_of(app)


def test_years_with_other_instruments_are_ranked_on_common_parts_among_the_regions_in_both(app: AppTest) -> None:
    opened(app, "perjalanan", putaran="2022")
    assert "14 dari 32 daerah naik peringkat dan 13 turun" in text_of(app), "with the weights of 2022"
    assert "98 daerah" not in text_of(app)
    opened(app, "perjalanan", putaran="2023")
    assert "13 dari 32 daerah naik peringkat dan 10 turun" in text_of(app)
    assert "98 daerah tidak diperingkat di sini" in text_of(app)
    assert "Ini bukan nilai yang diumumkan" in text_of(app)
    journey = journey_of(results_of("2023", LOCAL), LOCAL, INDONESIAN)
    assert journey.results.rescored_with == "REGULER"
    assert (journey.places.max() <= 32).all()


def test_the_calendar_tells_what_came_who_attended_who_was_assessed_and_presented(app: AppTest) -> None:
    opened(app, "perjalanan", putaran="contoh-bimtek-3", alur="kalender")
    table = app.dataframe[0].value.set_index("Kode")
    row = table.loc["13.05"]
    assert "v1 · Belum lengkap · ditandatangani 4 September 2026" in row.tolist()
    assert row["Hadir Bimtek I"] == "87 dari 119", "7 + 17 + 28 + 27 + 8 of the five groups"
    assert "setiap asesor daerah itu sudah menilainya" in text_of(app)
    assessed = [name for name in table if name.startswith("Contoh: kesiapan pada Bimtek III") and "dinilai" in name]
    presented = [name for name in table if name.startswith("Contoh: kesiapan pada Bimtek III") and "paparan" in name]
    assert row[assessed].tolist() == ["oleh semua yang ditugaskan"]
    assert "September 2026" in row[presented].tolist()[0]


@pytest.mark.parametrize(("code", "told"), [(OF_ONE, "Baru 1 putaran program ini"), (EMPTY, "Belum ada daerah")])
def test_a_programme_of_one_round_or_none_says_so(app: AppTest, code: str, told: str) -> None:
    opened(app, "perjalanan", putaran=code)
    assert told in text_of(app)
