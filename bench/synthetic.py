"""A round larger than any so far: every regency and city of the country, with answers drawn by a fixed dice."""

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
    """Draw an answer for every region and indicator, anywhere between the goalposts of the indicator."""
    dice = np.random.default_rng(514)
    codes = list(regions())[:rows]
    columns = {}
    for indicator in instrument.indicators:
        low, high = sorted((indicator.goalposts.worst, indicator.goalposts.best)) if indicator.goalposts else (0, 1)
        columns[indicator.code] = dice.uniform(low, high, rows)
    return pd.DataFrame(columns, index=pd.Index(codes, name="region"))


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
