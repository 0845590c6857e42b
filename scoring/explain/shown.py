"""A gap on the printed scale, in decimals, with what rounding leaves said beside it."""

from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from scoring.explain.gap import Gap
from scoring.instrument import Scale
from scoring.publish import SETTLED, half_up


@dataclass(frozen=True, slots=True, eq=False)
class ShownGap:
    """The rows of a gap with `shown`, their contributions in decimals of the printed scale, and the sum to be shown.

    `remainder` is `difference` minus the sum of `shown`: what rounding leaves, to be drawn as a row of its own.
    """

    rows: pd.DataFrame
    difference: Decimal
    remainder: Decimal


def shown(taken: Gap, scale: Scale, difference: Decimal | None = None) -> ShownGap:
    """Bring a gap, or the same gap with fewer rows, to the printed scale.

    Takes the gap, the scale (of the later round), and the difference that is to come out: that of two published
    figures, say; None: the unrounded difference, rounded. Every contribution is rounded half-up by itself, so that the
    sum may miss the difference by half a unit of the last decimal for each row; the remainder says by how much.
    """
    span = scale.high - scale.low
    rounded = [
        half_up((Decimal(repr(one)) * span).quantize(SETTLED), scale) for one in taken.rows["contribution"].tolist()
    ]
    whole = half_up((Decimal(repr(taken.difference)) * span).quantize(SETTLED), scale)
    due = whole if difference is None else difference
    return ShownGap(
        taken.rows.assign(shown=pd.Series(rounded, taken.rows.index, object)), due, due - sum(rounded, Decimal(0))
    )
