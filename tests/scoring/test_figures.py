"""Many figures at once are those taken one by one."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Band, Rounding, Scale, Text, half_up, on_scale, published, score
from scoring.figures import as_decimals, band_places, figures, in_whole, index_figures
from tests.scoring.building import BLOCK, FOUR, REWEIGHT, indicator, instrument, node

NAN = float("nan")
LATTICE = st.integers(0, 8000).map(lambda number: number / 8000)
SCALES = st.builds(
    lambda low, high, decimals: Scale(Decimal(low), Decimal(low) + Decimal(high), decimals, Rounding.SUM_THEN_ROUND),
    st.integers(-5, 5),
    st.sampled_from([1, 4, 5, 100, 1000]),
    st.integers(0, 6),
)


@given(st.lists(st.one_of(LATTICE, st.floats(-0.5, 1.5)), min_size=1, max_size=20), SCALES)
def test_rounding_at_once_is_rounding_one_by_one(scores: list[float], scale: Scale) -> None:
    one_by_one = [half_up(on_scale(value, scale), scale) for value in scores]
    assert as_decimals(figures(np.array(scores), scale), scale).tolist() == one_by_one


def test_no_score_has_no_figure() -> None:
    assert as_decimals(figures(np.array([NAN, 0.5, NAN]), FOUR), FOUR).tolist() == [None, Decimal("2.00"), None]
    assert as_decimals(np.array([]), FOUR).tolist() == []


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.lists(st.one_of(LATTICE, st.just(NAN)), min_size=3, max_size=3), min_size=1, max_size=5),
    st.sampled_from(list(Rounding)),
    st.sampled_from([REWEIGHT, BLOCK]),
    st.lists(st.sampled_from([0.0, 10.0, 33.3]), min_size=2, max_size=2),
)
def test_the_index_is_that_of_the_published_table(
    rows: list[list[float]], rounding: Rounding, missing: object, weights: list[float]
) -> None:
    scale = Scale(Decimal(0), Decimal(4), 2, rounding)
    made = instrument(
        [node("I", missing=missing)],  # type: ignore[arg-type]
        [indicator(code) for code in "abc"],
        weights={"a": 20.0, "b": weights[0], "c": weights[1]},
        scale=scale,
    )
    scores = score(pd.DataFrame(rows, columns=list("abc")), made)
    wide = {column: scores.pivot(index="code", columns="region", values=column) for column in ("score", "coverage")}
    printed = published(scores, made)
    ours = index_figures(
        wide["score"].loc["I"].to_numpy(),
        wide["score"].loc[list("abc")].to_numpy(),
        wide["coverage"].loc[list("abc")].to_numpy(),
        np.array([20.0, *weights]),
        made,
    )
    assert as_decimals(ours, scale).tolist() == printed[printed["code"] == "I"]["published"].tolist()


def test_bands_of_many_know_the_knock_out_and_floors_between_decimals() -> None:
    good, fair = Band("good", Text("", ""), Decimal("2.505"), Decimal(1)), Band("fair", Text("", ""), Decimal(1), None)
    made = instrument([node("I")], [indicator("a")], scale=FOUR, bands=(good, fair))
    lowest = np.array([150.0, 150.0, 99.0, 400.0, 400.0])
    places = band_places(np.array([251.0, 250.0, 300.0, 99.0, NAN]), lambda minimum: lowest < minimum, made)
    assert places.tolist() == [0, 1, 1, -1, -1]


def test_a_figure_is_reached_by_the_whole_number_at_or_above_it() -> None:
    assert in_whole(Decimal("2.50"), FOUR) == 250
    assert in_whole(Decimal("2.501"), FOUR) == pytest.approx(251)
