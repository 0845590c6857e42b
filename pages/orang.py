"""People: who may sign in, as what, and for which regions."""

from access import Permission
from ui.people import show_people
from ui.session import admit

visitor, _ = admit(Permission.MANAGE_PEOPLE)

show_people(visitor, _)
