"""Who is registered, and every change to it; each function asks first whether the visitor may."""

import re
from dataclasses import dataclass

from access import Permission, Role, Visitor, require
from data.regions import regions
from data.store.errors import Refusal
from data.store.people import Person
from ui.results import store
from words import Words

ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+")


@dataclass
class PersonUnfit(Refusal):
    """What was typed of a person does not hold."""

    person: Person

    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""
        if not ADDRESS.fullmatch(self.person.email):
            return _("Nothing was changed: write a whole e-mail address, such as nama@daerah.go.id.")
        if not self.person.name:
            return _("Nothing was changed: write the name.")
        if unknown := sorted(self.person.regions - regions().keys()):
            told = _("Nothing was changed: no region has the code {codes}.")
            return told.format(codes=", ".join(unknown))
        return _("Nothing was changed: somebody of a region speaks for at least one. Choose it.")


def everybody(visitor: Visitor) -> list[Person]:
    """List everybody, by name, those who left too."""
    require(visitor, Permission.MANAGE_PEOPLE)
    return store().people()


def register(person: Person, visitor: Visitor) -> None:
    """Add a person or change what is known of one; PersonUnfit for what does not hold, LastAdmin from the store."""
    require(visitor, Permission.MANAGE_PEOPLE)
    fits = ADDRESS.fullmatch(person.email) and person.name and person.regions <= regions().keys()
    if not fits or (person.role is Role.REGION and not person.regions):
        raise PersonUnfit(person)
    store().set_people([person], visitor.email)
