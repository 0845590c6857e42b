"""Whatever stands in a workbook: proposals are made, no cell serves two, and every confirmed cell is found again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.layouts import LayoutMapping, located, propose, read_by_mapping, regions_in, rows_of
from data.workbook import Workbook
from data.workbook.cells import Merge, Sheet, number_cell, spread, text_cell
from tests.data.building import READINESS
from tests.data.layouts.building import mapping_from, seen

NAMES = [indicator.name.id for indicator in READINESS.indicators[:8]]
WORDS = ["Jawaban", "Bukti", "Indikator", "Kode", "Pembilang", "Penyebut", "Jumlah seluruh ASN", "REG-01", "REG-02 x"]
OTHERS = ["Ya", "3 (tiga)", "-", "Kota Solok", "Kab. Bantul", "1.250", "²", "\u202eabc", "x" * 500, "No", "Level 0"]
PLACES = st.tuples(st.integers(1, 9), st.integers(1, 7))
TEXTS = st.sampled_from([*NAMES, *WORDS, *OTHERS])
GRIDS = st.dictionaries(PLACES, TEXTS | st.floats(-5, 2000), max_size=30)
MERGES = st.lists(st.tuples(PLACES, st.integers(0, 2), st.integers(0, 2)), max_size=3)


def workbook(grid: dict[tuple[int, int], str | float], merges: list[tuple[tuple[int, int], int, int]]) -> Workbook:
    made = {
        place: text_cell(*place, value) if isinstance(value, str) else number_cell(*place, value)
        for place, value in grid.items()
    }
    cells = {place: cell for place, cell in made.items() if cell is not None}
    covered = spread(Merge(row, column, row + down, column + right) for (row, column), down, right in merges)
    return Workbook("a.xlsx", (Sheet("Isian", False, cells, covered, frozenset()),), ())  # noqa: FBT003 - not hidden


@settings(max_examples=150, deadline=None)
@given(GRIDS, MERGES)
def test_every_workbook_is_proposed_confirmed_and_read(
    grid: dict[tuple[int, int], str | float], merges: list[tuple[tuple[int, int], int, int]]
) -> None:
    book = workbook(grid, merges)
    found = propose(seen(book))
    answers = [proposal.answer for proposal in found.by_slot.values()]
    assert len(set(answers)) == len(answers)
    mapping = mapping_from(found)
    assert located(found.form, mapping) == {slot: each.answer for slot, each in found.by_slot.items()}
    assert len(rows_of(found, LayoutMapping(), mapping)) == 36
    regions_in(book, READINESS)
    read = read_by_mapping(book, mapping, "13.05", READINESS)
    assert read.ok
    assert read.reading.entries["region"].tolist() == ["13.05"]
