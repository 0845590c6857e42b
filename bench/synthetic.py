"""A round larger than any so far: every regency and city of the country, with answers drawn by a fixed dice."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from data.regions import regions
from data.result_table import ANSWER_COLUMNS, ENTRY_COLUMNS, Reading
from data.store import Round, Store
from scoring import Instrument, Kind, Text

CODE = "uji-514"
BY = "bench"


def synthetic_answers(instrument: Instrument, rows: int = 514) -> pd.DataFrame:
    """Draw an answer for every region and indicator, anywhere between the goalposts of the indicator.

    More rows than there are regencies and cities stand for villages.
    """
    dice = np.random.default_rng(514)
    codes = list(regions())[:rows] if rows <= len(regions()) else [f"{number:05}" for number in range(rows)]
    columns = {}
    for indicator in instrument.indicators:
        low, high = sorted((indicator.goalposts.worst, indicator.goalposts.best)) if indicator.goalposts else (0, 1)
        columns[indicator.code] = dice.uniform(low, high, rows)
    return pd.DataFrame(columns, index=pd.Index(codes, name="region"))


def with_indicators(instrument: Instrument, count: int) -> Instrument:
    """Repeat the first indicators under other codes until there are so many."""
    more = [replace(one, code=f"{one.code}-2") for one in instrument.indicators[: count - len(instrument.indicators)]]
    schemes = tuple(
        replace(scheme, weights={**scheme.weights, **{one.code: scheme.weights[one.code[:-2]] for one in more}})
        for scheme in instrument.schemes
    )
    return replace(instrument, indicators=(*instrument.indicators, *more), schemes=schemes)


def add_synthetic_round(store: Store, instrument: Instrument) -> str:
    """Store the round, with one file that holds it, and return its code."""
    wide = synthetic_answers(instrument)
    numbers = [one.code for one in instrument.indicators if one.kind is not Kind.RATIO]
    long = wide[numbers].stack().rename("number").rename_axis(["region", "code"]).reset_index()
    long = long.assign(part="value", status="answered", raw="", sheet="Uji", cell="A1", rule="")
    entries = pd.DataFrame({"region": wide.index, "region_written": wide.index, "took_part": True, "sheet": "Uji"})
    entries = entries.assign(scheme=instrument.schemes[0].code, row=range(2, len(entries) + 2))
    reading = Reading("Uji", (), long[list(ANSWER_COLUMNS)], entries[list(ENTRY_COLUMNS)], ())
    store.add_round(Round(CODE, Text(CODE, CODE), instrument.version, date(2026, 1, 1), sample=True, previous=None), BY)
    store.import_reading(CODE, "uji.xlsx", b"synthetic", reading, BY)
    return CODE
