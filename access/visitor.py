"""Roles, what each may do, and the visitor who has one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Permission(StrEnum):
    """One thing that can be allowed; docs/permissions.md describes each."""

    VIEW_SCORES = "view_scores"
    VIEW_UNPUBLISHED = "view_unpublished"
    LOAD_RESULTS = "load_results"
    WITHDRAW_RESULTS = "withdraw_results"
    VIEW_COMPLETENESS = "view_completeness"
    EXPORT_ALL = "export_all"
    ASSESS = "assess"
    VIEW_ASSESSMENTS = "view_assessments"
    MODERATE = "moderate"
    OBJECT = "object"
    REGISTER_EVIDENCE = "register_evidence"
    PUBLISH = "publish"
    SET_UP_ROUNDS = "set_up_rounds"
    EDIT_INSTRUMENTS = "edit_instruments"
    VIEW_AUDIT = "view_audit"
    MANAGE_PEOPLE = "manage_people"


class Role(StrEnum):
    """What a visitor is to the programme."""

    PUBLIC = "public"
    REGION = "region"
    ASSESSOR = "assessor"
    LEAD = "lead"
    ADMIN = "admin"


_PUBLIC = frozenset({Permission.VIEW_SCORES})
_REGION = _PUBLIC | {Permission.LOAD_RESULTS, Permission.OBJECT, Permission.REGISTER_EVIDENCE}
_ASSESSOR = _PUBLIC | {
    Permission.VIEW_UNPUBLISHED,
    Permission.VIEW_COMPLETENESS,
    Permission.ASSESS,
    Permission.REGISTER_EVIDENCE,
}
_LEAD = frozenset(Permission) - {Permission.MANAGE_PEOPLE}

GRANTS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.PUBLIC: _PUBLIC,
        Role.REGION: _REGION,
        Role.ASSESSOR: _ASSESSOR,
        Role.LEAD: _LEAD,
        Role.ADMIN: frozenset(Permission),
    }
)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who was admitted; the codes of `regions` are those a visitor of a region speaks for."""

    email: str
    role: Role
    regions: frozenset[str] = frozenset()


class Denied(Exception):  # noqa: N818 - reads as a sentence where it is raised and caught
    """A visitor asked for what the role does not allow."""

    def __init__(self, visitor: Visitor, permission: Permission, region: str | None = None) -> None:
        of = "" if region is None else f" of {region}"
        super().__init__(f"{visitor.role} may not {permission}{of}")
        self.permission = permission


def allows(visitor: Visitor, permission: Permission) -> bool:
    """Tell whether the visitor's role has a permission, for what is shown or left out; `require` is the guard."""
    return permission in GRANTS.get(visitor.role, frozenset())


def require(visitor: Visitor, permission: Permission) -> None:
    """Raise Denied unless the visitor's role allows it: what is not granted is denied."""
    if not allows(visitor, permission):
        raise Denied(visitor, permission)


def require_region(visitor: Visitor, permission: Permission, region: str) -> None:
    """Raise Denied unless the visitor's role allows it and, for somebody of a region, the region is their own."""
    require(visitor, permission)
    if visitor.role is Role.REGION and region not in visitor.regions:
        raise Denied(visitor, permission, region)
