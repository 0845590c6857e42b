"""Who assesses which region in a round."""

from collections.abc import Iterable

import pandas as pd
from sqlalchemy import Connection

from data.store.appending import append_all, latest_of
from data.store.evaluation_tables import assignments
from data.store.frames import frame
from data.store.rounds import one_round

TEXTS = ("region", "assessor", "by")


def assignments_of(connection: Connection, round_code: str) -> pd.DataFrame:
    """List who assesses which region: region, assessor, active, by, at; one who was replaced is not active."""
    query = latest_of(round_code, assignments, "region", "assessor")
    listed = frame(connection, query, ("region", "assessor", "author")).rename(columns={"author": "by"})
    return listed.astype({"active": bool}).sort_values(["region", "assessor"], ignore_index=True)


def assign(connection: Connection, round_code: str, wanted: Iterable[tuple[str, str]], by: str) -> int:
    """Make these pairs of region and assessor the assignments of a round; give how many changed.

    What a replaced assessor has scored stays, and no longer counts.
    """
    one_round(connection, round_code)
    listed = assignments_of(connection, round_code)
    active = {(row.region, row.assessor) for row in listed[listed["active"]].itertuples()}
    asked = set(wanted)
    changes = sorted([(*pair, True) for pair in asked - active] + [(*pair, False) for pair in active - asked])
    rows = [
        {"round": round_code, "region": region, "assessor": assessor, "active": is_active}
        for region, assessor, is_active in changes
    ]
    append_all(connection, assignments, by, rows)
    return len(changes)
