"""The reports: what their pages say, read back from the file."""

import re
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from pypdf import PdfReader

from access import Denied, Role, Visitor
from reports.paper import pdf_of, region_paper
from reports.slides import story
from tests.pages.conftest import BLANK, EMPTY, OF_ONE, TIED
from ui.presenting.given import given_of
from ui.presenting.papers import report, round_report
from ui.presenting.subject import subject_of
from ui.results import results_of
from ui.session import LOCAL
from words import LANGUAGES, speak

PADANG_PARIAMAN = "13.05"
SAMPLE = "contoh-bimtek-4"
INDONESIAN = speak("id")
ROUNDS = [OF_ONE, TIED, BLANK, "2022", "2023", "contoh-bimtek-1", SAMPLE]


def region_file(
    code: str, region: str = PADANG_PARIAMAN, compared: tuple[str, ...] = (), language: str = "id"
) -> bytes:
    return report(results_of(code, LOCAL), region, list(compared), LOCAL, speak(language))


def round_file(code: str, language: str = "id") -> bytes:
    return round_report(results_of(code, LOCAL), LOCAL, speak(language))


def pages_of(written: bytes) -> list[str]:
    """The text of each page as one line; a word that was parted at its hyphen is whole again."""
    return [" ".join(page.extract_text().split()).replace("- ", "-") for page in PdfReader(BytesIO(written)).pages]


def sizes_of(written: bytes) -> set[float]:
    """The sizes of all type, as set on the pages."""
    found: set[float] = set()
    for page in PdfReader(BytesIO(written)).pages:
        page.extract_text(visitor_text=partial(_keep, found))
    return found


def _keep(found: set[float], text: str, _page: object, place: list[float], _font: object, size: float) -> None:
    if text.strip():
        found.add(round(size * abs(place[3]), 2))


def tags_of(written: bytes) -> list[Any]:
    """Every element of the structure of a file."""
    found: list[Any] = []
    waiting: list[Any] = [PdfReader(BytesIO(written)).root_object["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop().get_object()
        if not hasattr(one, "get"):
            continue
        found.append(one)
        kids = one.get("/K", [])
        waiting += [kid for kid in (kids if isinstance(kids, list) else [kids]) if hasattr(kid, "get_object")]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["2023", SAMPLE])
def test_a_region_report_has_four_to_six_pages_a_title_a_language_and_tags(code: str, language: str) -> None:
    written = region_file(code, language=language)
    file = PdfReader(BytesIO(written))
    assert 4 <= len(file.pages) <= 6
    assert file.metadata is not None
    assert "Kab. Padang Pariaman" in str(file.metadata.title)
    root: Any = file.root_object
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    kinds = {tag.get("/S") for tag in tags_of(written)}
    assert {"/H1", "/H2", "/Table", "/TH", "/Figure"} <= kinds


def test_a_report_with_four_regions_beside_it_still_has_at_most_six_pages() -> None:
    others = tuple(results_of(SAMPLE, LOCAL).ranking["region"].head(5))
    assert len(pages_of(region_file(SAMPLE, compared=others[:4]))) <= 6


def test_every_figure_of_the_region_stands_in_its_report_as_in_the_results() -> None:
    results = results_of(SAMPLE, LOCAL)
    text = " ".join(pages_of(region_file(SAMPLE)))
    rows = results.scores[results.scores["region"] == PADANG_PARIAMAN].astype({"code": object}).set_index("code")
    for part in results.instrument.parts:
        shown = INDONESIAN.number(rows.at[part.code, "published"], results.instrument.scale.decimals)
        name = re.escape(INDONESIAN.of(part.name)).replace(r"\ ", r"\s+")
        found = re.search(rf"{name}( \(perkiraan\))? \S+ {re.escape(shown)} ", text)
        assert found, (part.code, shown)


def test_what_is_guessed_is_marked_beside_its_name() -> None:
    instrument = results_of(SAMPLE, LOCAL).instrument
    text = " ".join(pages_of(region_file(SAMPLE)))
    guessed = [one for one in instrument.indicators if one.guess is not None]
    assert guessed
    assert all(f"{INDONESIAN.of(one.name)} (perkiraan)" in text for one in guessed)
    assert text.count("(perkiraan)") == len(guessed) + 1  # and the line that explains it


def test_evidence_and_cells_stand_beside_the_figures() -> None:
    text = " ".join(pages_of(region_file(SAMPLE)))
    assert "Regulasi!E6" in text
    given = given_of(results_of(SAMPLE, LOCAL), PADANG_PARIAMAN)
    stated = given.loc[given["evidence"] != "", "evidence"]
    assert len(stated) > 20
    assert all(evidence in text for evidence in stated)


@pytest.mark.parametrize("written", [region_file, round_file], ids=["region", "round"])
def test_a_sample_is_marked_on_every_page_and_the_real_round_on_none(written: object) -> None:
    assert callable(written)
    assert all("CONTOH: semua angka dikarang" in page for page in pages_of(written(SAMPLE)))
    assert not any("CONTOH" in page for page in pages_of(written("2023")))


@pytest.mark.parametrize("code", ROUNDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_region_of_every_round_has_a_report(code: str, language: str) -> None:
    results = results_of(code, LOCAL)
    region = str(results.ranking["region"].iloc[-1])
    pages = pages_of(region_file(code, region, language=language))
    assert results.entries.at[region, "name"] in pages[0]
    last = {"id": "Halaman {count} dari {count}", "en": "Page {count} of {count}"}[language]
    assert pages[-1].endswith(last.format(count=len(pages)))


@pytest.mark.parametrize("code", [EMPTY, *ROUNDS])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_round_has_a_report(code: str, language: str) -> None:
    assert pages_of(round_file(code, language))


@pytest.mark.parametrize("code", [EMPTY, BLANK])
def test_a_round_without_a_score_says_so_and_ranks_nobody(code: str) -> None:
    text = " ".join(pages_of(round_file(code)))
    assert "Belum ada daerah yang menjawab pada putaran ini." in text
    assert "peringkat pertama" not in text


def test_regions_that_are_all_the_same_share_the_first_place() -> None:
    assert "Seluruh 3 daerah berbagi peringkat pertama" in " ".join(pages_of(round_file(TIED)))


def test_the_round_report_ranks_every_region_with_its_published_score() -> None:
    results = results_of("2023", LOCAL)
    text = " ".join(pages_of(round_file("2023")))
    for row in results.ranking.itertuples():
        place = INDONESIAN.number(row.rank_in_scheme, 0)
        score = INDONESIAN.number(row.published, results.instrument.scale.decimals)
        assert re.search(rf"\b{place} {re.escape(row.name)} {score} \d+–\d+", text), row.name


def test_the_spread_counts_every_scored_region_once() -> None:
    page = next(one for one in pages_of(round_file("2023")) if "Sebaran nilai: dari" in one)
    counts = re.findall(r"\d,\d\d – \d,\d\d (\d+)", page)
    assert sum(map(int, counts)) == results_of("2023", LOCAL).ranking["score"].notna().sum()


@pytest.mark.parametrize(("code", "classes"), [("2023", 5), (SAMPLE, 5), (OF_ONE, 5), (TIED, 5)])
def test_the_map_says_what_it_is_and_counts_every_scored_region_in_one_class(code: str, classes: int) -> None:
    written = round_file(code)
    text = " ".join(pages_of(written))
    assert "Peta skematis, bukan batas resmi." in text
    alt = next(str(tag["/Alt"]) for tag in tags_of(written) if str(tag.get("/Alt", "")).startswith("Sebaran nilai di"))
    counts = [int(count) for count in re.findall(r"\((\d+)\)", alt)]
    assert len(counts) == classes
    assert sum(counts) == results_of(code, LOCAL).ranking["score"].notna().sum()


def test_the_problems_in_the_files_are_listed_with_their_cells() -> None:
    text = " ".join(pages_of(round_file("2023")))
    assert "11 masalah dalam berkas" in text
    assert "Lampiran!B143" in text


def test_every_figure_says_its_values_to_people_who_do_not_see_it() -> None:
    figures = [tag for tag in tags_of(region_file(SAMPLE)) if tag.get("/S") == "/Figure"]
    assert len(figures) == 3
    assert all(re.search(r"\d,\d\d", str(one["/Alt"])) for one in figures)


def test_nothing_is_set_smaller_than_eight_points() -> None:
    assert min(sizes_of(region_file(SAMPLE)) | sizes_of(round_file("2023"))) >= 8


def test_the_words_of_strangers_are_written_as_they_are() -> None:
    results = results_of(SAMPLE, LOCAL)
    hostile = '#panic("x") *a* $1$ \\ @b <c> = {d} "'
    subject = replace(subject_of(results, PADANG_PARIAMAN, [], LOCAL, INDONESIAN), name=hostile)
    paper = region_paper(subject, story(subject, INDONESIAN), given_of(results, PADANG_PARIAMAN), INDONESIAN)
    assert hostile in pages_of(pdf_of(paper, INDONESIAN))[0]


@pytest.mark.parametrize("name", ["Kabupaten Penukal Abab Lematang Ilir", "Kabupaten Pangkajene dan Kepulauan"])
def test_long_names_are_written_in_full(name: str) -> None:
    results = results_of("2023", LOCAL)
    subject = replace(subject_of(results, PADANG_PARIAMAN, [], LOCAL, INDONESIAN), name=name)
    paper = region_paper(subject, story(subject, INDONESIAN), given_of(results, PADANG_PARIAMAN), INDONESIAN)
    assert pages_of(pdf_of(paper, INDONESIAN))[0].count(name) >= 3


def test_who_may_not_see_the_problems_gets_no_round_report() -> None:
    with pytest.raises(Denied):
        round_report(results_of("2023", LOCAL), Visitor("a@example.id", Role.PUBLIC), INDONESIAN)


def test_the_same_report_is_the_same_file() -> None:
    assert region_file("2023") == region_file("2023")


def test_a_missing_answer_is_called_blank_and_is_no_nought() -> None:
    results = results_of(SAMPLE, LOCAL)
    given = given_of(results, PADANG_PARIAMAN)
    code = results.instrument.indicators[0].code
    given.loc[code, "answer"] = float("nan")
    subject = subject_of(results, PADANG_PARIAMAN, [], LOCAL, INDONESIAN)
    paper = region_paper(subject, story(subject, INDONESIAN), given, INDONESIAN)
    assert pd.isna(given.at[code, "answer"])
    assert "kosong" in " ".join(pages_of(pdf_of(paper, INDONESIAN))[4:])
