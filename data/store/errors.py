"""What the store refuses, and the sentence a person gets for it."""
# ruff: noqa: N818 - a refusal is named by what is the case

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path

from words import Words


class StoreError(Exception):
    """Something the store refuses; `explain` makes the sentence for people."""


class Refusal(StoreError, ABC):
    """Something the evaluation refuses; it says its own sentence."""

    @abstractmethod
    def sentence(self, _: Words) -> str:
        """Say what was refused and what to do."""


@dataclass
class RoundUnknown(StoreError):
    """No round has this code."""

    code: str
    known: tuple[str, ...]


@dataclass
class RoundDiffers(StoreError):
    """A round of this code exists with other particulars; a round never changes."""

    code: str


@dataclass
class InstrumentUnknown(StoreError):
    """No instrument of this version is stored."""

    version: str


@dataclass
class InstrumentClosed(StoreError):
    """The instrument differs from the stored one of the same version, which a round uses."""

    version: str


@dataclass
class InstrumentTaken(StoreError):
    """A version of this name exists; a new version is never written over an old one."""

    version: str


@dataclass
class RegionsUnknown(StoreError):
    """The reading names regions that the store does not know."""

    codes: tuple[str, ...]


@dataclass
class ReadingHasErrors(StoreError):
    """A reading with errors is never stored."""

    file_name: str


@dataclass
class SubmissionUnknown(StoreError):
    """No submission has this number."""

    submission: int


@dataclass
class AlreadyWithdrawn(StoreError):
    """The submission was withdrawn before."""

    submission: int


@dataclass
class DraftUnknown(StoreError):
    """This person has no draft of this number."""

    draft: int


@dataclass
class NewerVersion(StoreError):
    """A region of this file was sent again after the file was last looked at."""

    file_name: str
    regions: tuple[str, ...]


@dataclass
class SchemaNewer(StoreError):
    """A newer version of the program wrote this store."""

    found: int
    known: int


@dataclass
class StoreUnreachable(StoreError):
    """The database cannot be opened."""

    place: str


@dataclass
class StoreFull(StoreError):
    """There is no room left where the store is."""

    place: str


@dataclass
class StoreReadOnly(StoreError):
    """The store may be read and not written."""

    place: str


@dataclass
class DatabaseUnsupported(StoreError):
    """DATABASE_URL names a database other than SQLite and PostgreSQL, or is no address at all."""

    written: str


@dataclass
class BackupElsewhere(StoreError):
    """PostgreSQL is backed up with its own tool."""


@dataclass
class FileInTheWay(StoreError):
    """A backup never overwrites a file."""

    path: Path


@dataclass
class BackupUnsound(StoreError):
    """The file is not a whole, unchanged store; `reason` is the technical finding."""

    path: Path
    reason: str


@dataclass
class StoreNotEmpty(StoreError):
    """A restore never overwrites a store that holds something."""

    place: str


def explain(error: StoreError, _: Words) -> str:  # noqa: C901 - one sentence for each refusal
    """Say in one sentence what was refused and what to do."""
    match error:
        case Refusal():
            return error.sentence(_)
        case RoundUnknown(code, known):
            return _("There is no round {round}. Known rounds: {known}.").format(
                round=code, known=", ".join(known) or "–"
            )
        case RoundDiffers(code):
            return _("Round {round} exists with other particulars; give the new round another code.").format(round=code)
        case InstrumentUnknown(version):
            return _("Instrument {version} is not in the store.").format(version=version)
        case InstrumentClosed(version):
            return _(
                "Instrument {version} differs from the stored one, which a round already uses. "
                "Put the changes in a new version."
            ).format(version=version)
        case InstrumentTaken(version):
            return _(
                "Version {version} exists already and stays as it is. Write another name into the workbook and load "
                "it again."
            ).format(version=version)
        case RegionsUnknown(codes):
            return _("The store does not know these regions: {regions}.").format(regions=", ".join(codes))
        case ReadingHasErrors(file_name):
            return _("{file} has errors, so nothing was stored. Correct them and send the file again.").format(
                file=file_name
            )
        case SubmissionUnknown(submission):
            return _("There is no submission {number}.").format(number=submission)
        case AlreadyWithdrawn(submission):
            return _("Submission {number} was already withdrawn.").format(number=submission)
        case DraftUnknown():
            return _("This draft is no longer there: it was kept or discarded. Load the page again.")
        case NewerVersion(file_name, named):
            return _(
                "{file} was not kept: a newer version of {regions} came meanwhile. Look at it, then save once more."
            ).format(file=file_name, regions=", ".join(named))
        case SchemaNewer(found, known):
            return _(
                "A newer version of this program wrote the store (schema {found}, this program knows {known}). "
                "Use the newer program."
            ).format(found=found, known=known)
        case StoreUnreachable(place):
            return _("The store cannot be opened: {place}. Check DATABASE_URL and the rights on the folder.").format(
                place=place
            )
        case StoreFull(place):
            return _(
                "There is no room left for the store: {place}. Nothing was saved. Make room, then save again."
            ).format(place=place)
        case StoreReadOnly(place):
            return _("The store may only be read: {place}. Nothing was saved. Check the rights on the file.").format(
                place=place
            )
        case DatabaseUnsupported(written):
            return _("DATABASE_URL must begin with sqlite:/// or postgresql://, not {written}.").format(written=written)
        case BackupElsewhere():
            return _("This store is in PostgreSQL: back it up with pg_dump and restore it with pg_restore.")
        case FileInTheWay(path):
            return _("{path} already exists and is not overwritten. Choose another name.").format(path=path)
        case BackupUnsound(path, reason):
            return _("{path} is not a sound backup of a store ({reason}). Nothing was changed.").format(
                path=path, reason=reason
            )
        case StoreNotEmpty(place):
            return _(
                "The store {place} is not empty and is not overwritten. "
                "Move it away, or name a new one in DATABASE_URL."
            ).format(place=place)
        case StoreError():
            return str(error)
