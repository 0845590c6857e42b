"""One region scored from its answers alone, as its round will score it."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from data.instruments import load_instrument, shipped
from scoring import published, score, standing, standing_of, widen
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


def test_a_region_that_did_not_take_part_has_no_standing() -> None:
    absent = answers(*((indicator.code, "value", float("nan")) for indicator in READINESS.indicators))
    assert standing(absent.assign(status="not_participating"), READINESS) is None


@pytest.mark.parametrize("version", ["kesiapan-1", "implementasi-2022", "implementasi-2023"])
def test_the_standing_from_answers_is_that_of_the_table_of_scores(version: str) -> None:
    instrument = load_instrument(shipped()[version])
    numbers = np.random.default_rng(7).uniform(0, 4, (12, len(instrument.indicators))).round(2)
    for row in numbers:
        row[row < 0.7] = np.nan
        parts = [indicator.code for indicator in instrument.indicators]
        given = answers(*((code, "value", number) for code, number in zip(parts, row, strict=True)))
        values, status = widen(given, instrument)
        scheme = instrument.schemes[-1].code
        direct, table = standing(given, instrument, scheme), score(values, instrument, scheme, status)
        assert direct is not None
        told = standing_of(table, instrument, scheme)
        assert (direct.index, direct.band, direct.coverage) == (told.index, told.band, told.coverage)
        printed = published(table, instrument, scheme)
        assert direct.figures == told.figures == dict(zip(printed["code"], printed["published"], strict=True))
