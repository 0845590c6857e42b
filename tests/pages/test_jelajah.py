"""Explore: two measures with their rank correlation, one over groups, the cross table; forged links are told."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from scoring.correlation import rank_correlation
from tests.pages.test_pages import opened
from tests.pages.test_profile import text_of
from ui.exploring.measures import PEOPLE, root_measure, values_of
from ui.exploring.pivot import crossed
from ui.peers import Groups
from ui.results import results_of
from ui.session import LOCAL
from words import speak

INDONESIAN = speak("id")


def test_two_measures_with_their_correlation_and_what_a_forged_link_asks_for_is_told(app: AppTest) -> None:
    opened(app, "jelajah", putaran="2023", warna="pelangi", besar="luas")
    results = results_of("2023", LOCAL)
    one, other = (values_of(results, code, INDONESIAN) for code in (PEOPLE, root_measure(results)))
    found = rank_correlation(one.to_numpy(float), other.to_numpy(float))
    assert found.count == 130
    assert f"ρ = {INDONESIAN.number(found.rho, 2)}" in text_of(app)
    assert app.query_params["warna"] == "jenis"
    assert "Warna" in app.toast[0].value
    assert one["13.05"] > 400_000


def test_a_measure_of_another_round_is_taken_from_there(app: AppTest) -> None:
    opened(
        app, "jelajah", **{"putaran": "2023", "datar": root_measure(results_of("2022", LOCAL)), "datar-putaran": "2022"}
    )
    assert not app.toast
    assert "(95%:" in text_of(app)
    assert "32 daerah" in text_of(app), "the regions in both rounds"


def test_a_measure_over_groups_and_in_a_cross_table(app: AppTest) -> None:
    opened(app, "jelajah", putaran="2023", jelajah="bagian", kelompok="jenis")
    assert "median tertinggi" in text_of(app)
    opened(app, "jelajah", putaran="2023", jelajah="silang", ringkas="count")
    table = app.dataframe[0].value
    assert table.iloc[-1, -1] == 130
    assert table.iloc[:-1, -1].sum() == 130
    assert table.iloc[-1, 1:-1].sum() == 130


@pytest.mark.parametrize(("summary", "total"), [("median", 2.0), ("mean", 13 / 3), ("count", 3.0)])
def test_totals_are_those_of_the_regions_and_an_empty_cell_stays_empty(summary: str, total: float) -> None:
    values = pd.Series({"a": 1.0, "b": 2.0, "c": 10.0, "d": float("nan")})
    down = Groups("Islands", {"a": "x", "b": "x", "c": "y"}, {"x": "Java", "y": "Bali"})
    across = Groups("Type", {"a": "k", "b": "k"}, {"k": "City"})
    table = crossed(values, down, across, summary, "All", "none")
    assert table.loc["All", "All"] == pytest.approx(total)
    assert pd.isna(table.loc["Bali", "City"])
    assert table.loc["Bali", "none"] == (1.0 if summary == "count" else 10.0)


def test_a_question_in_sql_is_answered_and_a_mistake_is_told_with_its_place(app: AppTest) -> None:
    opened(app, "jelajah", putaran="2023", jelajah="sql", tanya="SELECT count(*) AS n FROM daerah")
    assert app.dataframe[0].value["n"].tolist() == [130]
    opened(app, "jelajah", tanya="SELECT indexs FROM nilai")
    assert "Baris 1, huruf 8" in app.error[0].value
