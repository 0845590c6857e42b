"""The indicators of a few regions, and which differ most."""

import pandas as pd

from ui.results import Results
from ui.tables import on_printed_scale
from words import Words


def cells_of(results: Results, regions: list[str], _: Words) -> pd.DataFrame:
    """Rows region, name, code, label, score (printed scale) and applies: the indicators of some regions, for a chart.

    Where the dimensions are what is answered, these are the dimensions.
    """
    order = {region: place for place, region in enumerate(regions)}
    labels = {part.code: _.of(part.name) for part in results.instrument.indicators}
    rows = results.scores[results.scores["code"].isin(list(labels)) & results.scores["region"].isin(regions)]
    rows = rows.astype({"region": object, "code": object})
    return pd.DataFrame(
        {
            "region": rows["region"],
            "name": rows["region"].map(results.entries["name"]),
            "code": rows["code"],
            "label": rows["code"].map(labels),
            "score": on_printed_scale(rows["score"], results.instrument),
            "applies": rows["coverage"].notna(),
        }
    ).sort_values("region", key=lambda column: column.map(order), kind="stable")
