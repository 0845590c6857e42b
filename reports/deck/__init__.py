"""The presentation of one region as an editable PowerPoint file."""

from reports.deck.write import deck_of

__all__ = ["deck_of"]
