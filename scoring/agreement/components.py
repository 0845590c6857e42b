"""Where the variance of scores comes from: regions, assessors and what is left, in any design of who scores whom."""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from scoring.agreement.told import SAME, Reason

Row = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]


class Model(StrEnum):
    """Whether the differences between assessors can be told from what is left."""

    TWO_WAY = "two_way"
    ONE_WAY = "one_way"


@dataclass(frozen=True, slots=True)
class Components:
    """Variances of one score of one assessor: between regions, between assessors, and the rest.

    In the one-way model `assessors` is 0 and what they differ by is in `rest`. `each` is the harmonic mean of the
    number of assessors of a region.
    """

    model: Model
    regions: float
    assessors: float
    rest: float
    each: float

    @property
    def error(self) -> float:
        """The variance of one score around that of the region: by assessors and the rest."""
        return self.assessors + self.rest

    @property
    def one(self) -> float:
        """ICC(A,1): the share of the variance of one assessor's score that regions account for."""
        return self.regions / (self.regions + self.error)

    @property
    def mean(self) -> float:
        """ICC(A,k): the same of the mean of the assessors of a region."""
        return self.regions / (self.regions + self.error / self.each)


def components(scores: Row, region: Places, assessor: Places) -> Components | Reason:
    """Estimate the variance components of scores, each of one region by one assessor.

    Takes the scores and the places of region and assessor of each, no two of both the same. Where each assessor scores
    some regions only, sums of squares are fitted one after the other (Henderson's method 3): with N scores, R regions,
    A assessors and c unconnected parts of the design,

        E[rest]                      = (N - R - A + c) rest
        E[assessors after regions]   = (A - c) rest + (N - R) assessors
        E[regions after assessors]   = (R - c) rest + (N - A) regions

    which in a complete design are the mean squares of McGraw & Wong's ICC(A,1). Where no assessor links two regions, or
    nothing is left over, the one-way model is taken (their case 1), with the same meaning of agreement. An estimate
    below 0 is 0. Returns the reason where no region was scored twice, there is only one region, all scores are equal,
    or differ only where regions and assessors cannot be told apart.
    Source: McGraw & Wong (1996), Psychological Methods 1(1); Shrout & Fleiss (1979), Psychological Bulletin 86(2);
    Searle, Casella & McCulloch (1992), Variance Components, chapters 3 and 5.
    """
    count, per_region, per_assessor = len(scores), np.bincount(region), np.bincount(assessor)
    regions, assessors = len(per_region), len(per_assessor)
    if count == regions:
        return Reason.NO_PAIR
    if regions < 2:
        return Reason.TOO_FEW
    if np.var(scores) <= SAME:
        return Reason.ALL_EQUAL
    scores = scores - scores.mean()
    by_region = np.bincount(region, scores).astype(float)
    by_assessor = np.bincount(assessor, scores).astype(float)
    within = float((scores**2).sum() - (by_region**2 / per_region).sum())
    between = float((by_region**2 / per_region).sum())
    each = regions / float((1 / per_region).sum())
    fitted, rank = _assessors_after_regions(by_region, by_assessor, region, assessor)
    left = count - regions - rank
    if not left or count == assessors:
        rest = within / (count - regions)
        size = (count - float((per_region**2).sum()) / count) / (regions - 1)
        return _held(Components(Model.ONE_WAY, (between / (regions - 1) - rest) / size, 0.0, rest, each))
    rest = (within - fitted) / left
    of_assessors = (fitted - rank * rest) / (count - regions)
    after = fitted + between - float((by_assessor**2 / per_assessor).sum())
    of_regions = (after - (regions - assessors + rank) * rest) / (count - assessors)
    return _held(Components(Model.TWO_WAY, of_regions, of_assessors, rest, each))


def _held(found: Components) -> Components | Reason:
    """The components, none below 0; the reason where nothing is left of them.

    That happens where scores differ only between parts of the design that no assessor links: by their regions or by
    their assessors, nobody can tell.
    """
    held = replace(
        found, regions=max(found.regions, 0.0), assessors=max(found.assessors, 0.0), rest=max(found.rest, 0.0)
    )
    return held if held.regions + held.error > SAME else Reason.NOT_SEPARABLE


def _assessors_after_regions(by_region: Row, by_assessor: Row, region: Places, assessor: Places) -> tuple[float, int]:
    """The sum of squares that assessors add to what regions explain, and its degrees of freedom (A - c).

    Takes the sums of the scores by region and by assessor, and the places of both for each score.
    """
    design = np.zeros((len(by_region), len(by_assessor)))
    design[region, assessor] = 1
    shares = design / design.sum(axis=1, keepdims=True)
    normal = np.diag(design.sum(axis=0)) - design.T @ shares
    aside = by_assessor - shares.T @ by_region
    effects, _, rank, _ = np.linalg.lstsq(normal, aside, rcond=1e-9)
    return float(aside @ effects), int(rank)
