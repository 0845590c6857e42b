"""Roles, what each may do, and the visitor who has one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Permission(StrEnum):
    """One thing that can be allowed; docs/permissions.md describes each."""

    VIEW_SCORES = "view_scores"
    LOAD_RESULTS = "load_results"
    WITHDRAW_RESULTS = "withdraw_results"
    VIEW_COMPLETENESS = "view_completeness"
    EXPORT_ALL = "export_all"


class Role(StrEnum):
    """What a visitor is to the programme."""

    READER = "reader"
    EVALUATOR = "evaluator"


GRANTS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.READER: frozenset({Permission.VIEW_SCORES}),
        Role.EVALUATOR: frozenset(Permission),
    }
)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who was admitted."""

    email: str
    role: Role


class Denied(Exception):  # noqa: N818 - reads as a sentence where it is raised and caught
    """A visitor asked for what the role does not allow."""

    def __init__(self, visitor: Visitor, permission: Permission) -> None:
        super().__init__(f"{visitor.role} may not {permission}")
        self.permission = permission


def require(visitor: Visitor, permission: Permission) -> None:
    """Raise Denied unless the visitor's role allows it: what is not granted is denied."""
    if permission not in GRANTS.get(visitor.role, frozenset()):
        raise Denied(visitor, permission)
