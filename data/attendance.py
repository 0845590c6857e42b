"""Who came to each bimtek, as the registers of a round count it, and the day a region signed its workbook."""

from datetime import date

import pandas as pd

from data.template.anchors import COVER, CoverItem
from data.template.registers import ATTENDANCE
from scoring import Status

MEETINGS = ("I", "II", "III", "IV")


def attendance(records: pd.DataFrame) -> pd.DataFrame:
    """Sum who was invited and who came, over the groups of which both are known.

    Returns rows by region and meeting (I to IV) with invited, came and open: how many groups have one of the two
    missing or unreadable. A meeting of which a region says nothing has no row.
    """
    rows = records[records["register"] == ATTENDANCE.code].astype({"field": object})
    parts = rows["field"].str.rsplit("_", n=1, expand=True).reindex(columns=[0, 1])
    given = pd.DataFrame(
        {
            "region": rows["region"].astype(object),
            "meeting": parts[1].map({str(place): roman for place, roman in enumerate(MEETINGS, start=1)}),
            "group": rows["row"].astype(object),
            "what": parts[0],
            "number": rows["number"].where(rows["status"] == Status.ANSWERED),
            "said": rows["raw"].str.strip() != "",
        }
    )
    given = given[given["said"]]
    wide = given.pivot(index=["region", "meeting", "group"], columns="what", values="number")
    wide = wide.reindex(columns=["invited", "came"]).astype(float)
    whole = wide.notna().all(axis=1)
    summed = wide.where(whole).groupby(["region", "meeting"]).sum(min_count=1)
    return summed.assign(open=(~whole).groupby(["region", "meeting"]).sum())


def signed_on(records: pd.DataFrame) -> dict[str, date]:
    """Tell of each region the day that stands beside the signature of its workbook, where one can be read."""
    rows = records[(records["register"] == COVER) & (records["row"] == str(CoverItem.SIGNED_ON))]
    rows = rows[rows["status"] == Status.ANSWERED]
    return {region: date.fromisoformat(day) for region, day in zip(rows["region"], rows["text"], strict=True)}
