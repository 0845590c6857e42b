"""Objections: a region sees what stands of its own values, objects until the deadline and reads the answers."""

from access import Permission
from ui.objecting import show_objections
from ui.session import admit

visitor, _ = admit(Permission.OBJECT)

show_objections(visitor, _)
