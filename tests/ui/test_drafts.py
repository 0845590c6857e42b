"""Drafts as the pages see them: read with all that was said about them, saved one by one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from access import Denied, Role, Visitor
from data.answers.reading import Reading
from data.issues import Issue
from data.seed import seed_official
from data.store import Store, open_store
from data.store.errors import DraftUnknown, NewerVersion, ReadingHasErrors
from data.submission import Correction, Submission
from data.workbook import isolation
from tests.data.submission.building import ROUND, damaged, template
from ui import drafts

ANI = Visitor("ani@uji", Role.LEAD)
BUDI = Visitor("budi@uji", Role.LEAD)
READER = Visitor("tamu@uji", Role.PUBLIC)
TABLE = "Kabupaten/Kota,Baseline,Output,Outcome,Impact,Quick Wins\n"
LEVEL = {("LEM-06", "value"): "1.250"}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Give the pages a store of this test alone."""
    opened = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    seed_official(opened)
    opened.add_round(ROUND, "uji")
    monkeypatch.setattr(drafts, "store", lambda: opened)
    st.cache_resource.clear()
    yield opened
    st.cache_resource.clear()
    opened.close()


def taken(content: bytes, name: str = "uji.xlsx", visitor: Visitor = ANI) -> int:
    number = drafts.take_in(ROUND.code, name, content, visitor).draft
    assert number is not None
    return number


def doubts(draft: drafts.Draft) -> list[str]:
    assert isinstance(draft.found, Submission)
    return [issue.code for issue in draft.found.issues]


@pytest.mark.usefixtures("store")
def test_a_draft_is_read_as_what_it_is() -> None:
    kinds = [
        drafts.draft_of(taken(content, name), ANI).found
        for content, name in (
            (template(), "a.xlsx"),
            (b"Nama,Umur\nAni,7\n", "b.csv"),
            (b"%PDF-1.7", "c.xlsx"),
            (b"", "d.xlsx"),
        )
    ]
    assert [type(found) for found in kinds] == [Submission, Reading, Issue, Issue]
    assert [each.id for each in drafts.stored_drafts(ROUND.code, ANI)] == [
        each.id for each in drafts.stored_drafts(ROUND.code, ANI)
    ]


@pytest.mark.usefixtures("store")
def test_a_correction_is_saved_at_once_and_taken_back() -> None:
    number = taken(template(LEVEL))
    assert doubts(drafts.draft_of(number, ANI)) == ["N-TWO-READINGS"]
    drafts.correct(number, Correction("LEM-06", "value", "1250", "kata OPD"), ANI)
    corrected = drafts.draft_of(number, ANI)
    assert (doubts(corrected), corrected.corrections[0].reason) == ([], "kata OPD")
    drafts.uncorrect(number, "LEM-06", "value", ANI)
    assert doubts(drafts.draft_of(number, ANI)) == ["N-TWO-READINGS"]


@pytest.mark.usefixtures("store")
def test_a_sheet_without_marks_is_read_once_it_is_confirmed() -> None:
    def unmark(book: object) -> None:
        sheet = book["Regulasi"]  # type: ignore[index]
        sheet.delete_rows(1)
        sheet.delete_cols(1)

    number = taken(damaged(template(), unmark))
    found = drafts.draft_of(number, ANI).found
    assert isinstance(found, Submission)
    assert found.proposals == ("REG",)
    drafts.confirm_sheet(number, "REG", ANI)
    assert "T-MARKS-LOST" not in doubts(drafts.draft_of(number, ANI))


@pytest.mark.usefixtures("store")
def test_the_same_draft_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    content = template()
    number = taken(content)
    found = drafts.draft_of(number, ANI).found
    monkeypatch.setattr(isolation, "read_apart", None)
    monkeypatch.setattr(drafts, "read_draft", None)
    assert drafts.draft_of(number, ANI).found is found
    again = drafts.draft_of(taken(content, visitor=BUDI), BUDI)
    assert again.found is found, "whoever sends the same bytes"


def test_saving_moves_drafts_into_the_round(store: Store) -> None:
    content = template(LEVEL)
    number = taken(content)
    drafts.correct(number, Correction("LEM-06", "value", "1250", "kata OPD"), ANI)
    kept = drafts.keep(number, ANI)
    assert (kept.version, kept.already) == (1, False)
    assert store.corrections(kept.submission_id)["typed"].tolist() == ["1250"]
    assert store.submissions(ROUND.code)["by"].tolist() == ["ani@uji"]
    with pytest.raises(DraftUnknown):
        drafts.draft_of(number, ANI)
    assert drafts.take_in(ROUND.code, "lagi.xlsx", content, BUDI).submission == kept.submission_id
    again = drafts.draft_of(drafts.reopen(kept.submission_id, BUDI), BUDI)
    assert [made.typed for made in again.corrections] == ["1250"]


@pytest.mark.usefixtures("store")
def test_what_cannot_be_kept_is_refused_and_stays() -> None:
    for content in (b"%PDF-1.7", template(said={"round": "lain"})):
        number = taken(content)
        with pytest.raises(ReadingHasErrors):
            drafts.keep(number, ANI)
        assert drafts.content_of(number, ANI) == content


@pytest.mark.usefixtures("store")
def test_two_versions_of_a_region_at_once_are_asked_about() -> None:
    first, second = taken(template()), taken(template(LEVEL))
    drafts.keep(first, ANI)
    with pytest.raises(NewerVersion):
        drafts.keep(second, ANI)
    drafts.accept_newer([second], ANI)
    assert drafts.keep(second, ANI).version == 2


@pytest.mark.usefixtures("store")
def test_a_reader_may_do_nothing_with_drafts_and_others_do_not_see_them() -> None:
    number = taken(template())
    for act in (
        lambda: drafts.take_in(ROUND.code, "a", b"1", READER),
        lambda: drafts.stored_drafts(ROUND.code, READER),
        lambda: drafts.draft_of(number, READER),
        lambda: drafts.content_of(number, READER),
        lambda: drafts.correct(number, Correction("A", "b", "c", "d"), READER),
        lambda: drafts.uncorrect(number, "A", "b", READER),
        lambda: drafts.confirm_sheet(number, "REG", READER),
        lambda: drafts.accept_newer([number], READER),
        lambda: drafts.discard([number], READER),
        lambda: drafts.keep(number, READER),
        lambda: drafts.reopen(1, READER),
    ):
        with pytest.raises(Denied):
            act()
    assert drafts.stored_drafts(ROUND.code, BUDI) == []
    drafts.discard([number], ANI)
    assert drafts.stored_drafts(ROUND.code, ANI) == []
