"""The board of completeness as its evaluators meet it."""

from datetime import datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from access import Denied, Permission, Role, Visitor
from data.completeness import WEST_INDONESIA
from data.result_table import Reading
from data.store import Round, open_store
from scoring import Text
from tests.pages.conftest import EMPTY
from tests.pages.test_pages import opened
from ui.completeness import board_of
from ui.results import results_of
from ui.session import LOCAL
from words import speak

WAITED, LATE = "ditunggu", "terlambat"
SENDER = "13.05"


@pytest.fixture(scope="module", autouse=True)
def rounds() -> None:
    """Two rounds after the second sample, one region in each: one due in five days, one three days ago.

    They are samples, which stand last among the rounds: the other tests go on opening the same one first.
    """
    store = open_store()
    answers = store.answers("contoh-bimtek-2").drop(columns="submission_id")
    entries = store.entries("contoh-bimtek-2").drop(columns=["submission_id", "file_name"])
    one = Reading(
        "S", (), answers[answers["region"] == SENDER], entries[entries["region"] == SENDER], ()
    )  # a file of its own, so its day of sending is known
    today = datetime.now(WEST_INDONESIA).date()
    for code, days in ((WAITED, 5), (LATE, -3)):
        held = today + timedelta(days=days)
        name = Text(f"Putaran {code}", f"Round {code}")
        store.add_round(Round(code, name, "kesiapan-1", held, sample=True, previous="contoh-bimtek-2"), "uji")
        store.import_reading(code, f"{code}.xlsx", code.encode(), one, "ani")


def values(app: AppTest) -> dict[str, str]:
    return {metric.label: str(metric.value) for metric in app.metric}


def test_who_was_in_the_round_before_is_waited_for_and_late_after_the_day(app: AppTest) -> None:
    opened(app, "kelengkapan", putaran=LATE)
    assert app.markdown[0].value == "**1 dari 24 daerah sudah mengirim; 23 belum dan terlambat 3 hari\\.**"
    assert (values(app)["Sudah mengirim"], values(app)["Terlambat"]) == ("1", "23")
    table = app.dataframe[0].value
    assert table["Keadaan"].value_counts().to_dict() == {"Belum mengirim, terlambat": 23, "Belum lengkap": 1}
    sender = table.set_index("Kode").loc[SENDER]
    assert (sender["Versi"], sender["Terlambat (hari)"], sender["Kosong"], sender["Regulasi (%)"]) == (1, 3, 5, 87.5)


def test_nobody_is_late_before_the_day(app: AppTest) -> None:
    opened(app, "kelengkapan", putaran=WAITED)
    assert "23 belum\\. Batas waktunya 5 hari lagi" in app.markdown[0].value
    assert values(app)["Terlambat"] == "0"
    assert app.dataframe[0].value["Terlambat (hari)"].fillna(0).max() == 0


def test_all_regions_or_those_of_a_province_can_be_waited_for(app: AppTest) -> None:
    opened(app, "kelengkapan", putaran=LATE, harap="semua", provinsi="Sumatera Barat")
    assert "1 dari 19 daerah" in app.markdown[0].value
    opened(app, "kelengkapan", harap="semua", provinsi="")
    assert "1 dari 514 daerah" in app.markdown[0].value


def test_the_board_is_searched_by_name_and_filtered_by_state_and_the_link_says_so(app: AppTest) -> None:
    opened(app, "kelengkapan", putaran=LATE, cari="pariaman")
    assert app.dataframe[0].value["Daerah"].tolist() == ["Kab. Padang Pariaman"]
    app.text_input[0].set_value("").run()
    assert "cari" not in app.query_params
    opened(app, "kelengkapan", keadaan="partial")
    assert app.dataframe[0].value["Kode"].tolist() == [SENDER]
    opened(app, "kelengkapan", cari="tidak ada daerah begini")
    assert len(app.dataframe) == 0
    assert "tidak ada" in app.info[0].value.lower()


def test_a_reminder_is_ready_to_copy_for_one_region_and_for_all(app: AppTest) -> None:
    opened(app, "kelengkapan", putaran=LATE, keadaan="partial")
    assert app.code[0].value.startswith("[CONTOH: jangan dikirim, angkanya dikarang]\nYth. Tim Smart City Kab. Padang")
    assert "- Regulasi: 1 kosong" in app.code[0].value
    opened(app, "kelengkapan", pesan="bersama", keadaan="")
    assert "Belum kami terima (23):" in app.code[0].value
    opened(app, "kelengkapan", bahasa="en")
    assert "Not received yet (23):" in app.code[0].value


def test_a_table_of_many_regions_has_no_day_of_sending_and_nobody_of_it_is_late(app: AppTest) -> None:
    opened(app, "kelengkapan", putaran="2023")
    assert app.markdown[0].value == "**130 dari 130 daerah sudah mengirim, semuanya lengkap\\.**"
    assert any("11 tidak ikut" in caption.value for caption in app.caption)
    assert any("tidak punya hari pengiriman" in caption.value for caption in app.caption)
    assert app.dataframe[0].value["Terlambat (hari)"].isna().all()
    assert len(app.code) == 0


def test_an_empty_round_can_still_wait_for_all(app: AppTest) -> None:
    opened(app, "kelengkapan", putaran=EMPTY)
    assert "Belum ada daerah yang ditunggu" in app.markdown[0].value
    opened(app, "kelengkapan", harap="semua")
    assert "0 dari 514 daerah sudah mengirim" in app.markdown[0].value


def test_the_board_is_for_those_who_may_see_it() -> None:
    reader = Visitor("warga@contoh.id", Role.PUBLIC)
    results = results_of(LATE, LOCAL)
    with pytest.raises(Denied, match=Permission.VIEW_COMPLETENESS):
        board_of(results, reader, speak("id"))
