"""How many answers a reading holds in each state; an answer is one indicator that is asked of one region."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.answers.parts import ASKED, Part
from data.answers.reading import Reading
from data.answers.states import states
from data.figures import FigureState
from scoring import Status

_ANSWERING = frozenset({*ASKED, Part.APPLIES, Part.REASON})
_NOT_ASKED = frozenset({Status.NOT_APPLICABLE, Status.NOT_PARTICIPATING})
_WORST_FIRST = (
    FigureState.WRONG, FigureState.DOUBTFUL, FigureState.BLANK, FigureState.INTERPRETED, FigureState.OK,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers by state; the interpreted ones are answered too."""

    answered: int
    interpreted: int
    doubtful: int
    wrong: int
    blank: int


def tally(reading: Reading) -> Tally:
    """Count the answers that a reading holds; the worst of its parts is the state of an answer."""
    worst: dict[tuple[str, str], FigureState] = {}
    for slot, state in _parts(reading):
        worst[slot] = min(worst.get(slot, state), state, key=_WORST_FIRST.index)
    counts = dict.fromkeys(FigureState, 0)
    for state in worst.values():
        counts[state] += 1
    interpreted = counts[FigureState.INTERPRETED]
    return Tally(
        answered=counts[FigureState.OK] + interpreted,
        interpreted=interpreted,
        doubtful=counts[FigureState.DOUBTFUL],
        wrong=counts[FigureState.WRONG],
        blank=counts[FigureState.BLANK],
    )


def _parts(reading: Reading) -> Iterator[tuple[tuple[str, str], FigureState]]:
    """Give the state of each part that answers.

    That an indicator does not apply answers it where the region says so, and not where nobody asked.
    """
    columns = (reading.answers[name] for name in ("region", "code", "part", "status"))
    for region, code, part, status, state in zip(*columns, states(reading), strict=True):
        troubled = state in (FigureState.WRONG, FigureState.DOUBTFUL)
        excused = part == Part.APPLIES and status == Status.NOT_APPLICABLE
        if (troubled and part in _ANSWERING) or excused or (part in ASKED and status not in _NOT_ASKED):
            yield (region, code), FigureState(state)
