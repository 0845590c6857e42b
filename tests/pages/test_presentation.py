"""The slides of a region: what they say, and the file reopened."""

from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from pptx import Presentation
from pptx.util import Pt
from streamlit.testing.v1 import AppTest

from reports.deck import deck_of
from reports.slides import Grid, Slide, story
from scoring import Indicator
from tests.pages.conftest import BLANK, EMPTY, OF_ONE, TIED
from tests.pages.test_pages import opened
from ui.presenting.panel import deck
from ui.presenting.subject import subject_of
from ui.programme import programme_of
from ui.results import Results, results_of
from ui.session import LOCAL
from words import LANGUAGES, speak

PADANG_PARIAMAN = "13.05"
INDONESIAN = speak("id")
SAMPLE = "contoh-bimtek-4"


def told(
    code: str, region: str = PADANG_PARIAMAN, compared: tuple[str, ...] = (), language: str = "id"
) -> dict[str, Slide]:
    _ = speak(language)
    subject = subject_of(results_of(code, LOCAL), region, list(compared), LOCAL, _)
    return {slide.code: slide for slide in story(subject, _)}


def pages_of(code: str, region: str = PADANG_PARIAMAN, compared: tuple[str, ...] = ()) -> list[Any]:
    written = deck(results_of(code, LOCAL), region, list(compared), LOCAL, INDONESIAN)
    return list(Presentation(BytesIO(written)).slides)


def texts(page: Any) -> list[str]:
    return [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]


def charts(pages: list[Any]) -> list[Any]:
    return [shape.chart for page in pages for shape in page.shapes if shape.has_chart]


def test_the_real_round_is_told_with_the_printed_figures() -> None:
    slides = told("2023", compared=("13.71",))
    without = [code for code in slides if code != "perjalanan"]  # rounds of these tests lie before it
    assert without == ["sampul", "posisi", "dimensi", "kuat-lemah", "langkah", "perbandingan", "metode"]
    assert slides["posisi"].title == "Kab. Padang Pariaman bernilai 3,20: peringkat 19 dari 86 kabupaten"
    assert slides["langkah"].title == "Outcome paling menaikkan nilai: 3,20 menjadi 3,32"
    assert "hasil-evaluasi-2023.xlsx (sha256 " in " ".join(slides["posisi"].notes)


def test_a_sample_round_has_the_journey_the_way_and_the_programmes() -> None:
    slides = told(SAMPLE)
    assert {"lapisan", "perjalanan", "perubahan", "masterplan", "quick-win"} <= set(slides)
    assert any(note.startswith("Suprastruktur: Regulasi, Kelembagaan; ") for note in slides["lapisan"].notes)
    assert all(slide.source.startswith("CONTOH") for slide in slides.values())


def test_the_programmes_quote_what_cannot_be_read_and_tell_reasons_and_movement() -> None:
    unread = programme_of(results_of("contoh-bimtek-2", LOCAL), LOCAL).books.unread["state"]
    (region, _book), raw = next((row, text) for row, text in unread.items() if text)
    masterplan = told("contoh-bimtek-2", region)["masterplan"].body
    assert isinstance(masterplan, Grid)
    assert f"tertulis: “{raw}”" in [row[1] for row in masterplan.rows]
    slides = told("contoh-bimtek-3")
    first, failing = slides["quick-win"].notes[1], slides["quick-win"].notes[4]
    assert first == "Layanan izin satu pintu daring: DPMPTSP", "why a test is passed stands in the profile"
    assert failing == (
        "Antrean puskesmas daring: Dinas Kesehatan; Masalah: Sebagian sudah tampak (contoh).; "
        "Nilai: Sebagian sudah tampak (contoh).; Pelayanan: Disebut dalam rencana, belum ada datanya (contoh)."
    )
    stuck = told("contoh-bimtek-3", "36.72")
    assert any(note.endswith("; keadaan tetap sejak putaran lalu") for note in stuck["quick-win"].notes)
    assert stuck["masterplan"].notes[1].startswith("Keadaan tetap sejak putaran lalu: ")
    assert "uji lulus mulai nilai 3 (perkiraan kami)" in str(slides["quick-win"].body)


def test_the_chart_of_the_deck_holds_the_scores_of_the_round() -> None:
    results = results_of("2023", LOCAL)
    chart = charts(pages_of("2023"))[0]
    codes = [part.code for part in results.instrument.dimensions]
    rows = results.scores[results.scores["region"] == PADANG_PARIAMAN].astype({"code": object}).set_index("code")
    own = [float(rows.at[code, "published"]) for code in codes if pd.notna(rows.at[code, "score"])]
    assert [round(value, 2) for value in chart.plots[0].series[0].values] == own
    assert list(chart.plots[0].categories) == ["Baseline", "Output", "Outcome", "Impact", "Quick Win"]


def test_the_way_adds_up_to_the_published_scores() -> None:
    results = results_of(SAMPLE, LOCAL)
    _base, score, rise, fall = charts(pages_of(SAMPLE))[-1].plots[0].series
    first, last = (value for value in score.values if value is not None)
    steps = sum(filter(None, rise.values)) - sum(filter(None, fall.values))
    assert first + steps == pytest.approx(last, abs=1e-9)
    assert last == float(results.ranking.set_index("region").at[PADANG_PARIAMAN, "published"])


@pytest.mark.parametrize("code", [OF_ONE, TIED, BLANK, "2022", "2023", "contoh-bimtek-1", SAMPLE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_round_can_be_presented_and_no_chart_is_empty(code: str, language: str) -> None:
    results, _ = results_of(code, LOCAL), speak(language)
    region = str(results.ranking["region"].iloc[-1])
    subject = subject_of(results, region, list(results.ranking["region"].head(3)), LOCAL, _)
    pages = list(Presentation(BytesIO(deck_of(subject, story(subject, _), _))).slides)
    assert len(pages) >= 3
    for chart in charts(pages):
        assert any(value is not None for series in chart.plots[0].series for value in series.values)


def test_nothing_is_set_smaller_than_twelve_points_and_the_speaker_has_notes() -> None:
    for page in pages_of(SAMPLE):
        assert page.notes_slide.notes_text_frame.text
        frames = [shape.text_frame for shape in page.shapes if shape.has_text_frame]
        frames += [cell.text_frame for shape in page.shapes if shape.has_table for cell in shape.table.iter_cells()]
        sizes = [run.font.size for frame in frames for part in frame.paragraphs for run in part.runs]
        assert min(sizes) >= Pt(12)


def test_a_sample_is_marked_on_every_slide_and_the_real_round_on_none() -> None:
    assert all(any("CONTOH" in text for text in texts(page)) for page in pages_of(SAMPLE))
    assert not any("CONTOH" in text for page in pages_of("2023") for text in texts(page))


def test_a_guessed_indicator_is_called_so() -> None:
    guessed = [one for one in results_of(SAMPLE, LOCAL).instrument.indicators if one.guess is not None]
    assert all(isinstance(one, Indicator) for one in guessed)
    notes = " ".join(told(SAMPLE)["langkah"].notes)
    assert "Patokan atau kriteria perkiraan:" in notes


def test_a_region_without_a_score_says_so() -> None:
    results: Results = results_of(BLANK, LOCAL)
    region = str(results.ranking["region"].iloc[0])
    slides = told(BLANK, region)
    assert list(slides) == ["sampul", "posisi", "metode"]
    assert "belum bernilai" in slides["posisi"].title


@pytest.mark.parametrize("slide", ["sampul", "posisi", "dimensi", "perubahan", "quick-win", "metode"])
def test_a_link_opens_at_a_slide_and_nothing_but_the_way_on_stands_beside_it(app: AppTest, slide: str) -> None:
    opened(app, "presentasi", putaran=SAMPLE, salindia=slide)
    assert app.query_params["salindia"] == slide
    assert app.title[0].value.replace("\\", "") == told(SAMPLE)[slide].title
    assert [button.label for button in app.button] == ["Kembali", "Berikutnya"]
    assert len(app.selectbox) == 0


def test_next_and_back_walk_the_slides_and_stop_at_the_ends(app: AppTest) -> None:
    opened(app, "presentasi", putaran=SAMPLE)
    assert app.button(key="ke-Left").disabled
    app.button(key="ke-Right").click().run()
    assert app.query_params["salindia"] == "posisi"
    app.button(key="ke-Left").click().run()
    assert app.query_params["salindia"] == "sampul"


def test_a_forged_slide_falls_back_to_the_first(app: AppTest) -> None:
    opened(app, "presentasi", putaran=SAMPLE, salindia="x'; drop")
    assert app.query_params["salindia"] == "sampul"


@pytest.mark.parametrize("code", [EMPTY, OF_ONE, TIED, BLANK])
def test_a_round_that_holds_little_is_presented_or_says_so(app: AppTest, code: str) -> None:
    assert opened(app, "presentasi", putaran=code).title


def test_the_profile_offers_the_slides_beside_regions_of_choice(app: AppTest) -> None:
    opened(app, "profil", putaran="2023", banding="13.71,99.99")
    assert app.multiselect(key="banding").value == ["13.71"]
    offered = {one.proto.label for one in app.get("download_button")}
    assert {"Salindia (.pptx)", "Laporan (.pdf)", "Buku kerja dengan rumus hidup (.xlsx)"} <= offered
