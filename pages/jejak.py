"""The record of every change: who did what and when, what stood before, and whether the record still holds."""

from access import Permission
from ui.audit_trail import show_trail
from ui.session import admit

visitor, _ = admit(Permission.VIEW_AUDIT)

show_trail(visitor, _)
