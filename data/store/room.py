"""The room of the evaluation: assignments, assessments, decisions, objections; every method is one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.store import (
    assessments,
    assignments,
    audit,
    decisions,
    editions,
    evidence,
    objections,
    people,
    presentations,
    settings,
    trail,
)  # fmt: skip
from data.store.assessments import Assessment
from data.store.decisions import Decision
from data.store.editions import Edition, NewEdition
from data.store.evidence import Evidence
from data.store.objections import Objection
from data.store.opened import Opened
from data.store.people import Person
from data.store.settings import Settings
from data.store.trail import Asked, Change


@dataclass(frozen=True, slots=True, eq=False)
class Room(Opened):
    """Where a defensible result is made; who may do what is asked by whoever calls."""

    def people(self) -> list[Person]:
        """List everybody, by name, those who left too."""
        with self.engine.connect() as connection:
            return people.all_people(connection)

    def set_people(self, given: Iterable[Person], by: str) -> None:
        """Add people, or change what is known of them."""
        with self.writing() as connection:
            people.set_people(connection, given, by)

    def settings(self, round_code: str) -> Settings:
        """Give the stage of a round and what is set for it."""
        with self.engine.connect() as connection:
            return settings.settings_of(connection, round_code)

    def set_settings(self, round_code: str, new: Settings, reason: str, by: str) -> None:
        """Change the stage of a round and what is set for it."""
        with self.writing() as connection:
            settings.set_settings(connection, round_code, new, reason, by)

    def assignments(self, round_code: str) -> pd.DataFrame:
        """List who assesses which region: region, assessor, active, by, at."""
        with self.engine.connect() as connection:
            return assignments.assignments_of(connection, round_code)

    def assign(self, round_code: str, wanted: Iterable[tuple[str, str]], by: str) -> int:
        """Make these pairs of region and assessor the assignments of a round; give how many changed."""
        with self.writing() as connection:
            return assignments.assign(connection, round_code, wanted, by)

    def assess(self, round_code: str, given: Iterable[Assessment], assessor: str) -> list[int]:
        """Keep what an assessor says, all of it or nothing; give the numbers of the rows."""
        with self.writing() as connection:
            return assessments.save(connection, round_code, given, assessor)

    def assessments(self, round_code: str, region: str | None = None) -> pd.DataFrame:
        """Read the latest word of each assessor on each indicator: of a round, or of one region of it."""
        with self.engine.connect() as connection:
            return assessments.assessments_of(connection, round_code, region)

    def assessment_history(self, round_code: str, region: str, code: str) -> pd.DataFrame:
        """List everything that assessors ever said of an indicator of a region."""
        with self.engine.connect() as connection:
            return assessments.history(connection, round_code, region, code)

    def decide(self, round_code: str, given: Decision, by: str) -> int:
        """Keep a final value set by a lead; give its number."""
        with self.writing() as connection:
            return decisions.decide(connection, round_code, given, by)

    def confirm(self, decision: int, reason: str, by: str) -> None:
        """Confirm a decision as a second person."""
        with self.writing() as connection:
            decisions.confirm(connection, decision, reason, by)

    def reject(self, decision: int, reason: str, by: str) -> None:
        """Refuse a decision as a second person."""
        with self.writing() as connection:
            decisions.reject(connection, decision, reason, by)

    def decisions(self, round_code: str) -> pd.DataFrame:
        """List the decisions of a round, with whether each counts."""
        with self.engine.connect() as connection:
            return decisions.decisions_of(connection, round_code)

    def object_to(self, round_code: str, given: Objection, today: date, by: str) -> int:
        """Keep an objection of a region; give its number."""
        with self.writing() as connection:
            return objections.object_to(connection, round_code, given, today, by)

    def objections(self, round_code: str) -> pd.DataFrame:
        """List the objections of a round."""
        with self.engine.connect() as connection:
            return objections.objections_of(connection, round_code)

    def register_evidence(self, round_code: str, given: Evidence, replaces: int | None, by: str) -> int:
        """Keep a piece of evidence, or a newer word on one; give its number."""
        with self.writing() as connection:
            return evidence.register(connection, round_code, given, replaces, by)

    def evidence(self, round_code: str) -> pd.DataFrame:
        """List the evidence of a round as it stands."""
        with self.engine.connect() as connection:
            return evidence.evidence_of(connection, round_code)

    def present(self, round_code: str, region: str, held: date | None, by: str) -> None:
        """Note the day a region presented its result, or that it did not."""
        with self.writing() as connection:
            presentations.present(connection, round_code, region, held, by)

    def presentations(self, round_code: str) -> pd.DataFrame:
        """List the regions that presented in a round: region, held."""
        with self.engine.connect() as connection:
            return presentations.presentations_of(connection, round_code)

    def state(self, round_code: str) -> str:
        """Name the state of a round and of the one before it, whatever was published of them."""
        with self.engine.connect() as connection:
            return editions.state_of(connection, round_code)

    def publish(self, new: NewEdition, by: str) -> Edition:
        """Freeze a round as its next edition."""
        with self.writing() as connection:
            return editions.publish(connection, new, by)

    def editions(self, round_code: str) -> list[Edition]:
        """List the editions of a round, the first one first."""
        with self.engine.connect() as connection:
            return editions.editions_of(connection, round_code)

    def last_edition(self, round_code: str) -> Edition | None:
        """Give the edition of a round that counts; None where nothing of it was published."""
        with self.engine.connect() as connection:
            return editions.last_edition(connection, round_code)

    def published_rounds(self) -> frozenset[str]:
        """Give the codes of the rounds of which an edition was published."""
        with self.engine.connect() as connection:
            return editions.published_rounds(connection)

    def find_edition(self, code: str) -> Edition:
        """Give the edition of a code, however it was typed."""
        with self.engine.connect() as connection:
            return editions.find(connection, code)

    def edition_content(self, code: str) -> bytes:
        """Give the bytes of an edition as they were published."""
        with self.engine.connect() as connection:
            return editions.content_of(connection, code)

    def changes(self, asked: Asked, skipped: int, most: int) -> list[Change]:
        """List the changes asked for, newest first: at most so many after those skipped."""
        with self.engine.connect() as connection:
            return trail.changes(connection, asked, skipped, most)

    def count_changes(self, asked: Asked) -> int:
        """Count the changes asked for."""
        with self.engine.connect() as connection:
            return trail.count_of(connection, asked)

    def changes_offered(self) -> tuple[list[str], list[str]]:
        """List who ever changed something, and what kinds of change there are."""
        with self.engine.connect() as connection:
            return trail.offered(connection)

    def before(self, change: Change) -> dict[str, Any] | None:
        """Give what stood before a change of the same thing; None where nothing did."""
        with self.engine.connect() as connection:
            return trail.before(connection, change)

    def end_of_record(self) -> tuple[int, str]:
        """Tell how many rows the record of every change has, and the hash of the last."""
        with self.engine.connect() as connection:
            return audit.length(connection)
