"""The ranking page: how sure each rank is, under which draws, among which peers."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from bench.synthetic import CODE, add_synthetic_round
from data.instruments import load_instrument, shipped
from data.store import open_store
from scoring.weights.draws import DrawScheme
from tests.pages.conftest import BLANK, OF_ONE, TIED
from tests.pages.test_pages import opened
from ui.boards import comparable
from ui.results import results_of
from ui.session import LOCAL
from ui.uncertainty import certainty_of, robust_top

ROOT = Path(__file__).resolve().parent.parent.parent


def listed(app: AppTest) -> pd.DataFrame:
    table: pd.DataFrame = app.dataframe[0].value
    return table.set_index("Daerah")


def said(app: AppTest) -> str:
    return str(app.markdown[0].value).replace("\\", "")


def test_the_sentence_above_the_fold_tells_who_stays_among_the_first_ten(app: AppTest) -> None:
    opened(app, "peringkat", putaran="2022")
    assert "9 dari sepuluh besar tetap di sana apa pun bobotnya dalam ±25%" in said(app)
    opened(app, "peringkat", putaran="2023")
    assert "bila dinilai dengan bobot bersama, 10 dari sepuluh besar" in said(app)


def test_the_table_holds_the_interval_the_tie_and_the_chance_of_the_band(app: AppTest) -> None:
    opened(app, "peringkat", putaran="contoh-bimtek-1")
    table = listed(app)
    assert (table["Peringkat dari"] <= table["Peringkat"]).all()
    assert (table["Peringkat sampai"] >= table["Peringkat"]).all()
    assert table["Peluang predikat (%)"].between(0, 100).all()
    tied = table["Setara dengan berikutnya"].dropna()
    following = pd.Series(table.index[1:], table.index[:-1])
    assert 0 < len(tied) < len(table)
    assert (tied == following[tied.index]).all()
    assert (table["Terendah yang mungkin"] <= table["Nilai"] + 0.01).all()


def test_a_list_without_gaps_has_no_columns_for_them(app: AppTest) -> None:
    opened(app, "peringkat", putaran="2023")
    assert "Terendah yang mungkin" not in listed(app)


def test_freer_weights_make_wider_intervals_and_stand_in_the_link(app: AppTest) -> None:
    widths = {}
    for scheme in ("kotak", "dirichlet", "bebas"):
        opened(app, "peringkat", putaran="2022", undian=scheme)
        assert app.query_params["undian"] == scheme
        table = listed(app)
        widths[scheme] = (table["Peringkat sampai"] - table["Peringkat dari"]).mean()
    assert widths["kotak"] < widths["dirichlet"] < widths["bebas"]


def test_draws_that_do_not_exist_are_those_within_a_quarter(app: AppTest) -> None:
    opened(app, "peringkat", putaran="2022", undian="dadu")
    assert app.session_state["undian"] == "kotak"
    (reasons,) = app.expander
    told = " ".join(caption.value for caption in reasons.caption).replace("\\", "")
    assert "setiap bobot dalam ±25% dari bobot aslinya" in told
    assert "Benih acak: 2026" in told


def test_the_published_list_is_told_within_its_groups_and_the_one_scored_again_as_one() -> None:
    asked = results_of("2023", LOCAL)
    within = certainty_of(asked, DrawScheme.BOX)
    together = certainty_of(comparable(asked, LOCAL), DrawScheme.BOX)
    assert within.within_schemes
    assert not together.within_schemes
    groups = asked.ranking.set_index("region")
    assert within.table["place"].equals(groups["rank_in_scheme"].reindex(within.table.index).rename("place"))
    assert set(within.table["among"]) == {58, 72}
    assert set(together.table["among"]) == {130}
    for certainty in (within, together):
        assert (certainty.table["first"] <= certainty.table["median"]).all()
        assert (certainty.table["median"] <= certainty.table["last"]).all()


def test_a_tie_within_noise_is_never_told_across_groups() -> None:
    asked = results_of("2023", LOCAL)
    following = certainty_of(asked, DrawScheme.BOX).table["next"].dropna()
    schemes = asked.ranking.set_index("region")["scheme"]
    assert (schemes[following.index].to_numpy() == schemes[following].to_numpy()).all()


def test_who_stays_among_the_first_ten_is_among_the_first_ten() -> None:
    results = comparable(results_of("2023", LOCAL), LOCAL)
    stay = robust_top(results)
    ranks = results.ranking.set_index("region")["rank"]
    assert (ranks[stay.index[stay.fillna(value=False).astype(bool)]] <= 10).all()


@pytest.mark.parametrize(
    ("key", "value", "count"), [("pulau", "Papua", 3), ("penduduk", "1", 10), ("kohort", "2017", 23)]
)
def test_groups_of_peers_narrow_the_list(app: AppTest, key: str, value: str, count: int) -> None:
    opened(app, "peringkat", putaran="2023", **{key: value})
    assert len(listed(app)) == count
    assert app.query_params[key] == value


def test_a_rank_in_a_selection_is_that_among_all(app: AppTest) -> None:
    opened(app, "peringkat", putaran="2022")
    whole = listed(app)
    opened(app, "peringkat", putaran="2022", jenis="kota")
    part = listed(app)
    columns = ["Peringkat", "Peringkat dari", "Peringkat sampai"]
    assert part[columns].equals(whole.loc[part.index, columns])


def test_a_tie_is_told_of_two_that_follow_each_other_in_the_selection(app: AppTest) -> None:
    opened(app, "peringkat", putaran="2022", jenis="kota")
    table = listed(app)
    tied = table["Setara dengan berikutnya"].dropna()
    assert (tied == pd.Series(table.index[1:], table.index[:-1])[tied.index]).all()


def test_regions_that_are_all_the_same_share_the_first_place(app: AppTest) -> None:
    opened(app, "peringkat", putaran=TIED)
    assert "Semua daerah (3) sama-sama di tempat pertama" in said(app)
    table = listed(app)
    assert table["Peringkat sampai"].tolist() == [1, 1, 1]
    assert table["Setara dengan berikutnya"].notna().tolist() == [True, True, False]


def test_a_round_without_an_answer_has_no_ranks_and_says_so(app: AppTest) -> None:
    opened(app, "peringkat", putaran=BLANK)
    assert "Belum ada daerah yang menjawab" in said(app)
    assert not app.dataframe


def test_one_region_has_one_rank(app: AppTest) -> None:
    opened(app, "peringkat", putaran=OF_ONE)
    table = listed(app)
    assert table[["Peringkat dari", "Peringkat sampai"]].to_numpy().tolist() == [[1, 1]]


def test_a_round_of_all_regions_is_listed_whole(app: AppTest) -> None:
    store = open_store()
    if CODE not in [one.code for one in store.rounds()]:
        add_synthetic_round(store, load_instrument(shipped()["kesiapan-1"]))
    opened(app, "peringkat", putaran=CODE, undian="bebas")
    table = listed(app)
    assert len(table) == 514
    assert table["Peringkat sampai"].max() <= 514
