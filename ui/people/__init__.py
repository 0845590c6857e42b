"""Who may sign in, as what, and for which regions; for admins."""

from ui.people.page import show_people

__all__ = ["show_people"]
