"""What the evaluation refuses, each with the sentence a person gets for it."""

from dataclasses import dataclass
from datetime import date

from data.store.errors import Refusal
from data.store.stage import Stage, stage_name
from scoring import Text
from words import Words


@dataclass
class RoundClosed(Refusal):
    """The round is at a stage in which this is not done."""

    name: Text
    stage: Stage

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _("Round {round} is at the stage “{stage}”: this cannot be changed now. A lead can reopen it.")
        return said.format(round=_.of(self.name), stage=stage_name(self.stage, _))


@dataclass
class ReasonMissing(Refusal):
    """Something that needs a reason came without one."""

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        return _("Nothing was changed: write the reason, it is kept with the change.")


@dataclass
class NotAssigned(Refusal):
    """An assessor scored a region that was not given to them."""

    assessor: str
    region: str

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _("{assessor} is not an assessor of {region} in this round. Ask a lead for the assignment.")
        return said.format(assessor=self.assessor, region=self.region)


@dataclass
class SavedMeanwhile(Refusal):
    """Somebody saved the same thing after the screen was drawn."""

    by: str
    number: float | None

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        value = "–" if self.number is None else _.number(self.number, 2)
        said = _("Not saved: {by} saved {value} here meanwhile. It is shown now; save again if yours is to stand.")
        return said.format(by=self.by, value=value)


@dataclass
class SamePerson(Refusal):
    """A move was to be confirmed by the person who made it."""

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        return _("A second person confirms a move: whoever made it cannot.")


@dataclass
class ObjectionsOver(Refusal):
    """The deadline for objections is past, or none was set."""

    until: date | None

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        if self.until is None:
            return _("No deadline for objections is set for this round. Ask the central team.")
        return _("Objections were accepted until {day}. Ask the central team.").format(day=_.day(self.until))


@dataclass
class AlreadyAnswered(Refusal):
    """The objection was answered before, or the move was confirmed before."""

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        return _("Somebody has answered this already. It is shown now.")


@dataclass
class NotThere(Refusal):
    """A row was named that is not in this round."""

    number: int

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        return _("Number {number} is not in this round. Load the page again.").format(number=self.number)


@dataclass
class NotYours(Refusal):
    """A visitor of a region met a file or an answer of another one."""

    region: str

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _("This file is about {region}, for which you do not speak. Nothing was changed.")
        return said.format(region=self.region)


@dataclass
class NumberUnfit(Refusal):
    """A score is not one the indicator can have."""

    code: str
    number: float

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _("{number} is not a value that {code} can have. The allowed ones stand beside the field.")
        return said.format(number=_.number(self.number, 2), code=self.code)


@dataclass
class HomeRegion(Refusal):
    """An assessor would assess a region they come from."""

    assessor: str
    region: str

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _("Nothing was changed: {assessor} comes from {region} and cannot assess it. Choose somebody else.")
        return said.format(assessor=self.assessor, region=self.region)


@dataclass
class LastAdmin(Refusal):
    """The only admin would stop being one."""

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        return _("Nothing was changed: this is the last admin. Make somebody else an admin first.")


@dataclass
class RoundMoved(Refusal):
    """A round changed after the page was drawn from which it was to be published."""

    name: Text

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _(
            "Not published: {round} changed after this page was drawn. It is shown as it is now; look, then publish."
        )
        return said.format(round=_.of(self.name))


@dataclass
class PublishedMeanwhile(Refusal):
    """Somebody else published the edition of this number."""

    number: int

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _("Not published: edition {number} was published by somebody else meanwhile. It is listed now.")
        return said.format(number=_.number(self.number, 0))


@dataclass
class NothingChanged(Refusal):
    """A round was to be published again as it was published last."""

    number: int

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _("Not published: nothing has changed since edition {number}.")
        return said.format(number=_.number(self.number, 0))


@dataclass
class EditionUnknown(Refusal):
    """No edition has this code."""

    code: str

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        return _("No edition has the code {code}. Check it letter by letter.").format(code=self.code)


@dataclass
class EditionUnsound(Refusal):
    """The bytes of an edition are others than when it was published."""

    number: int

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        said = _("Edition {number} has been changed in the store since it was published and is not shown.")
        return said.format(number=_.number(self.number, 0))
