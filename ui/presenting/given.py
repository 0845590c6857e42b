"""What a region answered and stated as evidence, indicator by indicator."""

import pandas as pd

from data.participants import answers_of_all
from data.result_table import Part
from ui.results import Results
from ui.trace import cells_of


def given_of(results: Results, region: str) -> pd.DataFrame:
    """Code -> answer (in the unit of the indicator; NaN: none) and evidence (as stated, "" for none)."""
    values, _status, _schemes = answers_of_all(results.answers, results.entries, results.instrument)
    cells = cells_of(results, region)
    said = cells[(cells["part"] == Part.EVIDENCE) & cells["raw"].notna()].astype({"code": object}).set_index("code")
    codes = [one.code for one in results.instrument.indicators]
    return pd.DataFrame(
        {"answer": values.loc[region].reindex(codes), "evidence": said["raw"].reindex(codes).fillna("")}, codes
    )
