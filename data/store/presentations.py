"""The day a region presented its result in a round."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.store.appending import append, latest_of
from data.store.evaluation_tables import presentations
from data.store.frames import days, frame
from data.store.rounds import one_round


def present(connection: Connection, round_code: str, region: str, held: date | None, by: str) -> None:
    """Note the day a region presented, or None: it did not."""
    one_round(connection, round_code)
    append(connection, presentations, by, {"round": round_code, "region": region, "held": held})


def presentations_of(connection: Connection, round_code: str) -> pd.DataFrame:
    """List the regions that presented in a round: region, held."""
    listed = frame(connection, latest_of(round_code, presentations, "region"), ("region", "author"))
    listed = listed.assign(held=days(listed["held"]))
    return listed.loc[listed["held"].notna(), ["region", "held"]].reset_index(drop=True)
