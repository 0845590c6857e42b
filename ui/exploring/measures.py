"""What a region can be measured by in a round: index, dimensions, indicators, answers, change, coverage, register."""

from dataclasses import dataclass

import pandas as pd

from data.participants import answers_of_all
from data.regions import regions
from scoring import Instrument
from ui.kept import told_once
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words

PEOPLE, AREA, DENSITY = "penduduk", "luas", "kepadatan"
CHANGE, COVERAGE = "perubahan", "cakupan"
SCORE, ANSWER = "skor.", "jawaban."
REGISTER = (PEOPLE, AREA, DENSITY)
"""Measures of the register of regions, which span powers of ten and are drawn so."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure by its code in the link, as it is named on screen, with the decimals it is written with."""

    code: str
    name: str
    decimals: int


def measures_of(results: Results, _: Words) -> dict[str, Measure]:
    """List every measure that the regions of a round have, the index first."""
    return told_once(results, "ukuran", _, lambda: _measures(results.instrument, _))


def values_of(results: Results, code: str, _: Words) -> pd.Series:
    """Give one measure of every region that took part, by its code; NaN where it has none."""
    table: pd.DataFrame = told_once(results, "tabel ukuran", _, lambda: _table(results))
    return table[code]


def root_measure(results: Results) -> str:
    """Name the measure that is the index."""
    return SCORE + results.instrument.root.code


def _measures(instrument: Instrument, _: Words) -> dict[str, Measure]:
    """Name scores by their level, answers by their question."""
    places = instrument.scale.decimals
    heads = {
        "index": _("Index: {name}"), "dimension": _("Dimension: {name}"), "aspect": _("Aspect: {name}"),
        "indicator": _("Indicator: {name}"),
    }  # fmt: skip
    listed = [
        *(
            Measure(SCORE + part.code, heads[instrument.level(part.code)].format(name=_.of(part.name)), places)
            for part in instrument.parts
        ),
        *(
            Measure(ANSWER + one.code, _("Answer: {name}").format(name=_.of(one.name)), 2)
            for one in instrument.indicators
        ),
        Measure(CHANGE, _("Change against the round before"), places),
        Measure(COVERAGE, _("Coverage (%)"), 0),
        Measure(PEOPLE, _("Population"), 0),
        Measure(AREA, _("Area (km²)"), 0),
        Measure(DENSITY, _("People per km²"), 0),
    ]
    return {one.code: one for one in listed}


def _table(results: Results) -> pd.DataFrame:
    """Lay all measures of a round beside each other: regions that took part x measures, once for everybody."""
    instrument, codes = results.instrument, results.ranking["region"].tolist()
    scores = results.scores.astype({"region": object, "code": object}).pivot(
        index="region", columns="code", values="score"
    )
    scores = on_printed_scale(
        scores.reindex(index=codes, columns=list(instrument.codes)).stack(future_stack=True), instrument
    )
    answers = answers_of_all(results.answers, results.entries, instrument)[0].reindex(codes).astype(float)
    ranked = results.ranking.set_index("region")
    register = regions()
    own = pd.DataFrame(
        {
            CHANGE: results.shown_change.reindex(codes).astype(float),
            COVERAGE: ranked["coverage"].astype(float) * 100,
            PEOPLE: [float(register[code].population) for code in codes],
            AREA: [register[code].area_km2 for code in codes],
            DENSITY: [register[code].population / register[code].area_km2 for code in codes],
        },
        codes,
    )
    return pd.concat([scores.unstack().add_prefix(SCORE).reindex(codes), answers.add_prefix(ANSWER), own], axis=1)
