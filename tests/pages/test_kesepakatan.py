"""Agreement: its sentence, its views, its files, and what it says where nothing can be told."""

import pytest
from streamlit.testing.v1 import AppTest

from access import Denied, Role, Visitor
from data.store import Store
from data.store.assessments import Assessment
from tests.pages.assessed import PEOPLE, ROUND, assess
from tests.pages.test_pages import opened
from tests.pages.test_simulasi import answer, text_of
from ui.agreement import agreement_of
from ui.results import results_of, store
from ui.session import LOCAL

ONE_ASSESSOR = "contoh-bimtek-4"


@pytest.fixture(scope="module", autouse=True)
def assessed(own_store: Store) -> None:
    """Have one round assessed by three, and one answer of another by one."""
    assess(own_store)
    region = str(own_store.entries(ONE_ASSESSOR)["region"].iloc[0])
    own_store.assign(ONE_ASSESSOR, [(region, "mira@uji")], "test")
    own_store.assess(ONE_ASSESSOR, [Assessment(region, "REG-01", 3)], "mira@uji")


def test_the_sentence_says_how_far_assessors_agree_and_on_what_least(app: AppTest) -> None:
    opened(app, "kesepakatan", putaran=ROUND)
    assert "Asesor belum cukup sepakat" in answer(app)
    assert "alfa 0," in answer(app)
    assert "paling berbeda pada Penganggaran" in answer(app)
    values = {metric.label: metric.value for metric in app.metric}
    assert values["Asesor"] == "3"
    assert values["Terlalu tinggi"].endswith("%")
    assert "0,667" in text_of(app)
    lowest = app.dataframe[0].value
    assert lowest["Alfa"].dropna().is_monotonic_increasing
    assert lowest["Kode"].iloc[0].startswith("ANG")
    assert app.query_params["telaah"] == "bagian"


def test_assessors_are_called_by_name_the_mild_one_is_marked_and_each_two_are_compared(app: AppTest) -> None:
    opened(app, "kesepakatan", putaran=ROUND, telaah="asesor")
    assessors, pairs = (table.value for table in app.dataframe)
    assert set(assessors["Asesor"]) == {"Mira Asesor", "Teguh *Tegas*", "lain@uji"}
    by_name = assessors.set_index("Asesor")["Dibanding asesor lain"]
    assert by_name["Mira Asesor"] == "lebih murah nilai"
    assert len(pairs) == 3
    assert pairs["Kappa berbobot"].is_monotonic_increasing
    assert any("Mira Asesor" in one.value for one in app.subheader)


def test_the_smallest_detectable_change_is_told_in_points(app: AppTest) -> None:
    opened(app, "kesepakatan", putaran=ROUND, telaah="ketelitian")
    table = app.dataframe[0].value
    assert table["Bagian"].iloc[0] == "Semua indikator"
    assert (table["Terdeteksi, rata-rata"] < table["Terdeteksi, satu asesor"]).all()
    assert "bisa jadi hanya berasal dari asesornya" in text_of(app)
    scores = results_of(ROUND, LOCAL).ranking["published"].astype(float).sort_values()
    noise = float(app.metric[2].value.replace(",", "."))
    close = int((scores.diff().dropna() < noise).sum())
    assert close > 0
    assert f"{close} dari 23 daerah bertetangga" in text_of(app)
    moved = results_of(ROUND, LOCAL).shown_change.abs()
    assert len(moved) > 10
    assert f"{int((moved < noise).sum())} dari {len(moved)} daerah bergeser" in text_of(app)


def test_own_answers_stand_beside_the_assessed_ones_and_what_to_talk_over_is_listed(app: AppTest) -> None:
    opened(app, "kesepakatan", putaran=ROUND, telaah="mandiri")
    assert app.dataframe[0].value["Rata-rata selisih (poin)"].is_monotonic_decreasing
    opened(app, "kesepakatan", telaah="kalibrasi", bahasa="en")
    told = text_of(app)
    assert "Mira Asesor: milder by" in told
    assert "kappa" in told
    assert not any("*Tegas*" in one.value for one in app.markdown)  # a name is no markup


def test_where_nothing_can_be_told_the_page_says_why(app: AppTest) -> None:
    opened(app, "kesepakatan", putaran="2022")
    assert "Belum ada asesor yang menilai" in answer(app)
    for view in ("bagian", "asesor", "ketelitian", "mandiri", "kalibrasi"):
        opened(app, "kesepakatan", putaran=ONE_ASSESSOR, telaah=view)
        assert "Belum ada jawaban yang dinilai dua asesor" in answer(app)
    assert any("Tidak ada yang mencolok" in one.value for one in app.success)


def test_what_a_replaced_assessor_said_counts_no_more_and_not_everybody_may_see_it() -> None:
    results = results_of(ROUND, LOCAL)
    with pytest.raises(Denied):
        agreement_of(results, Visitor("a@uji", Role.ASSESSOR), {})
    regions = store().entries(ROUND)["region"]
    stay = [(region, one) for region in regions for one in list(PEOPLE)[:2]]
    store().assign(ROUND, stay, "test")
    fewer = agreement_of(results_of(ROUND, LOCAL), LOCAL, {})
    assert fewer is not None
    assert sorted(fewer.people) == sorted(list(PEOPLE)[:2])
