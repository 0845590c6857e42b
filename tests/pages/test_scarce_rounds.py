"""Rounds that hold little: nothing, silence, one region, or regions all the same; every page and every view."""

from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.result_table import ANSWER_COLUMNS, ENTRY_COLUMNS, Reading
from data.store import Round, open_store
from scoring import Kind, Text
from tests.pages.test_pages import opened

REGIONS = ["13.05", "13.06", "13.71", "32.73"]
INSTRUMENTS = ["kesiapan-1", "implementasi-2023"]
"""A blank counts 0 in the first; the second gives no score with a blank."""

NOTHING, ABSENT, SILENT, ONE_ANSWERS, ALONE, ALIKE = "tiada", "absen", "bisu", "seorang", "sendirian", "kembar"
UNANSWERED = {NOTHING: "Belum ada yang dimuat", ABSENT: "tidak ada yang ikut serta", SILENT: "belum ada jawaban"}
ROUNDS = {
    ABSENT: (REGIONS, [], False),
    SILENT: (REGIONS, [], True),
    ONE_ANSWERS: (REGIONS, REGIONS[:1], True),
    ALONE: (REGIONS[:1], REGIONS[:1], True),
    ALIKE: (REGIONS, REGIONS, True),
}
"""Who is listed, who of them answers everything half, and whether they take part."""

OF_RESULTS: dict[str, list[dict[str, str]]] = {
    "ringkasan": [{}],
    "peringkat": [{"undian": "bebas"}],
    "bandingkan": [
        {"gambar": view} for view in ("batang", "radar", "indikator", "selisih", "pasangan", "putaran", "tabel")
    ],
    "simulasi": [{"tampak": view} for view in ("peringkat", "jejak", "tabel", "batas")],
    "ketahanan": [{"uji": view} for view in ("pasangan", "peluang", "langkah", "instrumen")],
}
OTHERS = ["kelengkapan", "muat", "metodologi", "beranda"]


@pytest.fixture(scope="module", autouse=True)
def scarce(seeded: None) -> None:  # noqa: ARG001 - the store must be there
    """Add the rounds to the store of the page tests."""
    store = open_store()
    for version in INSTRUMENTS:
        instrument = store.instrument(version)
        asked = [one for one in instrument.indicators if one.kind is not Kind.RATIO]
        for kind in (NOTHING, *ROUNDS):
            code = round_of(version, kind)
            store.add_round(Round(code, Text(code, code), version, date(2020, 1, 1), sample=False, previous=None), "t")
        for kind, (listed, answering, takes_part) in ROUNDS.items():
            rows = [
                {"region": region, "code": one.code, "number": one.goalposts.best / 2 if one.goalposts else 0.5}
                for region in answering
                for one in asked
            ]
            told = pd.DataFrame(rows, columns=["region", "code", "number"])
            told = told.assign(part="value", status="answered", raw="", sheet="Uji", cell="A1", rule="")
            entries = pd.DataFrame({"region": listed, "region_written": listed, "took_part": takes_part})
            entries = entries.assign(sheet="Uji", scheme=instrument.schemes[0].code, row=2)
            reading = Reading("Uji", (), told[list(ANSWER_COLUMNS)], entries[list(ENTRY_COLUMNS)], ())
            code = round_of(version, kind)
            store.import_reading(code, f"{code}.xlsx", code.encode(), reading, "t")


def round_of(version: str, kind: str) -> str:
    return f"{kind}-{version}"


def said(app: AppTest) -> str:
    parts = (*app.markdown, *app.subheader, *app.caption, *app.info)
    return " ".join(str(part.value) for part in parts).replace("\\", "")


@pytest.mark.parametrize("version", INSTRUMENTS)
@pytest.mark.parametrize("kind", UNANSWERED)
@pytest.mark.parametrize("page", OF_RESULTS)
def test_a_round_without_an_answer_is_told_in_one_sentence_with_one_next_step(
    app: AppTest, page: str, kind: str, version: str
) -> None:
    opened(app, page, putaran=round_of(version, kind))
    assert app.markdown[0].value == "**Belum ada daerah yang menjawab pada putaran ini\\.**"
    assert UNANSWERED[kind] in app.markdown[1].value
    assert [link.proto.label for link in app.get("page_link")] == ["Muat data"]
    assert not app.get("plotly_chart")
    assert not app.dataframe
    assert not app.metric


@pytest.mark.parametrize("version", INSTRUMENTS)
@pytest.mark.parametrize("kind", [NOTHING, *ROUNDS])
@pytest.mark.parametrize("page", OTHERS)
def test_pages_that_need_no_score_are_drawn(app: AppTest, page: str, kind: str, version: str) -> None:
    opened(app, page, putaran=round_of(version, kind))
    assert len(app.title) == 1


@pytest.mark.parametrize("version", INSTRUMENTS)
@pytest.mark.parametrize("kind", [ONE_ANSWERS, ALONE, ALIKE])
@pytest.mark.parametrize("page", OF_RESULTS)
def test_every_view_of_a_scarce_round_says_something_that_is_true(
    app: AppTest, page: str, kind: str, version: str
) -> None:
    for view in OF_RESULTS[page]:
        opened(app, page, putaran=round_of(version, kind), **view)
        assert len(app.title) == 1
        assert "Pilih dua sampai enam" not in said(app) or kind == ALONE
        assert "peringkat 1 sampai 1" not in said(app)
        assert "0 dari 0 pasangan" not in said(app)


@pytest.mark.parametrize("version", INSTRUMENTS)
def test_regions_that_are_the_same_are_never_ordered(app: AppTest, version: str) -> None:
    code = round_of(version, ALIKE)
    opened(app, "ringkasan", putaran=code)
    assert "Semua daerah (4) sama-sama di tempat pertama" in app.markdown[0].value.replace("\\", "")
    opened(app, "peringkat", putaran=code)
    assert "Semua daerah (4) sama-sama di tempat pertama" in app.markdown[0].value.replace("\\", "")
    opened(app, "bandingkan", gambar="pasangan")
    assert "1 pasangan bernilai sama." in said(app)
    opened(app, "ketahanan", uji="pasangan")
    assert "tidak menempatkan yang satu di atas yang lain" in said(app)
    assert "tidak ada urutan yang dapat diumumkan" in said(app)
    opened(app, "simulasi", tampak="jejak")
    assert "4 daerah berbagi tempat pertama pada bobot ini" in said(app)
    assert said(app).count("tetap pertama") == 1


def test_one_region_that_answers_among_silent_ones_is_not_half_of_all(app: AppTest) -> None:
    opened(app, "ringkasan", putaran=round_of("implementasi-2023", ONE_ANSWERS))
    assert "Baru Kab. Padang Pariaman yang bernilai: 2,00." in app.markdown[0].value.replace("\\", "")
    opened(app, "bandingkan", gambar="pasangan")
    assert "kurang dari dua yang bernilai" in said(app)
    assert any("Perlu dua daerah bernilai" in info.value for info in app.info)
    opened(app, "bandingkan", gambar="indikator")
    assert "Tidak ada indikator yang memuat nilai dua daerah" in said(app)
