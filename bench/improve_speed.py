"""Next moves of every region against scoring anew move by move; one gap and one cheapest path."""

from decimal import Decimal

import numpy as np

from bench.synthetic import synthetic_answers
from bench.timing import best_of
from scoring import Instrument, Kind, index_scores, score
from scoring.explain import gap, unit
from scoring.improve import ToFigure, cheapest_path, moves

LOOPED = 300
"""So many moves are taken one by one; the time of all is theirs in proportion, for the loop takes half a minute."""


def moves_against_a_loop(instrument: Instrument) -> dict[str, object]:
    """Compare all moves of 514 regions, with figures, bands, both ranks and texts, with scoring the region of each."""
    answers = synthetic_answers(instrument)
    steps = [one.code for one in instrument.indicators if one.kind in (Kind.LEVEL, Kind.YES_NO)]
    answers[steps] = answers[steps].round()
    before = index_scores(score(answers, instrument)) - 0.01
    found = moves(answers, instrument, previous=before)
    some = found.iloc[np.linspace(0, len(found) - 1, LOOPED).astype(int)]

    def loop() -> list[float]:
        scored = []
        for move in some.itertuples():
            changed = answers.loc[[move.region]].copy()
            changed.loc[move.region, move.code] = move.next_answer
            scored.append(float(score(changed, instrument)["score"].iloc[0]))
        return scored

    assert np.allclose(loop(), some["score"], rtol=0, atol=1e-12)
    ours = best_of(20, lambda: moves(answers, instrument, previous=before))
    looped = best_of(3, loop) * len(found) / LOOPED
    return {"moves": len(found), "ours_ms": round(ours, 1), "loop_ms": round(looped), "ratio": round(looped / ours)}


def one_gap_and_one_path(instrument: Instrument) -> dict[str, float]:
    """Time what the page of one region asks for once."""
    answers = synthetic_answers(instrument)
    first, second = answers.index[:2]
    sides = unit(first, answers, instrument), unit(second, answers, instrument)
    aim = ToFigure(Decimal(80))
    return {
        "gap_ms": round(best_of(20, lambda: gap(*sides)), 1),
        "path_ms": round(best_of(20, lambda: cheapest_path(first, aim, answers, instrument)), 1),
    }
