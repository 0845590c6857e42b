"""What holds for every chart: valid figures, both tongues, both themes, safe names, and a sentence when empty."""

import json
from collections.abc import Callable
from decimal import Decimal

import numpy as np
import pandas as pd
import plotly.graph_objects
import pytest

from charts import (
    DARK,
    LIGHT,
    Axis,
    Chart,
    End,
    Frame,
    Kind,
    TraceLine,
    Width,
    agreement_dots,
    band_bars,
    before_after_bars,
    change_dumbbell,
    change_slope,
    completeness_board,
    config,
    difference_cells,
    dimension_bars,
    dimension_overview,
    dimension_profile,
    effect_bars,
    gap_waterfall,
    group_strips,
    influence_dots,
    leniency_dots,
    measure_scatter,
    own_gap_dots,
    pair_matrix,
    radar,
    rank_bump,
    rank_chances,
    rank_line,
    rank_shift,
    ranking_dots,
    round_lines,
    score_distribution,
    tally_bars,
)
from tests.charts.tables import (
    BANDS,
    DIMENSIONS,
    ENGLISH,
    FOUR,
    HUNDRED,
    INDONESIAN,
    NAN,
    board_rows,
    cells_of,
    drawn_texts,
    hovers,
    parts_of,
    quartiles_of,
    ranking_of,
    shifting,
)
from words import Words

HOSTILE = '<a href="https://example.org">Kab. & Kota</a>'
TWO = parts_of({"Kab. Satu": [1.5, 2.5, NAN], HOSTILE: [3.25, 2.0, 1.0]})
ONE = TWO[TWO["name"] == "Kab. Satu"]
FRAMES = [Frame(theme, width) for theme in (LIGHT, DARK) for width in Width]
MOMENTS = ("2022", "2023")


def moved(table: pd.DataFrame) -> pd.DataFrame:
    """Add two moments to a ranking, the earlier a quarter lower."""
    return table.assign(earlier=table["score"] - 0.25, later=table["score"], change=table["score"] * 0 + 0.25)


def shifted(ranking: pd.DataFrame) -> pd.DataFrame:
    """Rank a ranking under other weights: everybody with a rank stands where the one of the other end stood."""
    official = ranking["rank"].max() + 1 - ranking["rank"]
    return ranking.assign(official_score=ranking["score"], official_rank=official, shift=official - ranking["rank"])


def board_of(ranking: pd.DataFrame) -> pd.DataFrame:
    """Make the board of regions that all sent nothing."""
    return ranking[["region", "name"]].assign(heading="Late", note="late", sent=False, share=0.0)


RANKING = ranking_of([3.25, 2.5, NAN], ["Kab. Satu", HOSTILE, "Kab. Tiga"])
NAMES = dict(zip(RANKING["region"], RANKING["name"], strict=True))
TRACE = TraceLine(
    HOSTILE, HOSTILE, 0.25, 0.1, [(0.0, 0.025, 2), (0.025, 1.0, 1)], [(0.025, "11.01", -1)], (1, 0.025, 1.0)
)
EFFECTS = pd.DataFrame(
    {
        "choice": ["a", "b"], "label": [HOSTILE, "Weights"], "first": [0.5, 0.0], "first_low": [0.4, 0.0],
        "first_high": [0.6, 0.0], "total": [0.75, 0.0], "total_low": [0.7, 0.0], "total_high": [0.8, 0.0],
        "changed": [True, False],
    }
)  # fmt: skip
INFLUENCE = pd.DataFrame(
    {
        "code": ["a", "b"],
        "label": [HOSTILE, "B"],
        "weight": [0.5, 0.5],
        "influence": [0.25, 0.75],
        "share": [0.25, 0.75],
    }
)
CHANCES = np.array([[0.75, 0.25], [0.25, 0.75]])
ABOVE = np.array([[False, True], [False, False]])
CHARTS: dict[str, Callable[[Frame, Words], Chart]] = {
    "effects": lambda frame, _: effect_bars(EFFECTS, "rank", frame, _),
    "influence": lambda frame, _: influence_dots(INFLUENCE, frame, _),
    "chances": lambda frame, _: rank_chances(RANKING.head(2), CHANCES, [1, 2], frame, _),
    "pairs": lambda frame, _: pair_matrix(RANKING.head(2), ABOVE, ~ABOVE, frame, _),
    "shift": lambda frame, _: rank_shift(shifted(RANKING), 1, frozenset(), FOUR, frame, _),
    "trace": lambda frame, _: rank_line(TRACE, NAMES, 3, frame, _),
    "ranking": lambda frame, _: ranking_dots(RANKING, frozenset(), FOUR, frame, _),
    "ranking with shifts": lambda frame, _: ranking_dots(shifting(RANKING, 1), frozenset(), FOUR, frame, _),
    "distribution": lambda frame, _: score_distribution(RANKING, FOUR, (), 2.88, frame, _),
    "bands": lambda frame, _: band_bars(pd.Series({"good": 3, "poor": 1}), BANDS, frame, _),
    "overview": lambda frame, _: dimension_overview(TWO, DIMENSIONS, FOUR, frame, _),
    "comparison": lambda frame, _: dimension_bars(TWO, quartiles_of(2.0).set_index("code")["median"], FOUR, frame, _),
    "radar": lambda frame, _: radar(TWO, FOUR, frame, _),
    "profile": lambda frame, _: dimension_profile(ONE, quartiles_of(2.0), FOUR, frame, _),
    "change": lambda frame, _: change_dumbbell(moved(RANKING), MOMENTS, frozenset(), FOUR, frame, _),
    "slope": lambda frame, _: change_slope(TWO[TWO["name"] == HOSTILE], ONE, MOMENTS, FOUR, frame, _),
    "completeness": lambda frame, _: completeness_board(
        board_rows({"Kab. Satu": 0.5, HOSTILE: None}),
        cells_of({"Kab. Satu": [(4, 2, 1, 0), (4, 4, 0, 0)]}),
        DIMENSIONS,
        frame,
        _,
    ),
}
CELLS = TWO.assign(applies=True)
STEPS = pd.DataFrame({"label": ["Regulation", HOSTILE], "step": [Decimal("0.50"), Decimal("-1.25")]})
ENDS = (End(HOSTILE, Decimal("3.25")), End("Kab. Satu", Decimal("2.50")))
PLANNED = pd.DataFrame({"label": ["Regulation", HOSTILE], "before": [2.5, 1.0], "after": [2.5, 3.25]})
POINTS = pd.concat([RANKING.head(2).assign(round=moment) for moment in MOMENTS])
PLACES = pd.DataFrame({"2022": [1, 2, 3], "2023": [2, 1, 3]}, index=["A", "B", "C"], dtype="Int64")
PLACE_NAMES = pd.Series({"A": HOSTILE, "B": "Kab. Satu", "C": "Kab. Dua"})
SPOTS = pd.DataFrame(
    {
        "region": ["A", "B"], "name": [HOSTILE, "Kab. Satu"], "x": [10.0, 1000.0], "y": [1.5, 2.5], "size": [NAN, 4.0],
        "value": [1.5, 2.5], "group": [HOSTILE, "Bali"],
    }
)  # fmt: skip
PEOPLE, SCORE = Axis("Population", 0, "log"), Axis("Index", 2, "linear")
KINDS = (Kind(HOSTILE, 0.0), Kind("Yes", 1.0), Kind("not said", None))
TALLY = pd.DataFrame([[3, 1, 0], [0, 12, 2]], index=["Kab. Satu", HOSTILE], columns=["no", "yes", ""])
CHARTS |= {
    "scatter": lambda frame, _: measure_scatter(SPOTS, PEOPLE, SCORE, (0.5, 1.0), ("Found", "Dots"), frame, _),
    "strips": lambda frame, _: group_strips(SPOTS, SCORE, ("Found", "Dots"), frame, _),
    "bump": lambda frame, _: rank_bump(PLACES, PLACE_NAMES, ["A"], frame, _),
    "tally": lambda frame, _: tally_bars(TALLY, KINDS, "Most say yes", "Answers by region", frame, _),
    "cells": lambda frame, _: difference_cells(CELLS, FOUR, frame, _),
    "waterfall": lambda frame, _: gap_waterfall(STEPS, Decimal(0), ENDS, FOUR, frame, _),
    "rounds": lambda frame, _: round_lines(POINTS, FOUR, frame, _),
    "before and after": lambda frame, _: before_after_bars(PLANNED, FOUR, frame, _),
}
AGREED = pd.DataFrame(
    {
        "label": ["All", HOSTILE], "alpha": [0.75, NAN], "low": [0.7, NAN], "high": [0.8, NAN], "units": [20, 0],
        "why": ["", HOSTILE],
    }
)  # fmt: skip
DEVIATIONS = pd.DataFrame(
    {
        "label": [HOSTILE, "Kab. Dua"], "deviation": [2.5, NAN], "low": [1.0, NAN], "high": [4.0, NAN],
        "units": [20, 0], "marked": [True, False],
    }
)  # fmt: skip
CHARTS |= {
    "agreement": lambda frame, _: agreement_dots(AGREED, frame, _),
    "leniency": lambda frame, _: leniency_dots(DEVIATIONS, 4.0, 2, frame, _),
    "own gaps": lambda frame, _: own_gap_dots(DEVIATIONS, 2, frame, _),
}
WITHOUT_SCORES = {
    "agreement", "bands", "bump", "chances", "completeness", "effects", "influence", "pairs", "tally", "trace",
}  # fmt: skip
NO_PARTS, NO_RANKING = TWO.head(0), RANKING.head(0)
EMPTY: dict[str, Callable[[Frame, Words], Chart]] = {
    "effects": lambda frame, _: effect_bars(EFFECTS.assign(total=NAN), "rank", frame, _),
    "influence": lambda frame, _: influence_dots(INFLUENCE.assign(share=NAN), frame, _),
    "chances": lambda frame, _: rank_chances(NO_RANKING, CHANCES[:0], [1, 2], frame, _),
    "pairs": lambda frame, _: pair_matrix(RANKING.head(1), ABOVE[:1, :1], ABOVE[:1, :1], frame, _),
    "shift": lambda frame, _: rank_shift(shifted(NO_RANKING), 5, frozenset(), FOUR, frame, _),
    "trace": lambda frame, _: rank_line(TraceLine("A", "B", 0.2, 0.2, [], []), {}, 0, frame, _),
    "ranking": lambda frame, _: ranking_dots(NO_RANKING, frozenset(), FOUR, frame, _),
    "distribution": lambda frame, _: score_distribution(NO_RANKING, FOUR, BANDS, NAN, frame, _),
    "bands": lambda frame, _: band_bars(pd.Series(dtype=int), BANDS, frame, _),
    "overview": lambda frame, _: dimension_overview(NO_PARTS, DIMENSIONS, FOUR, frame, _),
    "comparison": lambda frame, _: dimension_bars(NO_PARTS, pd.Series(dtype=float), FOUR, frame, _),
    "radar": lambda frame, _: radar(NO_PARTS, FOUR, frame, _),
    "profile": lambda frame, _: dimension_profile(NO_PARTS, quartiles_of(2.0), FOUR, frame, _),
    "change": lambda frame, _: change_dumbbell(moved(NO_RANKING), MOMENTS, frozenset(), FOUR, frame, _),
    "slope": lambda frame, _: change_slope(NO_PARTS, NO_PARTS, MOMENTS, FOUR, frame, _),
    "completeness": lambda frame, _: completeness_board(board_rows({}), cells_of({}), DIMENSIONS, frame, _),
    "bump": lambda frame, _: rank_bump(PLACES[["2022"]], PLACE_NAMES, [], frame, _),
    "tally": lambda frame, _: tally_bars(TALLY * 0, KINDS, "Nothing is said", "Answers", frame, _),
    "cells": lambda frame, _: difference_cells(CELLS.head(0), FOUR, frame, _),
    "waterfall": lambda frame, _: gap_waterfall(STEPS.head(0), Decimal(0), None, FOUR, frame, _),
    "rounds": lambda frame, _: round_lines(POINTS.head(0), FOUR, frame, _),
    "before and after": lambda frame, _: before_after_bars(PLANNED.head(0), FOUR, frame, _),
    "agreement": lambda frame, _: agreement_dots(AGREED.tail(1), frame, _),
    "leniency": lambda frame, _: leniency_dots(DEVIATIONS.head(0), 4.0, 2, frame, _),
    "own gaps": lambda frame, _: own_gap_dots(DEVIATIONS.tail(1), 2, frame, _),
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: f"{frame.theme.page}-{frame.width}")
def test_every_figure_is_plain_and_valid(name: str, frame: Frame) -> None:
    chart = CHARTS[name](frame, INDONESIAN)
    assert json.loads(json.dumps(chart.figure, allow_nan=False)) == chart.figure
    plotly.graph_objects.Figure(chart.figure)


@pytest.mark.parametrize("name", CHARTS)
def test_every_figure_is_for_its_page(name: str) -> None:
    chart = CHARTS[name](Frame(DARK), INDONESIAN)
    layout = chart.figure["layout"]
    assert "title" not in layout
    assert layout["font"]["family"].startswith("Plus Jakarta Sans")
    assert layout["font"]["color"] == DARK.ink
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0, 0, 0, 0)"
    assert layout["uirevision"]
    assert LIGHT.ink not in json.dumps(chart.figure)


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_comes_with_heading_caption_alternative_and_table(name: str) -> None:
    chart = CHARTS[name](Frame(), ENGLISH)
    assert chart.title
    assert chart.subtitle
    assert chart.alt.endswith(".")
    assert len(chart.table)


@pytest.mark.parametrize("name", CHARTS)
def test_decimals_are_written_as_the_language_does(name: str) -> None:
    indonesian, english = CHARTS[name](Frame(), INDONESIAN), CHARTS[name](Frame(), ENGLISH)
    assert indonesian.figure["layout"]["separators"] == ",."
    assert english.figure["layout"]["separators"] == ".,"
    if name not in WITHOUT_SCORES:
        assert any("2,50" in text for text in hovers(indonesian))
        assert any("2.50" in text for text in hovers(english))


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("width", Width)
def test_names_from_strangers_are_never_read_as_markup(name: str, width: Width) -> None:
    chart = CHARTS[name](Frame(LIGHT, width), ENGLISH)
    assert "<a href" not in json.dumps(chart.figure)


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_table_gives_a_centred_sentence(name: str) -> None:
    chart = EMPTY[name](Frame(), ENGLISH)
    assert chart.figure["data"] == []
    (sentence,) = drawn_texts(chart)
    assert sentence.replace("<br>", " ") == chart.title == chart.alt
    plotly.graph_objects.Figure(chart.figure)


@pytest.mark.parametrize("count", [1, 3, 25, 141, 514])
@pytest.mark.parametrize("width", Width)
def test_any_number_of_regions_is_drawn(count: int, width: Width) -> None:
    ranking = ranking_of([place * 97 % 101 for place in range(count)])
    frame = Frame(LIGHT, width)
    for chart in (
        ranking_dots(ranking, frozenset(), HUNDRED, frame, ENGLISH),
        ranking_dots(shifting(ranking, count // 3), frozenset(), HUNDRED, frame, ENGLISH),
        score_distribution(ranking, HUNDRED, (), 50.0, frame, ENGLISH),
        change_dumbbell(moved(ranking), MOMENTS, frozenset(), HUNDRED, frame, ENGLISH),
        rank_shift(shifted(ranking), 5, frozenset(), HUNDRED, frame, ENGLISH),
        completeness_board(board_of(ranking), cells_of({}), DIMENSIONS, frame, ENGLISH),
    ):
        plotly.graph_objects.Figure(chart.figure)
        dots = [code for trace in chart.figure["data"] for code in trace.get("customdata", [])]
        assert set(dots) == set(ranking["region"])


def test_the_download_is_named_by_the_page_and_nothing_else_is_offered() -> None:
    settings = config("peringkat-2023")
    assert settings["modeBarButtons"] == [["toImage"]]
    assert settings["toImageButtonOptions"]["filename"] == "peringkat-2023"
    assert settings["displaylogo"] is False
