"""Scoring, against the same arithmetic in bare numpy."""

import numpy as np

from bench.synthetic import synthetic_answers
from bench.timing import best_of
from scoring import Instrument, score


def scoring_against_numpy(instrument: Instrument) -> dict[str, float]:
    """Compare scoring 514 regions with the same table of scores and coverage made in bare numpy, for this tree only."""
    answers = synthetic_answers(instrument)
    numbers, weights = answers.to_numpy().T, instrument.schemes[0].weights
    worst, best = numbers.min(axis=1)[:, np.newaxis], numbers.max(axis=1)[:, np.newaxis]
    places = {indicator.code: row for row, indicator in enumerate(instrument.indicators)}
    groups = [[places[child.code] for child in instrument.children(part.code)] for part in instrument.dimensions]
    shares = [np.array([[weights[instrument.indicators[row].code]] for row in group]) for group in groups]
    regions, codes = answers.index.to_numpy(object), np.array(instrument.codes, object)

    def by_hand() -> tuple[np.ndarray, ...]:
        leaves = np.clip((numbers - worst) / (best - worst), 0, 1)
        answered = (~np.isnan(leaves)).astype(float)
        held = np.nan_to_num(leaves)
        pairs = list(zip(groups, shares, strict=True))
        parts = np.stack([(held[group] * share).sum(axis=0) / share.sum() for group, share in pairs])
        covered = np.stack([(answered[group] * share).sum(axis=0) / share.sum() for group, share in pairs])
        scores = np.vstack([parts.mean(axis=0), parts, leaves]).ravel()
        coverage = np.vstack([covered.mean(axis=0), covered, answered]).ravel()
        return np.tile(regions, len(codes)), np.repeat(codes, len(regions)), scores, coverage

    ours, bare = best_of(50, lambda: score(answers, instrument)), best_of(50, by_hand)
    return {"ours_ms": round(ours, 2), "numpy_ms": round(bare, 3), "ratio": round(ours / bare, 1)}
