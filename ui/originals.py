"""Files as they were sent: for the team all of them, for somebody of a region those of the region alone."""

import pandas as pd

from access import Denied, Permission, Role, Visitor, require, require_region
from ui.results import store


def require_file(submission: int, visitor: Visitor) -> None:
    """Raise Denied unless the visitor may load results; somebody of a region has files of that region alone."""
    require(visitor, Permission.LOAD_RESULTS)
    if visitor.role is Role.REGION:
        for region in set(store().submission_answers(submission)["region"]) or {""}:
            require_region(visitor, Permission.LOAD_RESULTS, region)


def may_have(submission: int, visitor: Visitor) -> bool:
    """Tell whether a file may be given to a visitor, for what is shown or left out."""
    try:
        require_file(submission, visitor)
    except Denied:
        return False
    return True


def original_of(submission: int, visitor: Visitor) -> bytes:
    """Give a file back as it was sent."""
    require_file(submission, visitor)
    return store().original(submission)[1]


def submissions_of(round_code: str, visitor: Visitor) -> pd.DataFrame:
    """The submissions of a round, the latest first; for somebody of a region those of the region alone."""
    require(visitor, Permission.LOAD_RESULTS)
    listed = store().submissions(round_code)
    if visitor.role is not Role.REGION:
        return listed
    held = store().all_versions(round_code).groupby("submission_id")["region"].agg(frozenset)
    own = [number for number, regions in held.items() if regions <= visitor.regions]
    return listed[listed["id"].isin(own)]
