"""An indicator and its instrument as values."""

import pytest

from data.instruments import load_instrument, shipped

READY = load_instrument(shipped()["kesiapan-1"])


@pytest.mark.parametrize(
    ("code", "fits", "unfit"),
    [
        ("REG-01", (0.0, 3.0, 5.0), (-1.0, 2.5, 6.0, float("nan"))),
        ("REG-06", (0.0, 1.0), (0.5, 2.0)),
        ("REG-07", (0.0, 33.3, 120.0), (float("nan"), float("inf"))),
    ],
)
def test_an_indicator_takes_the_numbers_that_its_answers_can_be(
    code: str, fits: tuple[float, ...], unfit: tuple[float, ...]
) -> None:
    indicator = READY.indicator(code)
    assert all(indicator.takes(number) for number in fits)
    assert not any(indicator.takes(number) for number in unfit)


def test_an_indicator_is_found_by_its_code_and_a_node_is_none() -> None:
    assert READY.indicator("LEM-01").parent == "LEM"
    for code in ("REG", "lain"):
        with pytest.raises(KeyError):
            READY.indicator(code)
