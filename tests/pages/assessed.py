"""A sample round that three assessors scored: one milder than the others, one who differs on the budget."""

import numpy as np

from access import Role
from data.store import Store
from data.store.assessments import Assessment
from data.store.people import Person
from scoring import Instrument, Kind, widen

ROUND = "contoh-bimtek-2"
PEOPLE = {"mira@uji": "Mira Asesor", "tegas@uji": "Teguh *Tegas*", "lain@uji": ""}
BY = "test"


def assess(store: Store, round_code: str = ROUND) -> None:
    """Let every region of a round be assessed around its own answers, by a fixed dice."""
    instrument = store.instrument(store.round(round_code).instrument)
    own, _status = widen(store.answers(round_code), instrument)
    store.set_people([Person(one, name, Role.ASSESSOR, frozenset()) for one, name in PEOPLE.items() if name], BY)
    store.assign(round_code, [(region, one) for region in own.index for one in PEOPLE], BY)
    dice = np.random.default_rng(3)
    for assessor in PEOPLE:
        given = [
            Assessment(str(region), code, _number(instrument, code, float(value), assessor, dice))
            for region, row in own.iterrows()
            for code, value in row.items()
            if value == value
        ]
        store.assess(round_code, given, assessor)


def _number(instrument: Instrument, code: str, own: float, assessor: str, dice: np.random.Generator) -> float:
    """What an assessor makes of a region's answer."""
    part = next(one for one in instrument.indicators if one.code == code)
    assert part.goalposts is not None
    low, high = sorted((part.goalposts.worst, part.goalposts.best))
    step = (part.goalposts.best - part.goalposts.worst) / 5
    off = 0.8 * dice.standard_normal() - 0.4 + (0.9 if assessor == "mira@uji" else 0.0)
    if assessor == "lain@uji" and part.parent == "ANG":
        off += 4 * dice.standard_normal()
    value = min(max(own + off * step, low), high)
    return float(round(value)) if part.kind in (Kind.LEVEL, Kind.YES_NO) else round(value, 3)
