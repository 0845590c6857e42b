"""Invented regions: what each of them answers at each bimtek, drawn by a fixed dice."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, log

import numpy as np

from data.regions import Region, RegionKind, regions
from data.template import Slot, Value, Values
from data.template.anchors import FieldCode
from data.template.lists import NO, NOT_APPLICABLE, YES
from scoring import Indicator, Instrument, Kind

SEED = 2019

COHORT = (
    "11.71", "13.05", "13.74", "21.72", "32.09", "33.05", "33.07", "33.10", "33.14", "33.21", "33.71", "34.03", "35.12",
    "35.71", "35.77", "35.79", "36.03", "36.72", "52.03", "53.71", "63.09", "64.71", "64.74", "81.71", "91.71",
)  # fmt: skip
"""25 of the 27 candidates for the cohort of 2019, over the islands; only their names and sizes are real."""

CITIES_WITH_VILLAGES = frozenset({"11.71", "35.79", "81.71"})
NEEDS_VILLAGES = ("ANG-07", "TIK-05", "SDM-07")
"""Indicators that count nagari and desa, which most cities do not have."""

NO_VILLAGES = "Kota tidak memiliki nagari/desa"
ATTENDANCE = "SDM-05"
WHOLE_OF = {
    "REG-02": "programmes", "REG-07": "quick wins", "LEM-03": "departments", "LEM-07": "villages", "ANG-01": "budget",
    "ANG-02": "budget", "ANG-03": "smart city budget", "ANG-07": "villages", "TIK-01": "offices", "TIK-03": "staff",
    "TIK-04": "villages", "TIK-05": "villages", "TIK-08": "services", "SDM-01": "staff", "SDM-02": "staff",
    "SDM-03": "staff", "SDM-07": "villages",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented region at one bimtek: how able it is by dimension, and the wholes that its ratios are taken of."""

    region: Region
    held: int
    ability: Mapping[str, float]
    wholes: Mapping[str, int]


def chance(*key: object) -> np.random.Generator:
    """Give a dice that always falls the same for the same key."""
    return np.random.default_rng((SEED, *(int.from_bytes(str(part).encode(), "big") % 2**32 for part in key)))


def invent(code: str, held: int) -> Invented:
    """Invent abilities that grow with the size of a region and, between rounds, mostly with time."""
    region, dice = regions()[code], chance(code)
    size = log(region.population / 300_000)
    base = 0.35 * size - 0.9 + (0.3 if region.kind is RegionKind.KOTA else 0.0) + dice.normal(0, 0.5)
    growth = (held - 1) * dice.normal(0.32, 0.25)
    ability = {dimension: base + growth + dice.normal(0, 0.4) for dimension in ("REG", "LEM", "ANG", "TIK", "SDM")}
    villages = round((region.population / 4_000) * dice.uniform(0.7, 1.3))
    budget = round(900_000_000_000 + region.population * 1_400_000 * dice.uniform(0.9, 1.1), -6)
    wholes = {
        "programmes": int(dice.integers(20, 60)),
        "quick wins": int(dice.integers(5, 9)),
        "departments": int(dice.integers(28, 45)),
        "offices": int(dice.integers(60, 120)),
        "villages": max(10, int(villages)),
        "services": int(dice.integers(60, 180)),
        "staff": round(2_500 + region.population * 0.006),
        "budget": int(budget),
        "smart city budget": int(budget * dice.uniform(0.01, 0.03)),
    }
    return Invented(region, held, ability, wholes)


def answers_of(invented: Invented, instrument: Instrument) -> Values:
    """Invent the answers to every indicator, with their evidence."""
    answers: dict[Slot, Value] = {}
    for indicator in instrument.indicators:
        answers |= {(indicator.code, field): value for field, value in _answer(invented, indicator).items()}
    return answers


def share(ability: float) -> float:
    """Turn an ability into a share of what could be reached."""
    return 1 / (1 + exp(-ability))


def _answer(invented: Invented, indicator: Indicator) -> Mapping[str, Value]:
    """Invent the cells of one indicator: a few left blank, a few without evidence, some that do not apply."""
    dice = chance(invented.region.code, indicator.code)  # the same luck in all rounds
    leaning, left_blank, proof = dice.normal(0, 0.6), dice.random(), dice.random()
    is_city = invented.region.kind is RegionKind.KOTA and invented.region.code not in CITIES_WITH_VILLAGES
    if indicator.code in NEEDS_VILLAGES and is_city:
        return {FieldCode.APPLIES: NOT_APPLICABLE.id, FieldCode.REASON: NO_VILLAGES}
    if indicator.code == ATTENDANCE or left_blank < 0.03 / invented.held:
        return {}
    given = _given(invented, indicator, leaning)
    return given | _evidence(invented, indicator, dice) if proof < 0.80 + 0.05 * invented.held else given


def _given(invented: Invented, indicator: Indicator, leaning: float) -> dict[str, Value]:
    reached = share(invented.ability[indicator.parent] + leaning)
    if indicator.kind is Kind.LEVEL:
        return {FieldCode.VALUE: min(5, int(reached * 6))}
    if indicator.kind is Kind.YES_NO:
        return {FieldCode.VALUE: (YES if reached > 0.4 else NO).id}
    if indicator.goalposts is None:
        return {}
    answer = indicator.goalposts.worst + reached * (indicator.goalposts.best - indicator.goalposts.worst)
    if indicator.ratio is None:
        return {FieldCode.VALUE: round(answer)}
    whole = invented.wholes[WHOLE_OF[indicator.code]]
    return {FieldCode.NUMERATOR: round(answer / indicator.ratio.per * whole), FieldCode.DENOMINATOR: whole}


def _evidence(invented: Invented, indicator: Indicator, dice: np.random.Generator) -> dict[str, Value]:
    """Name a document that does not exist, of the year before, on a site that cannot exist."""
    kind = ("SK", "Perkada", "Laporan", "Notulen", "DPA")[int(dice.integers(5))]
    dated = date(2025, 1, 6) + timedelta(days=int(dice.integers(330)))
    evidence: dict[str, Value] = {
        FieldCode.EVIDENCE: f"{kind} contoh nomor {int(dice.integers(1, 200))}/{dated.year}",
        FieldCode.EVIDENCE_DATE: dated,
    }
    if dice.random() < 0.5:
        link = f"https://bukti.example/{invented.region.code}/{indicator.code.lower()}.pdf"
        evidence[FieldCode.EVIDENCE_LINK] = link
    return evidence
