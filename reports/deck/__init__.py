"""The presentation of one region as an editable PowerPoint file."""

from reports.deck.template import Unfit, UnfitTemplateError, ground_of
from reports.deck.write import deck_of

__all__ = ["Unfit", "UnfitTemplateError", "deck_of", "ground_of"]
