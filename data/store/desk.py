"""The desk of the store: drafts and the layouts that are remembered; every method is one transaction."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.answers.correction import Correction
from data.store import drafting, drafts, layouts
from data.store.drafting import TakenIn
from data.store.drafts import StoredDraft
from data.store.layouts import StoredLayout
from data.store.opened import Opened
from data.store.submissions import Imported

if TYPE_CHECKING:
    from data.answers.reading import Reading
    from data.submission import Submission


@dataclass(frozen=True, slots=True, eq=False)
class Desk(Opened):
    """Where uploaded files wait until a person keeps them or throws them away."""

    def take_in(self, round_code: str, file_name: str, content: bytes, by: str) -> TakenIn:
        """Make a draft of an uploaded file, unless its bytes are there as a draft or in the round."""
        with self.writing() as connection:
            return drafting.take_in(connection, round_code, file_name, content, by)

    def reopen(self, submission: int, by: str) -> int:
        """Make a draft of a submission, to correct it for its next version; gives the number of the draft."""
        with self.writing() as connection:
            return drafting.reopen(connection, submission, by)

    def drafts(self, round_code: str, by: str) -> list[StoredDraft]:
        """List the drafts of a person in a round in the order they came."""
        with self.engine.connect() as connection:
            return drafts.drafts_of(connection, round_code, by)

    def draft(self, number: int, by: str) -> StoredDraft:
        """Give a draft of this person; DraftUnknown when there is none."""
        with self.engine.connect() as connection:
            return drafts.draft_of(connection, number, by)

    def draft_content(self, number: int, by: str) -> bytes:
        """Give the bytes of a draft as they were received."""
        with self.engine.connect() as connection:
            return drafts.content_of(connection, number, by)

    def correct_draft(self, number: int, made: Correction, by: str) -> None:
        """Add a correction to a draft, in place of an earlier one of the same answer."""
        with self.writing() as connection:
            drafts.correct(connection, number, made, by)

    def uncorrect_draft(self, number: int, code: str, part: str, by: str) -> None:
        """Take the correction of an answer of a draft back."""
        with self.writing() as connection:
            drafts.uncorrect(connection, number, code, part, by)

    def confirm_in_draft(self, number: int, code: str, by: str) -> None:
        """Note that a person knows the sheet of a dimension again that has lost its marks."""
        with self.writing() as connection:
            drafts.confirm(connection, number, code, by)

    def move_draft(self, number: int, round_code: str, by: str) -> None:
        """Move a draft to another round, with all that was said about it."""
        with self.writing() as connection:
            drafting.move(connection, number, round_code, by)

    def accept_newer(self, numbers: Iterable[int], by: str) -> None:
        """Note that a person wants these drafts kept although newer versions came."""
        with self.writing() as connection:
            drafting.accept_newer(connection, numbers, by)

    def map_draft(self, number: int, change: Callable[[str | None], str], by: str) -> None:
        """Change how far the mapping of a draft of another layout has come, from what is noted now."""
        with self.writing() as connection:
            drafts.map_cells(connection, number, change, by)

    def unmap_draft(self, number: int, by: str) -> None:
        """Forget the mapping of a draft."""
        with self.writing() as connection:
            drafts.unmap(connection, number, by)

    def use_layout(self, number: int, layout: str, fingerprint: str, instrument: str, mapping: str, by: str) -> None:
        """Read a draft by a mapping from now on, and remember that for its layout."""
        with self.writing() as connection:
            drafts.map_cells(connection, number, lambda _: layout, by)
            layouts.remember(connection, fingerprint, instrument, mapping, by)

    def layouts(self, instrument: str) -> list[StoredLayout]:
        """List the latest mapping of every layout that is known for an instrument, the newest first."""
        with self.engine.connect() as connection:
            return layouts.all_latest(connection, instrument)

    def newer_than(self, draft: StoredDraft, codes: Iterable[str]) -> tuple[str, ...]:
        """Name the regions among these that were sent again since the draft was last looked at."""
        with self.engine.connect() as connection:
            return drafting.newer_than(connection, draft.round, draft.base, codes)

    def discard_drafts(self, numbers: Iterable[int], by: str) -> None:
        """Throw drafts away with their bytes."""
        with self.writing() as connection:
            drafts.discard(connection, numbers, by)

    def keep_draft(self, number: int, found: "Reading | Submission", by: str) -> Imported:
        """Move a draft into its round with what was read from it, or change nothing."""
        with self.writing() as connection:
            return drafting.keep(connection, number, found, by)
