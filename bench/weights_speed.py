"""Questions about weights: rank acceptability against two packages, rank traces, extremes, and 83,000 villages."""

import time

import numpy as np

from bench.synthetic import synthetic_answers, with_indicators
from bench.timing import best_cpu_of, cpu_seconds, peak_megabytes
from scoring import Instrument, score, sensitivity
from scoring.weights import (
    Board,
    acceptability,
    best_rank,
    board_of,
    box_around,
    box_draws,
    rank_summary,
    rank_traces,
    robust_pairs,
    robustly_in_top,
    worst_rank,
)

DRAWS, SOME = 10_000, 100
VILLAGES, VILLAGE_DRAWS, CLASSES = 83_000, 1_000, 100
INDICATORS = 40
PATIENCE = 20.0


def acceptability_against_peers(instrument: Instrument) -> dict[str, float]:
    """Compare 10,000 draws and the full acceptability of 514 regions with the loops of pymcdm and scikit-criteria.

    Both score and rank one draw at a time and leave the counting to their user; some draws are timed and multiplied.
    """
    from pymcdm.helpers import rankdata
    from pymcdm.methods import WSM
    from skcriteria import mkdm
    from skcriteria.agg.simple import WeightedSumModel

    board = _board(instrument)
    count = len(board.regions)
    draws = box_draws(board, count=DRAWS)
    gains = np.ones(len(board.dimensions))
    summing, deciding = WSM(normalization_function=_as_it_is), WeightedSumModel()
    matrix = mkdm(board.scores, [max] * len(board.dimensions), weights=board.weights)
    counted = np.zeros((count, 2 * count), np.int64)

    def pymcdm_loop() -> None:
        for weights in draws.weights[:SOME]:
            ranks = rankdata(summing(board.scores, weights, gains), reverse=True)
            counted[np.arange(count), ranks.astype(int)] += 1

    def pymcdm_loop_unchecked() -> None:
        for weights in draws.weights[:SOME]:
            ranks = rankdata(summing(board.scores, weights, gains, validation=False), reverse=True)
            counted[np.arange(count), ranks.astype(int)] += 1

    def scikit_criteria_loop() -> None:
        for weights in draws.weights[:SOME]:
            ranks = deciding.evaluate(matrix.replace(weights=weights)).rank_
            counted[np.arange(count), ranks] += 1

    def ours() -> object:
        return rank_summary(board, acceptability(board, box_draws(board, count=DRAWS)))

    found = best_cpu_of(7, ours)
    loops = {
        "pymcdm": pymcdm_loop,
        "pymcdm_without_its_checks": pymcdm_loop_unchecked,
        "scikit_criteria": scikit_criteria_loop,
    }
    theirs = {name: best_cpu_of(3, loop) * DRAWS / SOME for name, loop in loops.items()}
    return {
        "ours_cpu_s": round(found, 3),
        "ours_peak_mb": round(peak_megabytes(ours), 1),
        **{f"{name}_cpu_s": round(spent, 1) for name, spent in theirs.items()},
        **{f"times_faster_than_{name}": round(spent / found) for name, spent in theirs.items()},
    }


def rank_traces_of_all(instrument: Instrument) -> dict[str, float]:
    """Count all exact rank traces, all robust pairs, the robust top ten and one best possible rank of 514 regions."""
    board = _board(instrument)
    box = box_around(board)
    middle = board.regions[np.argsort(board.scores @ board.weights)[len(board.regions) // 2]]
    return {
        "traces_cpu_s": round(best_cpu_of(3, lambda: [rank_traces(board, one) for one in board.dimensions]), 3),
        "robust_pairs_cpu_s": round(best_cpu_of(3, lambda: robust_pairs(board, box)), 3),
        "robust_top_ten_cpu_s": round(best_cpu_of(1, lambda: robustly_in_top(board, 10, box)), 3),
        "best_rank_of_a_middle_region_cpu_s": round(best_cpu_of(1, lambda: best_rank(board, middle, box)), 3),
    }


def extremes_of_some(instrument: Instrument) -> dict[str, dict[str, float]]:
    """Search all weights for the best and the worst rank of five of 514 regions, in the time that the page gives."""
    board = _board(instrument)
    order = board.regions[np.argsort(-(board.scores @ board.weights))]
    measured = {}
    for place in (5, 128, 257, 400, 510):
        for name, search in (("best", best_rank), ("worst", worst_rank)):
            began = time.process_time()
            found = search(board, order[place - 1], seconds=PATIENCE)
            if found is None:
                raise RuntimeError(f"the region at place {place} has no score")
            spent = round(time.process_time() - began, 1)
            measured[f"{name} of place {place}"] = {"rank": found.rank, "bound": found.bound, "cpu_s": spent}
    return measured


def sensitivity_of_all(instrument: Instrument) -> dict[str, float]:
    """Count a sensitivity analysis of 514 regions over 4,608 runs."""
    answers = synthetic_answers(instrument)
    found = sensitivity(answers, instrument, regions=answers.index[:1])
    spent = best_cpu_of(3, lambda: sensitivity(answers, instrument, regions=answers.index[:1]))
    return {"runs": found.runs, "cpu_s": round(spent, 2)}


def villages(instrument: Instrument) -> dict[str, float]:
    """Count the scoring of 83,000 villages x 40 indicators, and 1,000 draws with 100 classes of ranks."""
    larger = with_indicators(instrument, INDICATORS)
    answers = synthetic_answers(larger, VILLAGES)
    board = board_of(score(answers, larger), larger)
    draws = box_draws(board, count=VILLAGE_DRAWS)

    def count() -> object:
        return rank_summary(board, acceptability(board, draws, CLASSES))

    return {
        "indicators": len(larger.indicators),
        "score_cpu_s": round(best_cpu_of(5, lambda: score(answers, larger)), 3),
        "draws_cpu_s": round(cpu_seconds(count), 1),
        "draws_peak_mb": round(peak_megabytes(count)),
    }


def _as_it_is(column: np.ndarray, cost: object) -> np.ndarray:
    """The dimension scores are normalised already, and more is better."""
    assert not cost
    return column


def _board(instrument: Instrument) -> Board:
    """The board of 514 regions."""
    return board_of(score(synthetic_answers(instrument), instrument), instrument)
