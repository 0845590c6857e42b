"""One uploaded file before it is kept: what was understood, what is doubtful, and where that is put right."""

from ui.draft_view.view import show_draft

__all__ = ["show_draft"]
