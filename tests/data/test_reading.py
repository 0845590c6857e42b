"""One way in: a template is known by its marks, all else is read as a table of results."""

from dataclasses import replace

from data.answers.reading import Reading, nothing_read
from data.instruments import load_instrument, shipped
from data.reading import read_file
from data.submission import Submission
from scoring import Instrument
from tests.data.building import HEADER, PARIAMAN, numbers, places, xlsx
from tests.data.submission.building import ROUND, answers_of, template

TABLE_ROUND = replace(ROUND, instrument="implementasi-2023")


def find(version: str) -> Instrument | None:
    return load_instrument(shipped()[version]) if version in shipped() else None


def test_a_template_is_read_as_a_submission_and_a_table_as_a_table() -> None:
    submission = read_file(template(), "a.xlsx", find, ROUND)
    assert isinstance(submission, Submission)
    assert answers_of(submission)["REG-01", "value"] == (3, "answered")
    table = read_file(xlsx([HEADER, PARIAMAN]), "a.xlsx", find, TABLE_ROUND)
    assert isinstance(table, Reading)
    assert numbers(table)["13.05", "quick_wins", "value"] == 3.43


def test_what_cannot_be_read_says_why() -> None:
    unreadable = read_file(b"%PDF-1.4", "a.pdf", find, ROUND)
    assert isinstance(unreadable, Reading)
    assert places(unreadable) == [("F-TYPE", "", "")]
    unknown = read_file(xlsx([HEADER, PARIAMAN]), "a.xlsx", find, replace(ROUND, instrument="lain-1"))
    assert isinstance(unknown, Reading)
    assert places(unknown) == [("T-INSTRUMENT", "", "")]


def test_a_file_without_answers_has_columns_of_text_all_the_same() -> None:
    nothing = nothing_read(())
    assert (nothing.answers["sheet"] + "!" + nothing.answers["cell"]).empty
    assert nothing.answers["number"].dtype == float
