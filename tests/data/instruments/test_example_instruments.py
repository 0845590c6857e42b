import re
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pandas as pd
import pytest

from data.instruments import fields, figures, load_instrument, nodes, parts, rows, schemes
from scoring import band, choices, published, score
from tests.data.instruments.toy_instrument import TOML, csv_text, written

EXAMPLES = Path(__file__).parent / "examples"
GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "instrument.md"

UNDP = ["LE", "EYS", "MYS", "GNI"]
# UNDP, Human Development Report 2015, Statistical annex, Table 1 (values of 2014), as kept at
# https://megalodon.jp/ref/2016-0515-0933-16/hdr.undp.org/en/composite/HDI: its first 24 rows.
# HDI, life expectancy, expected and mean years of schooling, GNI per capita (2011 PPP $).
HDI_2014: dict[str, tuple[str, list[float]]] = {
    "Norway": ("0.944", [81.6, 17.5, 12.6, 64992]),
    "Australia": ("0.935", [82.4, 20.2, 13.0, 42261]),
    "Switzerland": ("0.930", [83.0, 15.8, 12.8, 56431]),
    "Denmark": ("0.923", [80.2, 18.7, 12.7, 44025]),
    "Netherlands": ("0.922", [81.6, 17.9, 11.9, 45435]),
    "Germany": ("0.916", [80.9, 16.5, 13.1, 43919]),
    "Ireland": ("0.916", [80.9, 18.6, 12.2, 39568]),
    "United States": ("0.915", [79.1, 16.5, 12.9, 52947]),
    "Canada": ("0.913", [82.0, 15.9, 13.0, 42155]),
    "New Zealand": ("0.913", [81.8, 19.2, 12.5, 32689]),
    "Singapore": ("0.912", [83.0, 15.4, 10.6, 76628]),
    "Hong Kong, China (SAR)": ("0.910", [84.0, 15.6, 11.2, 53959]),
    "Liechtenstein": ("0.908", [80.0, 15.0, 11.8, 79851]),
    "Sweden": ("0.907", [82.2, 15.8, 12.1, 45636]),
    "United Kingdom": ("0.907", [80.7, 16.2, 13.1, 39267]),
    "Iceland": ("0.899", [82.6, 19.0, 10.6, 35182]),
    "Korea (Republic of)": ("0.898", [81.9, 16.9, 11.9, 33890]),
    "Israel": ("0.894", [82.4, 16.0, 12.5, 30676]),
    "Luxembourg": ("0.892", [81.7, 13.9, 11.7, 58711]),
    "Japan": ("0.891", [83.5, 15.3, 11.5, 36927]),
    "Belgium": ("0.890", [80.8, 16.3, 11.3, 41187]),
    "France": ("0.888", [82.2, 16.0, 11.1, 38056]),
    "Austria": ("0.885", [81.4, 15.7, 10.8, 43869]),
    "Finland": ("0.883", [80.8, 17.1, 10.3, 38695]),
}
# These print one off in the last decimal when computed from figures that are printed with one decimal themselves.
NOT_TO_THE_DECIMAL = {"Switzerland", "Germany", "Singapore", "Iceland", "Korea (Republic of)", "Japan", "Austria"}

BPS = ["UHH", "HLS", "RLS", "PPP"]
# Badan Pusat Statistik, Berita Resmi Statistik, 15 November 2023 (IPM 2023), as reported by
# https://www.antaranews.com/berita/3824154/indeks-pembangunan-manusia-2023-meningkat-jadi-7439 (Indonesia) and, for
# DKI Jakarta, https://bloombergtechnoz.com/detail-news/20905 (83.55) with the components of
# https://rm.id/baca-berita/megapolitan/217727, where expenditure is printed as 19.37 million: both ends are tried.
IPM_2023 = [
    ("Indonesia", "74.39", [73.93, 13.15, 8.77, 11_899_000]),
    ("DKI Jakarta, least", "83.55", [75.81, 13.33, 11.45, 19_365_000]),
    ("DKI Jakarta, most", "83.55", [75.81, 13.33, 11.45, 19_374_999]),
]


def index(version: str, codes: list[str], answers: list[float]) -> Decimal:
    rubric = load_instrument(EXAMPLES / version)
    printed = published(score(pd.DataFrame([answers], ["here"], codes), rubric), rubric)
    figure = printed.loc[printed["level"] == "index", "published"].item()
    assert isinstance(figure, Decimal)
    return figure


def test_indonesia_has_the_hdi_of_the_report_of_2021() -> None:
    """UNDP, Human Development Report 2021/2022, Statistical annex, Table 1: Indonesia 2021, rank 114."""
    assert index("undp-hdi", UNDP, [67.570, 13.7, 8.6, 11466]) == Decimal("0.705")


@pytest.mark.parametrize("country", sorted(HDI_2014.keys() - NOT_TO_THE_DECIMAL))
def test_a_country_has_the_hdi_of_the_report_of_2015(country: str) -> None:
    hdi, answers = HDI_2014[country]
    assert index("undp-hdi", UNDP, answers) == Decimal(hdi)


@pytest.mark.parametrize("country", HDI_2014)
def test_the_hdi_of_the_report_lies_between_what_its_rounded_figures_allow(country: str) -> None:
    hdi, answers = HDI_2014[country]
    halves = [0.05, 0.05, 0.05, 0.5]
    least = index("undp-hdi", UNDP, [answer - half for answer, half in zip(answers, halves, strict=True)])
    most = index("undp-hdi", UNDP, [answer + half for answer, half in zip(answers, halves, strict=True)])
    assert least <= Decimal(hdi) <= most


@pytest.mark.parametrize(("name", "ipm", "answers"), IPM_2023)
def test_a_region_has_the_ipm_of_the_statistics_office(name: str, ipm: str, answers: list[float]) -> None:
    assert index("bps-ipm", BPS, answers) == Decimal(ipm), name


@pytest.mark.parametrize(
    ("version", "figure", "expected"),
    [
        ("undp-hdi", "0.800", "very-high"),
        ("undp-hdi", "0.799", "high"),
        ("undp-hdi", "0.550", "medium"),
        ("undp-hdi", "0.549", "low"),
        ("bps-ipm", "80.00", "sangat-tinggi"),
        ("bps-ipm", "74.39", "tinggi"),
        ("bps-ipm", "60.00", "sedang"),
        ("bps-ipm", "59.99", "rendah"),
    ],
)
def test_bands_begin_at_their_floors(version: str, figure: str, expected: str) -> None:
    found = band(Decimal(figure), load_instrument(EXAMPLES / version))
    assert found is not None
    assert found.code == expected


@pytest.mark.parametrize("version", ["undp-hdi", "bps-ipm"])
def test_without_one_of_its_figures_a_country_has_no_index(version: str) -> None:
    rubric = load_instrument(EXAMPLES / version)
    codes = [indicator.code for indicator in rubric.indicators]
    scores = score(pd.DataFrame([[70.0, 12.0, None, 5_000_000]], ["here"], codes, float), rubric)
    assert scores.loc[scores["level"] == "index", "score"].isna().all()


@pytest.mark.parametrize("version", ["undp-hdi", "bps-ipm"])
@pytest.mark.parametrize("name", ["instrument.toml", "indicators.csv"])
def test_the_guide_prints_the_examples_as_they_are_tested(version: str, name: str) -> None:
    text = (EXAMPLES / version / name).read_text(encoding="utf-8")
    assert f"```{name.rpartition('.')[2]}\n{text}```" in GUIDE.read_text(encoding="utf-8")


def test_the_guide_names_every_key_column_and_word() -> None:
    keys = {
        *fields.TOP_KEYS,
        *nodes.KEYS,
        *schemes.KEYS,
        *figures.SCALE_KEYS,
        *figures.BAND_KEYS,
        *figures.PRINTED_KEYS,
    }
    homes = {choices.__name__, parts.__name__}
    words = {word.value for kind in StrEnum.__subclasses__() if kind.__module__ in homes for word in kind}
    quoted = re.findall(r"`([^`\n]+)`", GUIDE.read_text(encoding="utf-8"))
    documented = {word.strip('[]"') for word in quoted}
    assert {*keys, *rows.COLUMNS, "headers", *words, *parts.RESERVED} - documented == set()


def test_the_code_of_the_guide_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GUIDE.parents[2])
    (snippet,) = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(snippet, names)  # noqa: S102
    table = names["table"]
    assert isinstance(table, pd.DataFrame)
    assert table["published"].iloc[0] == Decimal("74.39")


@pytest.mark.parametrize(
    ("third", "status", "expected"),
    [
        (1.0, "answered", [0.78, 0.78, 0.78, 0.78, 1.0]),
        (None, "blank", [0.58, 0.725, None, None, 0.8]),
        (None, "not_applicable", [0.725, 0.725, 0.725, 0.725, 1.0]),
    ],
)
def test_the_table_of_missing_answers_in_the_guide_is_true(
    tmp_path: Path, third: float | None, status: str, expected: list[float | None]
) -> None:
    start, end = TOML.index("[[nodes]]"), TOML.index("[[bands]]")
    cells = {"kind": "number", "unit_id": "-", "unit_en": "-", "worst": "0", "best": "1", "parent": "INDEX"}
    answers = pd.DataFrame([[0.8, 0.6, third]], ["here"], ["a", "b", "c"], float)
    statuses = pd.DataFrame([["answered", "answered", status]], ["here"], ["a", "b", "c"])
    figures: list[float | None] = []
    coverage = None
    for policy in ("zero", "reweight", "reweight, minimum_coverage = 0.9", "block"):
        missing = policy.replace(",", '",', 1) if "," in policy else f'{policy}"'
        node = f'[[nodes]]\ncode = "INDEX"\nname = {{ id = "-", en = "-" }}\nmissing = {{ policy = "{missing} }}\n'
        rows = {code: {**cells, "weight": weight} for code, weight in (("a", "50"), ("b", "30"), ("c", "20"))}
        (tmp_path / policy).mkdir()
        rubric = load_instrument(written(tmp_path / policy, TOML[:start] + node + TOML[end:], csv_text(rows=rows)))
        scores = score(answers, rubric, status=statuses).set_index("code").loc["INDEX"]
        figures.append(None if pd.isna(scores["score"]) else round(scores["score"], 9))
        coverage = round(scores["coverage"], 9)
    assert [*figures, coverage] == expected
