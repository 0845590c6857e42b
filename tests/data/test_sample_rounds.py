"""The sample rounds: what the script writes, what the reader finds in them, and that they say what they are."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from data.reading import read_file
from data.samples.damage import ABSENT, SENT, Sent
from data.samples.invented import COHORT
from data.samples.parts import apart
from data.samples.rounds import SAMPLE_ROUNDS, archive_of
from data.samples.write_readiness import file_of, name_of, sent_to
from data.submission import Submission
from data.template.anchors import CoverItem
from data.workbook import members_of
from tests.data.building import READINESS

EXPECTED = Path(__file__).with_name("sample_issues.csv")
HELD = range(1, len(SAMPLE_ROUNDS) + 1)
BROKEN = {
    "kesiapan-contoh-bimtek-3-33.07-putus.xlsx": "F-CORRUPT",
    "kesiapan-contoh-bimtek-3-34.03-templat-lama.xlsx": "I-ROUND-DIFFERS",
}
"""What data/samples/README.md says is not loaded."""


def files_of(held: int) -> dict[str, bytes]:
    """The committed files of a bimtek."""
    members = members_of(archive_of(SAMPLE_ROUNDS[held - 1].code).read_bytes())
    return {name: content for name, content in members if isinstance(content, bytes)}


@pytest.fixture(scope="module")
def found() -> dict[tuple[int, str], Submission]:
    """What the reader makes of every file that it can read."""
    read = {}
    for held in HELD:
        for name, content in files_of(held).items():
            each = read_file(content, name, lambda _: READINESS, SAMPLE_ROUNDS[held - 1])
            if isinstance(each, Submission):
                read[held, name] = each
            else:
                assert [issue.code for issue in each.issues] == [BROKEN[name]]
    return read


@pytest.mark.parametrize("held", HELD)
def test_everybody_sent_but_who_is_known_to_be_late(held: int) -> None:
    sent = list(sent_to(held))
    assert list(files_of(held)) == [name_of(each, held) for each in sent]
    assert {each.region for each in sent} == set(COHORT) - ABSENT.get(held, frozenset())


@pytest.mark.parametrize(
    ("held", "sent"),
    [
        pytest.param(held, sent, id=f"{held}-{name_of(sent, held)}")
        for held in HELD
        for sent in (*SENT[held], Sent("63.09"))
        if sent.cut_to is None
    ],
)
def test_the_committed_files_are_what_the_script_writes(held: int, sent: Sent) -> None:
    committed = files_of(held)[name_of(sent, held)]
    assert apart(committed) == apart(file_of(sent, held, READINESS))


def test_the_reader_finds_exactly_the_damage_that_was_done(found: dict[tuple[int, str], Submission]) -> None:
    with EXPECTED.open(encoding="utf-8", newline="") as table:
        expected = Counter((row["bimtek"], row["file"], row["code"], row["cell"]) for row in csv.DictReader(table))
    told = Counter(
        (str(held), name, issue.code, str(issue.address))
        for (held, name), each in found.items()
        for issue in each.issues
    )
    assert told == expected


def test_what_was_damaged_mildly_is_read_and_says_by_which_rule(found: dict[tuple[int, str], Submission]) -> None:
    rules = Counter(rule for each in found.values() for rule in each.reading.answers["rule"] if rule)
    assert rules == {"level-words": 3, "scale-word": 1, "choice-word": 2, "thousands-comma": 1}


def test_only_the_files_that_are_named_as_broken_are_kept_out(found: dict[tuple[int, str], Submission]) -> None:
    blocked = {name: {issue.code for issue in each.blocking} for (_held, name), each in found.items() if each.blocking}
    assert blocked == {name: {code} for name, code in BROKEN.items() if code != "F-CORRUPT"}
    told = (archive_of("x").parent / "README.md").read_text(encoding="utf-8")
    assert all(name in told for name in BROKEN)


def test_every_workbook_says_on_its_cover_that_all_of_it_is_invented(found: dict[tuple[int, str], Submission]) -> None:
    for each in found.values():
        cover = each.records.query(f"row == '{CoverItem.CONTACT_NAME}'")["text"]
        assert cover.item().startswith("CONTOH: semua isian dikarang")
