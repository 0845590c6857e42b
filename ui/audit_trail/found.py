"""What is read of the record of every change; each function asks first whether the visitor may."""

from collections.abc import Callable
from typing import Any

from access import Permission, Visitor, require
from data.store.audited import Finding
from data.store.trail import Asked, Change
from ui.results import store

PAGE = 50
MOST_IN_A_FILE = 100_000


def how_many(asked: Asked, visitor: Visitor) -> int:
    """Count the changes asked for."""
    require(visitor, Permission.VIEW_AUDIT)
    return store().count_changes(asked)


def listed(asked: Asked, page: int, visitor: Visitor) -> list[Change]:
    """List a page of the changes asked for, newest first; pages count from 1."""
    require(visitor, Permission.VIEW_AUDIT)
    return store().changes(asked, (page - 1) * PAGE, PAGE)


def all_listed(asked: Asked, visitor: Visitor) -> list[Change]:
    """List the changes asked for to be taken along, at most MOST_IN_A_FILE."""
    require(visitor, Permission.VIEW_AUDIT)
    return store().changes(asked, 0, MOST_IN_A_FILE)


def stood_before(change: Change, visitor: Visitor) -> dict[str, Any] | None:
    """Give what stood before a change; None where nothing did."""
    require(visitor, Permission.VIEW_AUDIT)
    return store().before(change)


def who_and_what(visitor: Visitor) -> tuple[list[str], list[str]]:
    """List who ever changed something, and what kinds of change there are."""
    require(visitor, Permission.VIEW_AUDIT)
    return store().changes_offered()


def end_of_record(visitor: Visitor) -> tuple[int, str]:
    """Tell how many rows the record has, and the hash of the last."""
    require(visitor, Permission.VIEW_AUDIT)
    return store().end_of_record()


def verified(seen: Callable[[int], object], visitor: Visitor) -> tuple[int, str, list[Finding]]:
    """Check the whole record: how many rows it has, the hash of the last, and what does not hold."""
    require(visitor, Permission.VIEW_AUDIT)
    return store().audited(seen)
