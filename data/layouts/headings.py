"""Rows of headings: which columns beside a label hold its answer, its evidence, its note."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from data.answers.parts import Part
from data.figures import tidy
from data.layouts.folding import folded, words_of
from data.workbook import CellKind, Sheet

_PARTS = (
    (Part.EVIDENCE_DATE, re.compile(r"tanggal|tgl|date")),
    (Part.EVIDENCE_LINK, re.compile(r"tautan|link|url")),
    (Part.REASON, re.compile(r"alasan|reason")),
    (Part.APPLIES, re.compile(r"berlaku|applies|applicable")),
    (Part.EVIDENCE, re.compile(r"bukti|eviden|data dukung|data pendukung|dokumen|supporting")),
    (Part.NOTE, re.compile(r"catatan|keterangan|ket\b|notes?\b|remarks?\b")),
    (Part.NUMERATOR, re.compile(r"pembilang|numerator")),
    (Part.DENOMINATOR, re.compile(r"penyebut|denominator")),
    (Part.VALUE, re.compile(r"jawaban|isian|nilai|capaian|realisasi|skor|hasil|(?:level|tingkat)(?! ?[0-9])")),
    (Part.VALUE, re.compile(r"(?:answer|value|score)s?\b")),
)
_ASIDE = re.compile(
    r"(?:no|nomor|kode|indikator|uraian|pertanyaan|butir|item|aspek|kriteria|parameter|variabel|komponen|dimensi|"
    r"satuan|unit|bobot|target|level|tingkat|penanggung jawab|opd|code|indicator|question|weight)\b"
)
_MOST_WORDS = 6
_NEAR = 2
"""A heading of two rows is one."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One cell of a row of headings; `part` is None for a column that holds no answer (No, Indikator, Satuan)."""

    text: str
    part: Part | None


Headings = Mapping[int, Mapping[int, Heading]]
"""The headings of a sheet by row and column, those of merged cells in every column they cover."""


def part_of(text: str) -> Part | None:
    """Tell which part of an answer a short text names; None where it names none."""
    if len(text.split()) > _MOST_WORDS:
        return None
    plain = " ".join(words_of(text))
    return next((part for part, words in _PARTS if words.match(plain)), None)


def headings_of(sheet: Sheet, asking: Collection[int]) -> Headings:
    """Find the rows of a sheet in which at least two cells are headings, and one of them that of an answer.

    `asking` are the rows in which an indicator is named: they are no headings, whatever else stands in them.
    """
    merged: dict[int, list[int]] = defaultdict(list)
    for row, column in sheet.merged:
        merged[row].append(column)
    found = {}
    for row in sorted({row for row, _ in sheet.cells} - set(asking)):
        line = dict(_line(sheet, row, {*sheet.columns_in(row), *merged[row]}))
        if len({heading.text for heading in line.values()}) > 1 and any(each.part for each in line.values()):
            found[row] = line
    return found


def columns_beside(headings: Headings, row: int, column: int) -> dict[Part, int]:
    """Give the column of each part for the label that stands here: the nearest to the right, within its block."""
    line = _line_above(headings, row)
    left = {heading.text for place, heading in line.items() if place <= column and heading.part is None}
    again = [place for place, each in line.items() if place > column and each.part is None and each.text in left]
    end = min((place for place in again if not _same_heading(line, column, place)), default=None)
    columns: dict[Part, int] = {}
    for place in sorted(line):
        part = line[place].part
        if part is not None and place > column and (end is None or place < end):
            columns.setdefault(part, place)
    return columns


def heading_over(headings: Headings, row: int, column: int) -> Heading | None:
    """Give the heading of a column above a row; None where none stands."""
    return _line_above(headings, row).get(column)


def _line(sheet: Sheet, row: int, columns: set[int]) -> Iterator[tuple[int, Heading]]:
    for column in sorted(columns):
        cell = sheet.covering(row, column)
        if cell is None or cell.kind is not CellKind.TEXT or len(cell.shown.split()) > _MOST_WORDS:
            continue
        part = part_of(cell.shown)
        if part is not None or _ASIDE.match(tidy(cell.shown)):
            yield column, Heading(folded(cell.shown), part)


def _line_above(headings: Headings, row: int) -> dict[int, Heading]:
    """The headings that hold for a row: the last row of them above it, over those directly above that one."""
    above = [other for other in headings if other < row]
    if not above:
        return {}
    last = max(above)
    return {
        column: heading
        for other in sorted(above)
        if last - other < _NEAR
        for column, heading in headings[other].items()
    }


def _same_heading(line: Mapping[int, Heading], column: int, place: int) -> bool:
    """Tell whether one merged heading reaches from one column to the other."""
    return all(line.get(between) == line[place] for between in range(column, place))
