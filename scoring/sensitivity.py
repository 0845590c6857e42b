"""Which methodological choice matters to the ranking: normalisation, missing data, aggregation or weights."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.alternatives import Normalisation, renormalised
from scoring.choices import Aggregation, MissingPolicy
from scoring.instrument import Instrument, Missing
from scoring.rank import rank
from scoring.score import placed_answers
from scoring.tree import Mask, Matrix, fill, plan_of
from scoring.variance import effects, effects_interval
from scoring.weights.board import Board, scores_at
from scoring.weights.draws import SEED, Draws, DrawScheme, drawn
from scoring.weights.places import ranks_under, scores_in_chunks

MEAN_SHIFT = "mean_shift"
WEIGHTS_DRAWN = 256
RESAMPLES, LEVEL = 200, 0.95


class Choice(StrEnum):
    """The steps that are varied, in the order they are taken."""

    NORMALISATION = "normalisation"
    MISSING = "missing"
    AGGREGATION = "aggregation"
    WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class Options:
    """What each step may be; weights are drawn around the scheme's, with this seed and so many times."""

    normalisations: tuple[Normalisation, ...] = tuple(Normalisation)
    policies: tuple[MissingPolicy, ...] = (MissingPolicy.ZERO, MissingPolicy.REWEIGHT)
    aggregations: tuple[Aggregation, ...] = (Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, Aggregation.HARMONIC)
    draws: DrawScheme = DrawScheme.BOX
    count: int = WEIGHTS_DRAWN
    seed: int = SEED


@dataclass(frozen=True, slots=True, eq=False)
class Sensitivity:
    """Which choice matters.

    `effects`: one row for each result and choice: result (a region: its rank; or `mean_shift`: how many ranks regions
    lie from their official one on average), choice, first, first_low, first_high, total, total_low, total_high (0 to
    1, with 95 % intervals). `results`: result, lowest and highest over all runs. `changed`: for each choice the share
    of settings of the others in which switching it changes the ranking; 0: this step changes nothing here.
    """

    effects: pd.DataFrame
    results: pd.DataFrame
    changed: pd.Series
    options: Options
    draws: Draws
    runs: int


def sensitivity(
    answers: pd.DataFrame,
    instrument: Instrument,
    scheme: str | None = None,
    status: pd.DataFrame | None = None,
    regions: Sequence[str] = (),
    options: Options | None = None,
) -> Sensitivity:
    """Rank all regions under every combination of choices and split the variance of their ranks.

    Takes what `scoring.score` takes, one scheme for all, the regions whose rank is asked, and the options. Missing
    policies are set at every node (minimum coverage stays), aggregation at the root, weights on the dimensions.
    Every combination of options is run with every draw, all equally likely: the effects are exact for these draws, and
    the intervals tell what the draws leave open. A region without a rank in some run has effects NaN: it cannot be
    told; so has a result that never varies.
    Returns the effects, the range of each result and whether each step changed anything.
    Raises what `scoring.score` raises, and KeyError for a region that is not there.
    Source: Saisana, Saltelli & Tarantola (2005), J. R. Stat. Soc. A 168; OECD/JRC (2008), step 7; `scoring.variance`.
    """
    chosen = options or Options()
    taking_part, leaves, applicable, _ = placed_answers(answers, instrument, scheme, status)
    official = _board(taking_part, leaves, applicable, instrument, scheme)
    rows = [official.row(region) for region in regions]
    draws = drawn(official, chosen.draws, chosen.count, chosen.seed)
    now = rank(pd.Series(scores_at(official, official.weights))).fillna(0).to_numpy(np.int64)
    shape = tuple(map(len, (chosen.normalisations, chosen.policies, chosen.aggregations)))
    results = np.empty((*shape, draws.count, len(rows) + 1))
    prints = np.empty((*shape, draws.count), object)
    for (first, how), (second, policy) in product(enumerate(chosen.normalisations), enumerate(chosen.policies)):
        varied = _board(taking_part, renormalised(leaves, how), applicable, _under(instrument, policy), scheme)
        for third, mean in enumerate(chosen.aggregations):
            board = replace(varied, root=replace(varied.root, aggregation=mean))
            results[first, second, third], prints[first, second, third] = _run(board, draws, now, rows)
    low, high = effects_interval(results, RESAMPLES, chosen.seed, LEVEL)
    found = effects(results)
    names = [*regions, MEAN_SHIFT]
    axes = tuple(range(len(Choice)))
    columns = {
        "first": found.first, "first_low": low.first, "first_high": high.first,
        "total": found.total, "total_low": low.total, "total_high": high.total,
    }  # fmt: skip
    return Sensitivity(
        pd.DataFrame(
            {
                "result": np.repeat(np.array(names, object), len(Choice)),
                "choice": list(Choice) * len(names),
                **{name: values.T.ravel() for name, values in columns.items()},
            }
        ),
        pd.DataFrame({"result": names, "lowest": results.min(axis=axes), "highest": results.max(axis=axes)}),
        pd.Series({step: _switches(prints, axis) for axis, step in enumerate(Choice)}, name="changed"),
        chosen,
        draws,
        prints.size,
    )


def _board(regions: pd.Index, leaves: Matrix, applicable: Mask, instrument: Instrument, scheme: str | None) -> Board:
    """Set up the board of leaves that may be normalised in any way."""
    weights = instrument.scheme(scheme).weights
    weighed = [part.code for part in instrument.dimensions if weights[part.code] > 0]
    scores, coverage = fill(leaves, applicable, plan_of(instrument, scheme))
    rows = [instrument.codes.index(code) for code in weighed]
    stated = np.array([weights[code] for code in weighed])
    return Board(regions, tuple(weighed), scores[rows].T, coverage[rows].T, stated / stated.sum(), instrument.root)


def _under(instrument: Instrument, policy: MissingPolicy) -> Instrument:
    """The instrument with one missing policy at all its nodes."""
    nodes = [replace(node, missing=Missing(policy, node.missing.minimum_coverage)) for node in instrument.nodes]
    return replace(instrument, nodes=tuple(nodes))


def _run(
    board: Board, draws: Draws, now: npt.NDArray[np.int64], rows: list[int]
) -> tuple[npt.NDArray[np.float64], list[int]]:
    """Rank under every draw: the asked ranks and the mean shift, draws x results; and a fingerprint of each ranking."""
    results: list[npt.NDArray[np.float64]] = []
    prints: list[int] = []
    for scores in scores_in_chunks(board, draws):
        ranks = ranks_under(scores)
        shifts = np.ma.masked_array(np.abs(ranks - now), (ranks == 0) | (now == 0)).mean(axis=1).filled(np.nan)
        asked = np.where(ranks[:, rows] == 0, np.nan, ranks[:, rows])
        results.append(np.column_stack([asked, shifts]))
        prints.extend(hash(row.tobytes()) for row in ranks)
    return np.concatenate(results), prints


def _switches(prints: npt.NDArray[np.object_], axis: int) -> float:
    """The share of settings of the other choices in which the options of one do not all give the same ranking."""
    first = prints.take([0], axis=axis)
    return float((prints != first).any(axis=axis).mean())
