"""Bands under other weights: where each begins on the unrounded score, and how often a region is in it."""

from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.choices import Rounding
from scoring.instrument import Instrument, Scale
from scoring.publish import half_up, on_scale
from scoring.weights.board import Board, Matrix
from scoring.weights.draws import Draws
from scoring.weights.form import Mask
from scoring.weights.places import scores_in_chunks

Shares = npt.NDArray[np.float64]
SETTLED = 1e-9  # what binary sums may lack of a half, in units of the last printed decimal
NO_BAND = "none"


def band_chances(board: Board, draws: Draws, instrument: Instrument) -> pd.DataFrame:
    """Count how often each region is in each band when the weights are drawn at random.

    Takes the board, the draws, and the instrument with its bands, scale and rounding. A draw's index is rounded as
    `scoring.published` rounds it, half-up, contributions first where the instrument says so; a knock-out holds back a
    region whose printed dimensions, which no weight changes, are too low.
    Returns one row for each region in the board's order: region, and under the code of every band the share of draws,
    0 to 1; `none` is the share without a band or without a score.
    Source: Lahdelma & Salminen (2001), SMAA-2, with bands in the place of ranks.
    """
    passes = passing(board, instrument)
    if instrument.scale.rounding is Rounding.ROUND_CONTRIBUTIONS:
        reached = _reached_by_contributions(board, draws, instrument)
    else:
        cuts = [first_score(band.floor, instrument.scale) for band in instrument.bands]
        reached = np.zeros((len(cuts), len(board.regions)))
        for scores in scores_in_chunks(board, draws):
            for place, cut in enumerate(cuts):
                reached[place] += (scores >= cut).view(np.int8).sum(axis=0, dtype=np.int32)
    table = {"region": board.regions}
    higher = np.zeros(len(board.regions))
    for place, band in enumerate(instrument.bands):
        now = np.where(passes[:, place], reached[place], higher)
        table[band.code] = (now - higher) / draws.count
        higher = now
    table[NO_BAND] = 1 - higher / draws.count
    return pd.DataFrame(table)


def passing(board: Board, instrument: Instrument) -> Mask:
    """Tell which bands the knock-outs leave open: regions x bands; what does not apply knocks nobody out."""
    lowest = [
        min(
            (
                Decimal("-Infinity")
                if np.isnan(score)
                else half_up(on_scale(score, instrument.scale), instrument.scale)
                for score, applies in zip(scores, ~np.isnan(coverage), strict=True)
                if applies
            ),
            default=Decimal("Infinity"),
        )
        for scores, coverage in zip(board.scores, board.coverage, strict=True)
    ]
    return np.array(
        [
            [band.minimum_dimension is None or printed >= band.minimum_dimension for band in instrument.bands]
            for printed in lowest
        ]
    ).reshape(len(board.regions), len(instrument.bands))


def first_score(floor: Decimal, scale: Scale) -> float:
    """Find the lowest unrounded score, 0 to 1, that is printed at a band's floor or above it.

    Bisection between neighbouring binary numbers, each rounded as it is for print.
    """
    middle = float((floor - scale.low) / (scale.high - scale.low))
    below, reaching = middle - 1.0, middle + 1.0
    while below < (between := (below + reaching) / 2) < reaching:
        if half_up(on_scale(between, scale), scale) >= floor:
            reaching = between
        else:
            below = between
    return reaching


def _reached_by_contributions(board: Board, draws: Draws, instrument: Instrument) -> Shares:
    """How many draws reach each band's floor where every weighted contribution is rounded before the sum."""
    scale = instrument.scale
    unit = 10.0**scale.decimals
    figures = (float(scale.low) + board.scores * float(scale.high - scale.low)) * unit
    applies = ~np.isnan(board.coverage)
    figures = np.where(np.isnan(figures), 0.0, figures)
    floors = [float(band.floor) * unit - 0.5 for band in instrument.bands]
    reached = np.zeros((len(floors), len(board.regions)))
    done = 0
    for scores in scores_in_chunks(board, draws):
        weights = draws.weights[done : done + len(scores)]
        done += len(scores)
        shares = weights[:, np.newaxis, :] * applies / np.maximum(weights @ applies.T, 1e-300)[:, :, np.newaxis]
        printed = _half_up(figures * shares).sum(axis=2)
        for place, floor in enumerate(floors):
            reached[place] += ((printed >= floor) & ~np.isnan(scores)).sum(axis=0)
    return reached


def _half_up(figures: Matrix) -> Matrix:
    return np.sign(figures) * np.floor(np.abs(figures) + 0.5 + SETTLED)
