"""Workbooks that nobody here made the form of: a region's own sheet, last year's form, two blocks side by side."""

from collections.abc import Callable, Sequence
from io import BytesIO

from openpyxl import Workbook as Book
from openpyxl import load_workbook

from data.layouts import Form, LayoutMapping, Proposals, anchor_of, form_of, propose
from data.workbook import Workbook, read_workbook
from scoring import Indicator, Kind
from tests.data.building import READINESS, Rows, Value, xlsx

PARIAMAN = "Kabupaten Padang Pariaman"
BY_CODE = {indicator.code: indicator for indicator in READINESS.indicators}
ANSWER: dict[Kind, Value] = {Kind.LEVEL: 3, Kind.YES_NO: "Ya", Kind.NUMBER: 4, Kind.RATIO: None}


def own_sheet(region: str = PARIAMAN, level: Value = 3, part: Value = 10) -> list[list[Value]]:
    """A region's own list: labels in B, answers in D, both halves of a ratio below it and asked in few words."""
    rows: list[list[Value]] = [[None, f"PEMERINTAH {region.upper()}"], [None, "Isian kesiapan kota cerdas"], []]
    for number, indicator in enumerate(READINESS.indicators, 1):
        answer = level if indicator.kind is Kind.LEVEL else ANSWER[indicator.kind]
        rows.append([None, f"{number}. {indicator.name.id}", None, answer])
        if indicator.ratio is not None:
            rows.append([None, "a. Pembilang", None, part])
            rows.append([None, "b. Penyebut", None, 20])
    return rows


def table_form(
    indicators: Sequence[Indicator] = READINESS.indicators, *, codes: bool = True, level: Value = 3
) -> list[list[Value]]:
    """A form with a row of headings, in whatever order, with evidence and notes beside."""
    headings = "No|Kode|Indikator|Satuan|Jawaban|Pembilang|Penyebut|Bukti dukung|Ket."
    heading: list[Value] = [*headings.split("|")]
    rows: list[list[Value]] = [["FORMULIR 2024"], ["Nama daerah", None, PARIAMAN], [], heading]
    for number, indicator in enumerate(indicators, 1):
        answer = level if indicator.kind is Kind.LEVEL else ANSWER[indicator.kind]
        halves: list[Value] = [10, 20] if indicator.ratio is not None else [None, None]
        code = indicator.code if codes else None
        name = indicator.name.id
        rows.append([number, code, name, indicator.unit.id, answer, *halves, f"SK {number}/2024", "sudah dicek"])
    return rows


def two_blocks() -> list[list[Value]]:
    """Two tables side by side under the same headings."""
    plain = [indicator for indicator in READINESS.indicators if indicator.ratio is None]
    half = len(plain) // 2
    rows: list[list[Value]] = [["Indikator", "Nilai", "Bukti", None, "Indikator", "Nilai", "Bukti"]]
    for left, right in zip(plain[:half], plain[half:], strict=True):
        rows.append([left.name.id, ANSWER[left.kind], "SK 1", None, right.name.id, ANSWER[right.kind], "SK 2"])
    return rows


def opened(rows: Rows, name: str = "Isian", **more: Rows) -> Workbook:
    """Write rows and read them as any file."""
    return read_workbook(xlsx(rows, name, **more), "sendiri.xlsx")


def changed(rows: Rows, change: Callable[[Book], None]) -> Workbook:
    """Write rows, change the workbook as a spreadsheet program would, and read it."""
    book = load_workbook(BytesIO(xlsx(rows, "Isian")))
    change(book)
    saved = BytesIO()
    book.save(saved)
    return read_workbook(saved.getvalue(), "sendiri.xlsx")


def seen(workbook: Workbook) -> Form:
    """See a workbook as a form of the readiness instrument."""
    return form_of(workbook, READINESS)


def proposed(rows: Rows, **more: Rows) -> Proposals:
    """Propose the cells of rows."""
    return propose(seen(opened(rows, "Isian", **more)))


def cells(found: Proposals) -> dict[tuple[str, str], str]:
    """Give the proposed cell of each part."""
    return {slot: proposal.answer.cell for slot, proposal in found.by_slot.items()}


def mapping_from(found: Proposals) -> LayoutMapping:
    """Confirm all that is proposed."""
    made = found.by_slot.items()
    return LayoutMapping({slot: anchor_of(found.form, each.label, each.answer) for slot, each in made})
