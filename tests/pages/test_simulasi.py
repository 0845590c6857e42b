"""Weight simulation: sliders that follow or stay, a sum that must be 100, links that are checked, traces and limits."""

import pytest
from streamlit.testing.v1 import AppTest

from scoring.weights.reach import Extreme
from tests.pages.conftest import EMPTY, OF_ONE
from tests.pages.test_pages import opened
from ui.simulation import reach

MORE_OUTPUT = "baseline:10,output:40,outcome:20,impact:10,quick_wins:20"


def weights(app: AppTest) -> list[object]:
    return [slider.value for slider in app.slider]


def total(app: AppTest) -> float:
    return sum(float(str(slider.value)) for slider in app.slider)


def answer(app: AppTest) -> str:
    return app.markdown[0].value.replace("\\", "")


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception, app.exception


def text_of(app: AppTest) -> str:
    return " ".join(part.value for part in (*app.markdown, *app.caption, *app.info)).replace("\\", "")


def test_at_first_the_weights_are_the_official_ones_and_nobody_moves(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023")
    assert weights(app) == [10, 20, 30, 20, 20]
    assert "Kota Surakarta memimpin dengan bobot resmi" in answer(app)
    assert "peringkat 39, sama dengan peringkat resmi" in answer(app)


def test_when_one_weight_is_moved_the_others_follow_and_the_ranking_is_drawn_again(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023", tampak="tabel")
    before = app.dataframe[0].value
    app.slider[1].set_value(60).run()
    assert total(app) == 100
    assert weights(app)[1] == 60
    after = app.dataframe[0].value
    assert after["Daerah"].tolist() != before["Daerah"].tolist()
    assert (after["Peringkat resmi"] - after["Peringkat kini"]).tolist() == after["Naik (peringkat)"].tolist()
    far = int((after["Naik (peringkat)"].abs() >= 5).sum())
    assert f"{far} dari 130 daerah berpindah lima peringkat atau lebih" in answer(app)


def test_moved_there_and_back_the_others_are_as_they_were(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023")
    for value in (55, 100, 10):
        app.slider[0].set_value(value).run()
    assert weights(app) == [10, 20, 30, 20, 20]


def test_weights_that_do_not_add_up_are_refused_with_a_sentence_and_change_nothing(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023", geser="sendiri", tampak="tabel")
    before = app.dataframe[0].value
    app.slider[1].set_value(60).run()
    assert weights(app) == [10, 60, 30, 20, 20]
    (refusal,) = app.error
    assert "140%, bukan 100%" in refusal.value.replace("\\", "")
    assert app.dataframe[0].value.equals(before)
    assert app.query_params["andai"] == "baseline:10,output:20,outcome:30,impact:20,quick_wins:20"
    press(app, "Samakan jadi 100")
    assert weights(app) == [7, 43, 22, 14, 14]
    assert not app.error
    assert not app.dataframe[0].value.equals(before)


def test_all_weights_zero_are_refused(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023", geser="sendiri")
    for place in range(5):
        app.slider[place].set_value(0).run()
    assert "Semua bobot nol" in app.error[0].value
    assert "Samakan jadi 100" not in [button.label for button in app.button]


def test_equal_and_official_weights_are_one_click(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023", andai=MORE_OUTPUT)
    press(app, "Rata")
    assert weights(app) == [20] * 5
    press(app, "Bobot resmi")
    assert weights(app) == [10, 20, 30, 20, 20]


def test_a_link_opens_the_same_scenario_with_its_name(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023", andai=MORE_OUTPUT, skenario="Output *dulu*")
    assert weights(app) == [10, 40, 20, 10, 20]
    assert answer(app).startswith("**Output *dulu*: Kota")
    assert (app.query_params["andai"], app.query_params["skenario"]) == (MORE_OUTPUT, "Output *dulu*")


@pytest.mark.parametrize(
    "forged",
    [
        "REG:50,LEM:50",
        "baseline:10,output:20,outcome:30,impact:20,quick_wins:21",
        "baseline:-10,output:40,outcome:30,impact:20,quick_wins:20",
        "baseline:0,output:0,outcome:0,impact:0,quick_wins:0",
        "baseline:10,output:20,outcome:30,impact:20,quick_wins:20,baseline:0",
        "baseline:nan,output:20,outcome:30,impact:20,quick_wins:30",
        "baseline:1e1,output:20,outcome:30,impact:20,quick_wins:20",
        "baseline:\u0665\u0660,output:50,outcome:0,impact:0,quick_wins:0",
        "x" * 3000,
        "baseline",
    ],
)
def test_a_forged_link_falls_back_to_the_official_weights_and_says_so(app: AppTest, forged: str) -> None:
    opened(app, "simulasi", putaran="2023", andai=forged)
    assert weights(app) == [10, 20, 30, 20, 20]
    assert any("tautan ini tidak cocok" in warning.value for warning in app.warning)


def test_official_weights_follow_the_round_and_a_scenario_stays(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023")
    app.session_state["putaran"] = "2022"
    app.run()
    assert weights(app) == [10, 20, 30, 10, 30]
    app.slider[0].set_value(50).run()
    moved = weights(app)
    app.session_state["putaran"] = "2023"
    app.run()
    assert weights(app) == moved
    assert not app.warning


def test_the_trace_says_how_far_one_weight_may_move(app: AppTest) -> None:
    opened(app, "simulasi", putaran="contoh-bimtek-1", tampak="jejak", dimensi="REG")
    assert "tetap pertama selama bobot Regulasi antara 0,0% dan" in text_of(app)
    assert "tetap pada predikatnya" in text_of(app)


def test_a_dimension_with_all_the_weight_has_no_trace(app: AppTest) -> None:
    link = "baseline:0,output:100,outcome:0,impact:0,quick_wins:0"
    opened(app, "simulasi", putaran="2023", tampak="jejak", dimensi="output", andai=link)
    assert "memegang seluruh bobot" in app.info[0].value
    opened(app, "simulasi", dimensi="baseline")
    assert "bergerak antara peringkat" in app.subheader[1].value or "tetap di peringkat" in app.subheader[1].value


def test_best_and_worst_possible_rank_come_when_they_are_asked_for(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023", tampak="batas", daerah="13.05")
    assert "Peringkat terbaik yang mungkin" not in text_of(app)
    press(app, "Hitung peringkat terbaik dan terburuk")
    assert "terbaik yang mungkin bagi Kab. Padang Pariaman: 22." in text_of(app)
    assert "terburuk yang mungkin bagi Kab. Padang Pariaman: 66." in text_of(app)
    assert "Tidak ada:" in text_of(app)


def test_a_search_that_ran_out_of_time_says_so_and_what_was_proven(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reach, "best_rank", lambda board, *_, **__: Extreme(40, board.weights, 12))
    opened(app, "simulasi", putaran="2023", tampak="batas", daerah="13.71")
    press(app, "Hitung peringkat terbaik dan terburuk")
    assert "terbaik yang mungkin bagi Kota Padang: 40." in text_of(app)
    assert "Belum terbukti: pencarian berhenti setelah 20 detik" in text_of(app)
    assert "peringkat di luar 12" in text_of(app)
    reach._extremes.clear()


def test_weights_that_were_found_can_be_put_on_the_sliders(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023", tampak="batas", daerah="33.72")
    press(app, "Hitung peringkat terbaik dan terburuk")
    next(button for button in app.button if button.key == "batas-buruk").click().run()
    assert total(app) == 100
    assert weights(app) != [10, 20, 30, 20, 20]


def test_a_round_without_results_says_what_to_do_next(app: AppTest) -> None:
    opened(app, "simulasi", putaran=EMPTY)
    assert not app.slider


@pytest.mark.parametrize("view", ["peringkat", "jejak", "tabel", "batas"])
def test_one_region_is_first_under_all_weights(app: AppTest, view: str) -> None:
    opened(app, "simulasi", putaran=OF_ONE, tampak=view)
    assert "memimpin" in answer(app)
    if view == "batas":
        press(app, "Hitung peringkat terbaik dan terburuk")
        assert "Bobot resmi sudah demikian" in text_of(app)


def test_why_these_numbers_tells_the_weights_of_the_scenario(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023", andai=MORE_OUTPUT)
    assert "Bobot skenario: Baseline 10%, Output 40%" in text_of(app)


def test_a_mixed_round_says_what_official_means(app: AppTest) -> None:
    opened(app, "simulasi", putaran="2023")
    assert "semua daerah dinilai dengan bobot REGULER" in text_of(app)
    opened(app, "simulasi", putaran="2022")
    assert "REGULER" not in text_of(app)
