"""Files of a region are for that region and the central team: what is asked before one is shown, kept or given back."""

from collections.abc import Iterable

from access import Permission, Role, Visitor, allows, require
from data.regions import regions
from data.store.refusals import NotYours
from ui.results import store


def refuse_others(codes: Iterable[str], visitor: Visitor) -> None:
    """Raise NotYours when a visitor of a region meets a file that holds another one."""
    require(visitor, Permission.LOAD_RESULTS)
    if others := _others(codes, visitor):
        raise NotYours(regions()[others[0]].short_name)


def require_submission(submission: int, visitor: Visitor) -> None:
    """Raise NotYours unless a kept file may be opened by the visitor."""
    require(visitor, Permission.LOAD_RESULTS)
    if visitor.role is Role.REGION:
        refuse_others(store().regions_of(submission), visitor)


def may_open(submission: int, visitor: Visitor) -> bool:
    """Tell whether a kept file may be opened by the visitor, for what is offered."""
    if not allows(visitor, Permission.LOAD_RESULTS):
        return False
    return visitor.role is not Role.REGION or not _others(store().regions_of(submission), visitor)


def original_of(submission: int, visitor: Visitor) -> bytes:
    """Give a file back as it was sent."""
    require_submission(submission, visitor)
    return store().original(submission)[1]


def _others(codes: Iterable[str], visitor: Visitor) -> list[str]:
    """The regions among these that a visitor of a region does not speak for."""
    return sorted(set(codes) - visitor.regions) if visitor.role is Role.REGION else []
