"""One region as it was scored, with all that made its score."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from scoring.choices import MissingPolicy, Status
from scoring.indicator import Indicator
from scoring.instrument import Instrument, Node
from scoring.normalise import placed
from scoring.score import filled_by_scheme, placed_answers


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One region in one round: its answers (in their units, NaN: none), and by code its scores and its coverage.

    Scores are 0 to 1 (NaN: none); coverage is 0 to 1 (NaN: not applicable).
    """

    region: str
    instrument: Instrument
    scheme: str
    answers: Mapping[str, float]
    scores: Mapping[str, float]
    coverage: Mapping[str, float]

    @property
    def index(self) -> float:
        """The unrounded index, NaN where there is none."""
        return self.scores[self.instrument.root.code]

    def weight(self, code: str) -> float:
        """The weight of a part in the region's scheme, as written."""
        return float(self.instrument.scheme(self.scheme).weights[code])

    def counted(self, parent: Node, code: str) -> float:
        """The score with which a child goes into its node: 0 for a blank where the node says so, NaN: left out."""
        if np.isnan(self.coverage[code]):
            return np.nan
        value = self.scores[code]
        return 0.0 if np.isnan(value) and parent.missing.policy is MissingPolicy.ZERO else value


def unit(
    region: str,
    answers: pd.DataFrame,
    instrument: Instrument,
    scheme: str | pd.Series | None = None,
    status: pd.DataFrame | None = None,
) -> Unit:
    """Score one region of a table.

    Takes what `scoring.score` takes, and the region. Raises KeyError when the region is not in the table or did not
    take part.
    """
    own = None if status is None else status.loc[[region]]
    present, leaves, applicable, chosen = placed_answers(answers.loc[[region]], instrument, scheme, own)
    if not len(present):
        raise KeyError(f"{region} did not take part")
    scores, coverage = filled_by_scheme(leaves, applicable, instrument, chosen)
    codes = [indicator.code for indicator in instrument.indicators]
    given = answers.loc[region, codes].to_numpy(float, na_value=np.nan)
    if own is not None:
        given = np.where(own.loc[region, codes].to_numpy(object) == Status.ANSWERED, given, np.nan)
    return Unit(
        region,
        instrument,
        instrument.scheme(chosen[0] if isinstance(chosen, np.ndarray) else chosen).code,
        dict(zip(codes, given.tolist(), strict=True)),
        dict(zip(instrument.codes, scores[:, 0].tolist(), strict=True)),
        dict(zip(instrument.codes, coverage[:, 0].tolist(), strict=True)),
    )


def placed_one(answer: float, indicator: Indicator, instrument: Instrument) -> float:
    """Score one answer to one indicator of an instrument, 0 to 1."""
    row = instrument.indicators.index(indicator)
    column = np.full((len(instrument.indicators), 1), np.nan)
    column[row] = answer
    return float(placed(column, instrument)[row, 0])
