"""The masterplan and the quick wins of a round, and of one region."""

import pytest
from streamlit.testing.v1 import AppTest

from access import Denied, Visitor
from tests.pages.conftest import EMPTY
from tests.pages.test_pages import opened
from tests.pages.test_profile import text_of
from ui.programme import programme_of
from ui.results import results_of
from ui.session import LOCAL


def test_the_round_is_told_in_a_sentence_and_its_list_filtered_by_what_the_link_says(app: AppTest) -> None:
    opened(app, "program", putaran="contoh-bimtek-3")
    assert "24 dari 24 daerah mencantumkan 147 quick win; 22 lulus ketiga uji cerdas, 62 belum bergerak" in text_of(app)
    assert any("Data contoh" in warning.value for warning in app.warning)
    means, listed = (table.value for table in app.dataframe)
    assert len(listed) == 147
    assert set(listed["Masalah prioritas"]) == {"0", "1", "2", "3", "4"}
    assert means["Pilar"].iloc[-1] == "Semua pilar"
    assert means["Nilai daerah"].iloc[-1] == pytest.approx(listed["Nilai daerah"].astype(int).mean())
    assert any(
        "Uji lulus mulai nilai 3" in caption.value and "perkiraan kami" in caption.value for caption in app.caption
    )
    opened(app, "program", pilar="living", tahap="planned", soal="unmoved", cari="kota")
    table = app.dataframe[1].value
    assert set(table["Pilar"]) == {"Smart Living"}
    assert set(table["Keadaan"]) == set(table["Pada putaran lalu"]) == {"Direncanakan"}
    assert all(name.startswith("Kota") for name in table["Daerah"])
    opened(app, "program", pilar="", tahap="", soal="", cari="tak ada begini")
    assert "Tidak ada quick win" in app.info[0].value
    opened(app, "program", cari="", daftar="masterplan")
    assert len(app.dataframe[0].value) == 96
    assert "6 dari 96 buku sudah disetujui atau ditetapkan" in text_of(app)


def test_an_unreadable_cell_is_shown_as_it_was_written(app: AppTest) -> None:
    programme = programme_of(results_of("contoh-bimtek-2", LOCAL), LOCAL)
    (row,) = programme.books.unread.index[programme.books.unread["state"] != ""]
    raw = programme.books.unread.loc[row, "state"]
    opened(app, "profil", putaran="contoh-bimtek-2", daerah=row[0], bagaimana="program")
    assert f"**tertulis: “{raw}”**" in text_of(app)
    assert programme.books.cells.loc[row, "state"].replace(" ", "\u00a0") in text_of(app)
    assert "Menjawab masalah prioritas? **tertulis: “Ya”**" in text_of(app)
    assert "Menaikkan nilai daerah? **tertulis: “2,5”**" in text_of(app)


def test_a_quick_win_is_read_with_its_tests_reasons_state_and_cells(app: AppTest) -> None:
    opened(app, "profil", putaran="contoh-bimtek-3", daerah="13.05", bagaimana="program")
    told = text_of(app)
    assert "Keadaan] Berjalan (putaran lalu: Direncanakan) :gray[:small[Quick\u00a0Win!L6]]" in told
    assert "Menaikkan nilai daerah? **✓ 3**: Ada datanya (contoh). :gray[:small[Quick\u00a0Win!H6]]" in told
    assert "Memberi pelayanan prima? **✗ 1**: " in told
    assert {metric.label: metric.value for metric in app.metric}["Quick win"] == "5"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("2023", "Yang diketahui dari putaran ini adalah nilai Quick Win"),
        (EMPTY, "Belum ada yang dimuat"),
        ("contoh-bimtek-1", "25 daerah sudah mengirim berkas isian, tetapi belum ada quick win"),
    ],
)
def test_a_round_without_quick_wins_says_what_is_known_and_how_they_come(app: AppTest, code: str, told: str) -> None:
    opened(app, "program", putaran=code)
    assert told in text_of(app)
    assert not app.dataframe


def test_only_who_may_see_scores_sees_the_lists() -> None:
    with pytest.raises(Denied):
        programme_of(results_of("contoh-bimtek-2", LOCAL), Visitor("x@y.id", "nobody"))  # type: ignore[arg-type]
