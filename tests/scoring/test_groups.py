"""Groups of dimensions: the mean of their dimensions, and when there is none."""

import numpy as np
import pandas as pd

from scoring import Status, Text, score
from scoring.groups import Group, group_scores
from tests.scoring.building import BLOCK, flat

GROUPS = (Group("up", Text("", ""), ("A", "B")), Group("down", Text("", ""), ("C",)))
INSTRUMENT = flat("A", "B", "C", missing=BLOCK, weights={"A": 3, "B": 1, "C": 2})
SCHEME = INSTRUMENT.schemes[0].code


def grouped(answers: dict[str, list[float]], absent: tuple[tuple[int, str], ...] = ()) -> pd.DataFrame:
    values = pd.DataFrame(answers, [f"r{place}" for place in range(len(answers["A"]))])
    status = values.isna().replace({True: Status.BLANK.value, False: Status.ANSWERED.value}).astype(object)
    for row, code in absent:
        status.loc[f"r{row}", code] = Status.NOT_APPLICABLE.value
    schemes = pd.Series(SCHEME, values.index)
    found = group_scores(score(values, INSTRUMENT, schemes, status), INSTRUMENT, GROUPS, schemes)
    return found.pivot(index="region", columns="code", values="score")


def test_a_group_is_the_weighted_mean_of_its_dimensions() -> None:
    found = grouped({"A": [0.8, 0.0], "B": [0.4, 1.0], "C": [0.5, 1.0]})
    assert found["up"].round(12).tolist() == [0.7, 0.25]
    assert found["down"].tolist() == [0.5, 1.0]


def test_a_dimension_that_does_not_apply_leaves_its_weight_to_the_others_and_a_blank_one_leaves_no_score() -> None:
    nan = float("nan")
    found = grouped({"A": [nan, nan], "B": [0.4, 0.4], "C": [nan, 0.5]}, absent=((0, "A"), (0, "C")))
    assert found.loc["r0", "up"] == 0.4
    assert np.isnan(found.loc["r0", "down"])
    assert np.isnan(found.loc["r1", "up"])


def test_an_instrument_without_groups_has_no_rows() -> None:
    nothing = pd.DataFrame(columns=["region", "code", "score", "coverage"])
    empty = group_scores(nothing, INSTRUMENT, (), pd.Series(dtype=object))
    assert empty.columns.tolist() == ["region", "level", "code", "score"]
    assert empty.empty
