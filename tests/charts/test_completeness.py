from typing import Any

import pytest

from charts import DARK, LIGHT, Chart, Frame, Theme, Width, completeness_board
from tests.charts.tables import DIMENSIONS, ENGLISH, board_rows, cells_of, drawn_texts, hovers, traces

FULL, EMPTY = (4, 4, 0, 0), (4, 0, 0, 0)
ROWS = board_rows({"Kab. Penuh": 1.0, "Kab. Sebagian": 0.5, "Kab. Diam": None})
CELLS = cells_of({"Kab. Penuh": [FULL, FULL, FULL], "Kab. Sebagian": [(4, 1, 1, 1), FULL], "Kab. Diam": []})
PHONE = Frame(LIGHT, Width.NARROW)


def board(frame: Frame = PHONE) -> Chart:
    return completeness_board(ROWS, CELLS, DIMENSIONS, frame, ENGLISH)


def cells_by_text(chart: Chart) -> dict[str, int]:
    """How many cells bear each text."""
    texts = [text for trace in traces(chart, "bar") for text in trace["text"]]
    return {text: texts.count(text) for text in texts}


def test_a_full_cell_has_a_tick_and_another_its_share_and_what_is_unsure() -> None:
    assert cells_by_text(board(Frame())) == {"✓": 5, "50% ?2": 1, "25% ?2": 1, "": 1}


def test_a_share_is_never_rounded_up_to_all() -> None:
    cells = cells_of({"Kab. Satu": [(1000, 999, 0, 0)]})
    chart = completeness_board(board_rows({"Kab. Satu": 0.999}), cells, DIMENSIONS, Frame(), ENGLISH)
    assert cells_by_text(chart) == {"99%": 2}


def test_who_sent_nothing_is_hatched_over_the_whole_row() -> None:
    (unsent,) = [trace for trace in traces(board(), "bar") if trace["marker"].get("pattern")]
    assert unsent["customdata"] == ["13.03"]
    assert unsent["x"][0] > len(DIMENSIONS)
    assert unsent["hovertext"] == ["Kab. Diam: 3 days late."]


@pytest.mark.parametrize("frame", [Frame(), PHONE], ids=["wide", "narrow"])
def test_what_does_not_apply_is_not_an_empty_place(frame: Frame) -> None:
    assert ("–" if frame.narrow else "does not apply") in drawn_texts(board(frame))


@pytest.mark.parametrize("frame", [Frame(), PHONE], ids=["wide", "narrow"])
def test_every_state_is_headed_with_its_count_and_the_dimensions(frame: Frame) -> None:
    texts = drawn_texts(board(frame))
    assert {"<b>Late · 1</b>", "<b>Sent · 2</b>"} <= set(texts)
    assert texts.count("REG" if frame.narrow else "Regulation") == 2


def test_a_long_board_repeats_the_dimensions() -> None:
    rows = board_rows({f"Kab. {number}": None for number in range(45)})
    chart = completeness_board(rows, cells_of({}), DIMENSIONS, Frame(), ENGLISH)
    assert drawn_texts(chart).count("Regulation") == 3
    assert drawn_texts(chart).count("<b>Late · 45</b>") == 3


def test_no_two_rows_lie_on_one_another() -> None:
    places = board(Frame()).figure["layout"]["yaxis"]["tickvals"]
    assert len(set(places)) == len(places)
    assert min(abs(a - b) for a in places for b in places if a != b) >= 0.999


def test_the_finding_names_the_dimension_with_least() -> None:
    assert board().title == "Most is missing in Regulation: 62% answered"
    nothing = completeness_board(board_rows({"Kab. Diam": None}), cells_of({}), DIMENSIONS, Frame(), ENGLISH)
    assert nothing.title == "Nothing has come in yet"
    rows, cells = board_rows({"Kab. Penuh": 1.0}), cells_of({"Kab. Penuh": [FULL, FULL, FULL]})
    full = completeness_board(rows, cells, DIMENSIONS, Frame(), ENGLISH)
    assert full.title == "Nothing is missing in what has come in"


def test_the_alternative_counts_the_states_and_the_hover_says_what_is_open() -> None:
    assert board().alt.startswith("Board of 3 regions. Late: 1, Sent: 2. Answered on average: Regulation 62%")
    said = "Kab. Sebagian, Regulation: 1 of 4 answered (25.0% of the weight). 1 blank, 1 doubtful, 1 wrong."
    assert said in hovers(board())


def test_the_table_has_every_region_and_dimension_and_no_number_where_there_is_none() -> None:
    table = board().table
    assert len(table) == len(ROWS) * len(DIMENSIONS)
    assert table[table["Region"] == "Kab. Diam"]["Answered"].isna().all()


def test_short_names_are_explained_on_a_phone() -> None:
    assert "REG Regulation, LEM Institutions, ANG Budget." in board().subtitle
    assert "REG" not in board(Frame()).subtitle


def luminance(colour: tuple[float, ...]) -> float:
    """WCAG 2.2, relative luminance of 0 to 255."""
    linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def channels(colour: str, theme: Theme) -> tuple[float, ...]:
    """Red, green and blue of a colour on the page."""
    if colour.startswith("#"):
        return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
    *parts, opacity = (float(part) for part in colour.removeprefix("rgba(").removesuffix(")").split(","))
    page = channels(theme.page, theme)
    return tuple(part * opacity + under * (1 - opacity) for part, under in zip(parts, page, strict=True))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_text_of_every_cell_can_be_read_and_less_is_louder(theme: Theme) -> None:
    bars: list[dict[str, Any]] = [
        trace for trace in traces(board(Frame(theme)), "bar") if "pattern" not in trace["marker"]
    ]
    page = luminance(channels(theme.page, theme))
    loudness = []
    for bar in bars:
        ground = luminance(channels(bar["marker"]["color"], theme))
        ink = luminance(channels(bar["insidetextfont"]["color"], theme))
        low, high = sorted((ground, ink))
        assert (high + 0.05) / (low + 0.05) >= 4.5, bar["name"]
        loudness.append(abs(ground - page))
    assert loudness[1:] == sorted(loudness[1:])
