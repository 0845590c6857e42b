"""Whatever is done to a template, it is read to a submission, and what it says holds together."""

from dataclasses import replace
from math import isnan

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.answers.states import states
from data.issues import sentence
from data.submission import Correction, apply_corrections, read_submission
from data.workbook import Cell, CellKind, Sheet, Workbook, read_workbook
from tests.data.building import READINESS
from tests.data.submission.building import ANSWERS, REGISTERED, ROUND, find, template
from words import speak

Place = tuple[int, int]
WHOLE = read_workbook(template({**ANSWERS, **REGISTERED}), "uji.xlsx")
SHEETS = range(len(WHOLE.sheets))
PLACES = st.tuples(st.integers(1, 16), st.integers(1, 14))
TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["#REG", "#SAMPUL", "REG-01", "value", "numerator", "tidak berlaku", "Ya", "2²", "1.250", "layout"]
    ),
)
CELLS = st.builds(
    Cell,
    row=st.just(0),
    column=st.just(0),
    kind=st.sampled_from(CellKind),
    number=st.floats(),
    shown=TEXTS,
    number_format=st.sampled_from(["General", "0%"]),
    computed=st.sampled_from([False, False, True]),
)
CHANGES = st.lists(st.tuples(st.sampled_from(SHEETS), PLACES, st.one_of(st.none(), CELLS)), max_size=25)
MERGES = st.lists(st.tuples(st.sampled_from(SHEETS), PLACES, PLACES), max_size=6)


def changed(sheet: Sheet, cells: list[tuple[Place, Cell | None]], merges: list[tuple[Place, Place]]) -> Sheet:
    """Take cells away, put others in, and lay places under one another."""
    kept = dict(sheet.cells)
    for (row, column), cell in cells:
        kept.pop((row, column), None)
        if cell is not None:
            kept[row, column] = Cell(row, column, cell.kind, cell.number, cell.shown, cell.number_format, cell.computed)
    return replace(sheet, cells=kept, merged=dict(merges))


@given(CHANGES, MERGES, st.sets(st.sampled_from(SHEETS), max_size=2), st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_damage_is_read_and_told(
    changes: list[tuple[int, Place, Cell | None]],
    merges: list[tuple[int, Place, Place]],
    lost: set[int],
    known: bool,  # noqa: FBT001 - drawn
) -> None:
    sheets = tuple(
        changed(sheet, [c[1:] for c in changes if c[0] == at], [m[1:] for m in merges if m[0] == at])
        for at, sheet in enumerate(WHOLE.sheets)
        if at not in lost
    )
    found = read_submission(Workbook("uji.xlsx", sheets, ()), find, expected_round=ROUND if known else None)
    answers = found.reading.answers.assign(state=states(found.reading))
    assert not answers.duplicated(["region", "code", "part"]).any()
    assert answers.loc[answers["state"] == "blank", "number"].isna().all()
    assert not found.records.duplicated(["register", "row", "field"]).any()
    for issue in found.issues:
        assert "{" not in sentence(replace(issue, found="", expected=""), speak("id"))
    if found.places:
        code, part = sorted(found.places)[0]
        fixed = apply_corrections(found, [Correction(code, part, "3", "x")], READINESS)
        assert len(fixed.reading.answers) == len(found.reading.answers)


@given(st.text(max_size=20), st.sampled_from([slot for slot in ANSWERS if slot[1] == "value"]))
@settings(max_examples=40, deadline=None)
def test_a_number_is_only_given_by_a_cell_without_error_or_doubt(written: str, slot: tuple[str, str]) -> None:
    found = apply_corrections(
        read_submission(WHOLE, find, expected_round=ROUND), [Correction(*slot, written, "x")], READINESS
    )
    answers = found.reading.answers.assign(state=states(found.reading)).set_index(["code", "part"])
    row = answers.loc[slot]
    assert isnan(row["number"]) == (row["state"] in ("wrong", "doubtful", "blank"))
