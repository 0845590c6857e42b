"""People: who may sign in, as what, and for which regions."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from access import Role
from data.store.appending import append_all, latest
from data.store.evaluation_tables import people
from data.store.refusals import LastAdmin


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody known by an e-mail address; `regions` are those they speak for, or come from as an assessor."""

    email: str
    name: str
    role: Role
    regions: frozenset[str]
    active: bool = True


def all_people(connection: Connection) -> list[Person]:
    """List everybody, by name, those who left too."""
    rows = connection.execute(select(people).where(latest(people, "email")).order_by(people.c.name, people.c.email))
    return [
        Person(row.email, row.name, Role(row.role), frozenset(row.regions.split()), bool(row.active)) for row in rows
    ]


def set_people(connection: Connection, given: Iterable[Person], by: str) -> None:
    """Add people, or change what is known of them; the same again changes nothing.

    Raises LastAdmin when there were admins and nobody would be left.
    """
    given = list(given)
    known = {person.email: person for person in all_people(connection)}
    after = known | {person.email: person for person in given}
    if any(map(_is_admin, known.values())) and not any(map(_is_admin, after.values())):
        raise LastAdmin
    changed = [
        {
            "email": person.email,
            "name": person.name,
            "role": person.role.value,
            "regions": " ".join(sorted(person.regions)),
            "active": person.active,
        }
        for person in given
        if known.get(person.email) != person
    ]
    append_all(connection, people, by, changed)


def _is_admin(person: Person) -> bool:
    return person.active and person.role is Role.ADMIN
