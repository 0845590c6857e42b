"""Who may do what. Pure: it reads no session and no store."""

from access.visitor import GRANTS, Denied, Permission, Role, Visitor, allows, require, require_region

__all__ = ["GRANTS", "Denied", "Permission", "Role", "Visitor", "allows", "require", "require_region"]
