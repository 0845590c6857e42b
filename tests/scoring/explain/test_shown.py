"""A gap in decimals: every part rounded by itself, the remainder said."""

from decimal import Decimal

import pandas as pd

from scoring.explain import gap, shown, unit
from tests.scoring.building import FOUR, HUNDRED, flat


def test_what_rounding_leaves_is_said() -> None:
    made = flat("a", "b", "c")
    table = pd.DataFrame([[0.1, 0.1, 0.1], [0.0, 0.0, 0.0]], columns=list("abc"), index=["x", "y"])
    taken = gap(unit("x", table, made), unit("y", table, made))
    assert taken is not None
    on_hundred = shown(taken, HUNDRED)
    assert on_hundred.rows["shown"].tolist() == [Decimal("3.33")] * 3
    assert (on_hundred.difference, on_hundred.remainder) == (Decimal("10.00"), Decimal("0.01"))
    on_four = shown(taken, FOUR, Decimal("0.41"))
    assert on_four.rows["shown"].tolist() == [Decimal("0.13")] * 3
    assert on_four.remainder == Decimal("0.02")
