"""What is wrong with a file that should be an edition."""

from dataclasses import dataclass

from words import Words


@dataclass
class EditionUnreadable(Exception):  # noqa: N818 - it is named by what is the case
    """The bytes are no edition, or no longer the one that was written; `reason` is the technical finding."""

    reason: str

    def sentence(self, _: Words) -> str:
        """Say what is wrong and what to do."""
        told = _("This file is not a whole edition ({reason}). Download it again from the page Editions.")
        return told.format(reason=self.reason)
