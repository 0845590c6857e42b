"""How reliable the scores of assessors are, and which differences of scores are more than their noise."""

import numpy as np
import pandas as pd

from scoring.agreement.components import Components, Row, components
from scoring.agreement.judged import Judged, Matrix, Places, parts
from scoring.agreement.table import table_of
from scoring.agreement.told import Reason
from scoring.score import filled_by_scheme
from scoring.tree import Mask

FEWEST_REGIONS = 5
"""With fewer regions than these the variance between regions is anybody's guess."""

NORMAL = 1.96
"""Two-sided 95 % of the normal distribution."""

FIGURES = ("one", "mean", "sem", "sem_mean", "detectable", "detectable_mean", "each")
COLUMNS = ("code", "level", "model", *FIGURES, "regions", "assessors", "scores", "left_out", "reason")


def reliability(given: Judged, scheme: str | pd.Series | None = None) -> pd.DataFrame:
    """Tell how far scores of the whole and of the dimensions hang on who assessed.

    Each assessor's scores of a region are scored as its answers would be, under the weight scheme given as to `score`;
    what no assessor of the region scored is not applicable. An assessor who left out what another scored is left out
    there, so that nobody's blanks are taken for severity.
    Returns one row for each part: code, level, model (`Model`, None), one and mean (ICC(A,1) of one assessor, ICC(A,k)
    of the mean of a region's), sem and sem_mean, detectable and detectable_mean (on the printed scale), each (harmonic
    mean of assessors of a region), regions, assessors, scores, left_out, and reason (`Reason`, None) of what is NaN.
    The standard error of measurement is SD x sqrt(1 - ICC), which is the square root of the variance of assessors and
    rest; the smallest detectable change is 1.96 x sqrt(2) x that.
    Source: McGraw & Wong (1996), Psychological Methods 1(1); de Vet, Terwee, Knol & Bouter (2006), When to use
    agreement versus reliability measures, J. Clin. Epidemiol. 59(10).
    """
    instrument, scale = given.instrument, given.instrument.scale
    region, assessor, leaves, applicable = _ratings(given)
    chosen = scheme
    if isinstance(scheme, pd.Series):
        chosen = scheme.loc[list(given.regions)].to_numpy(object)[region]
    scores, _ = filled_by_scheme(leaves, applicable, instrument, chosen)
    whole = applicable <= ~np.isnan(leaves)
    rows = []
    for part in parts(given):
        if part.level == "indicator":
            continue
        of_part = scores[instrument.codes.index(part.code)]
        there = ~np.isnan(of_part) & (~np.isnan(leaves[part.indicators])).any(axis=0)
        kept = there & whole[part.indicators].all(axis=0)
        counted = {"scores": int(kept.sum()), "left_out": int((there & ~kept).sum())}
        told = _told(of_part[kept], region[kept], assessor[kept], float(scale.high - scale.low))
        rows.append({"code": part.code, "level": part.level, **told, **counted})
    return table_of(rows, COLUMNS)


def _ratings(given: Judged) -> tuple[Places, Places, Matrix, Mask]:
    """Who scored which region at all, the scores (indicators x these) and what any assessor of the region scored."""
    shape = len(given.instrument.indicators), len(given.regions), len(given.assessors)
    cube = np.full(shape, np.nan)
    cube[given.code_of, given.region_of] = given.scores
    scored = ~np.isnan(cube)
    region, assessor = np.nonzero(scored.any(axis=0))
    return region, assessor, cube[:, region, assessor], scored.any(axis=2)[:, region]


def _told(scores: Row, region: Places, assessor: Places, length: float) -> dict[str, object]:
    """The figures of one part, the scores of the printed scale being of this length."""
    regions, region = np.unique(region, return_inverse=True)
    assessors, assessor = np.unique(assessor, return_inverse=True)
    found = components(scores, region, assessor) if len(scores) else Reason.NO_PAIR
    if isinstance(found, Components) and len(regions) < FEWEST_REGIONS:
        found = Reason.TOO_FEW
    counted = {"regions": len(regions), "assessors": len(assessors)}
    if isinstance(found, Reason):
        return {"model": None, **dict.fromkeys(FIGURES, np.nan), **counted, "reason": found}
    sem = np.sqrt(found.error) * length
    sem_mean = sem / np.sqrt(found.each)
    far = NORMAL * np.sqrt(2)
    figures = (found.one, found.mean, sem, sem_mean, far * sem, far * sem_mean, found.each)
    return {"model": found.model, **dict(zip(FIGURES, figures, strict=True)), **counted, "reason": None}
