"""The sample workbooks: the printed facts come back from them, cell by cell."""

from math import isnan

import pandas as pd
import pytest

from data.instruments import load_instrument, shipped
from data.issues import Severity
from data.result_table import Reading, read_result_table
from data.samples.write_official import HERE, LAYOUTS, Layout, facts_of, official_workbook, printed_text

FACTS = facts_of()
COLUMNS = {
    "2022": dict(zip(("baseline", "output", "outcome", "impact", "quick_wins", "final"), "CDEFGH", strict=True)),
    "2023": dict(
        zip(
            ("baseline", "output", "outcome", "impact", "quick_wins", "collaboration", "final", "improvement"),
            "DEFGHIJK",
            strict=True,
        )
    ),
}
FIRST_ROW = {"2022": 10, "2023": 11}
ROWS_BETWEEN_BLOCKS = 2


def read(layout: Layout) -> Reading:
    """Read the committed workbook of a year."""
    instrument = load_instrument(shipped()[f"implementasi-{layout.year}"])
    return read_result_table((HERE / layout.file_name).read_bytes(), layout.file_name, instrument)


@pytest.mark.parametrize("layout", LAYOUTS, ids=["2022", "2023"])
def test_the_committed_workbook_is_what_the_script_writes(layout: Layout) -> None:
    assert official_workbook(layout, FACTS) == (HERE / layout.file_name).read_bytes()


@pytest.mark.parametrize(("layout", "entered", "took_part"), [(LAYOUTS[0], 42, 38), (LAYOUTS[1], 141, 130)])
def test_the_official_table_is_read_without_an_error(layout: Layout, entered: int, took_part: int) -> None:
    found = read(layout)
    assert found.ok
    assert {issue.code for issue in found.issues} == {"I-ZERO-ROW"}
    assert all(issue.severity is Severity.WARNING for issue in found.issues)
    assert len(found.issues) == entered - took_part
    assert (len(found.entries), found.entries["took_part"].sum()) == (entered, took_part)
    assert all(column.code for column in found.columns)


@pytest.mark.parametrize("layout", LAYOUTS, ids=["2022", "2023"])
def test_every_printed_value_comes_back_with_its_cell(layout: Layout) -> None:
    found = read(layout)
    answers = found.answers.set_index(["region", "code"])
    facts = [fact for fact in FACTS if fact["year"] == layout.year]
    assert list(found.entries["region"]) == [fact["kemendagri_code"] for fact in facts]
    assert list(found.entries["region_written"]) == [fact["region_printed"] for fact in facts]
    assert len(answers) == len(facts) * len(COLUMNS[layout.year])
    absent = 0
    for offset, fact in enumerate(facts):
        absent = absent or (ROWS_BETWEEN_BLOCKS if fact["took_part"] == "no" else 0)
        row = FIRST_ROW[layout.year] + offset + absent
        for code, column in COLUMNS[layout.year].items():
            answer = answers.loc[(fact["kemendagri_code"], code)]
            assert answer["cell"] == f"{column}{row}"
            assert answer["rule"] == ""
            _holds(answer, fact, code)


def _holds(answer: pd.Series, fact: dict[str, str], code: str) -> None:
    printed = fact.get(f"{code}_printed", fact.get(code, ""))
    is_printed = code in ("final", "improvement")
    if fact["took_part"] == "no" and not is_printed:
        assert answer["status"] == "not_participating"
        assert isnan(answer["number"])
    elif code == "collaboration" and fact["weight_group"] == "REGULER":
        assert (answer["status"], answer["raw"]) == ("not_applicable", "")
    elif code == "improvement" and not printed:
        assert (answer["status"], answer["raw"]) == ("blank", "-")
    else:
        assert answer["status"] == "answered"
        assert answer["number"] == float(printed or 0)


def test_the_schemes_of_2023_are_those_printed() -> None:
    entries = read(LAYOUTS[1]).entries
    facts = [fact for fact in FACTS if fact["year"] == "2023"]
    groups = [printed_text(fact, "weight_group") for fact in facts]
    assert list(entries["scheme"]) == [group.replace("KPPN IKN", "KPPN&IKN") for group in groups]
    assert entries["scheme"].value_counts().to_dict() == {"REGULER": 75, "KPPN&IKN": 66}
