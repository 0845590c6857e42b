"""One region scored from its answers alone, as its round will score it."""

from decimal import Decimal

import pandas as pd
import pytest

from scoring import score, standing, widen
from tests.data.building import READINESS

COLUMNS = ("region", "code", "part", "number", "status")
GIVEN = [
    ("REG-01", "value", 5.0),
    ("REG-02", "numerator", 4.0),
    ("REG-02", "denominator", 10.0),
    ("LEM-01", "value", 3.0),
]


def answers(*given: tuple[str, str, float], region: str = "13.05") -> pd.DataFrame:
    return pd.DataFrame([(region, *each, "answered") for each in given], columns=list(COLUMNS))


def test_the_figures_are_those_of_the_engine() -> None:
    found = standing(answers(*GIVEN), READINESS)
    assert found is not None
    scores = score(widen(answers(*GIVEN), READINESS)[0], READINESS).set_index("code")
    for code in ("INDEX", "REG", "REG-01", "LEM"):
        figure = found.figures[code]
        assert figure is not None
        assert abs(float(figure) - 100 * scores.loc[code, "score"]) <= 0.005 + 1e-9
    assert found.index == found.figures["INDEX"]
    assert found.coverage == pytest.approx(scores.loc["INDEX", "coverage"])
    assert found.band is not None
    assert found.band.code == READINESS.bands[-1].code
    assert found.figures["REG-01"] == Decimal("100.00")


def test_without_answers_there_is_no_standing() -> None:
    assert standing(answers(), READINESS) is None


def test_what_does_not_apply_at_all_has_no_figure_and_no_coverage() -> None:
    nothing = answers(*((indicator.code, "value", float("nan")) for indicator in READINESS.indicators))
    found = standing(nothing.assign(status="not_applicable"), READINESS)
    assert found is not None
    assert (found.index, found.band, found.coverage) == (None, None, 0.0)


def test_two_regions_have_no_common_standing() -> None:
    both = pd.concat([answers(*GIVEN), answers(*GIVEN, region="13.06")])
    with pytest.raises(ValueError, match="2 regions"):
        standing(both, READINESS)
