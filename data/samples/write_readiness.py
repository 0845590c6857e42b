"""Write two rounds of invented readiness answers (seeded): `python -m data.samples.write_readiness`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from math import exp, log
from pathlib import Path
from typing import Any

import numpy as np
import xlsxwriter

from data.instruments import load_instrument, shipped
from data.regions import Region, RegionKind, regions
from data.samples.write_official import CREATED
from scoring.instrument import Indicator, Instrument, Kind

HERE = Path(__file__).resolve().parent
VERSION = "kesiapan-1"
SEED = 2019
ROUNDS = ((1, "I"), (2, "II"))

COHORT = (
    "11.71", "13.05", "13.74", "21.72", "32.09", "33.05", "33.07", "33.10", "33.14", "33.21", "33.71", "34.03", "35.12",
    "35.71", "35.77", "35.79", "36.03", "36.72", "52.03", "53.71", "63.09", "64.71", "64.74", "81.71", "91.71",
)  # fmt: skip
"""25 of the 27 candidates for the cohort of 2019, over the islands; only their names and sizes are real."""

CITIES_WITH_VILLAGES = frozenset({"11.71", "35.79", "81.71"})
NEEDS_VILLAGES = ("ANG-07", "TIK-05", "SDM-07")
"""Indicators that count nagari and desa, which most cities do not have."""

NO_VILLAGES = "Kota tidak memiliki nagari/desa"
PARTS = {
    Kind.LEVEL: ("Jawaban", "Bukti"),
    Kind.YES_NO: ("Jawaban", "Bukti"),
    Kind.NUMBER: ("Jawaban", "Bukti"),
    Kind.RATIO: ("Pembilang", "Penyebut", "Bukti"),
}
REASON = "Alasan tidak berlaku"

Cell = str | float | None


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented region: how able it is by dimension, and the wholes that its ratios are taken of."""

    region: Region
    ability: Mapping[str, float]
    wholes: Mapping[str, int]


def readiness_workbook(held: int, instrument: Instrument) -> bytes:
    """Write one round as a result table; the second round is the first after mostly getting better."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"created": CREATED, "title": "CONTOH: semua jawaban dikarang"})
    sheet = book.add_worksheet(f"CONTOH Bimtek {dict(ROUNDS)[held]}")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 30)
    sheet.freeze_panes(6, 2)
    sheet.write_string(0, 0, f"CONTOH - penilaian kesiapan smart city, Bimtek {dict(ROUNDS)[held]}")
    sheet.write_string(1, 0, "Semua jawaban dalam berkas ini dikarang oleh program; hanya nama daerah yang nyata.")
    _write_header(book, sheet, instrument.indicators)
    for number, code in enumerate(COHORT, start=1):
        invented = _invent(regions()[code], held)
        cells: list[Cell] = [number, invented.region.official_name.upper().replace("KABUPATEN", "KAB.")]
        for indicator in instrument.indicators:
            cells.extend(_answers(invented, indicator, held))
        _write_row(sheet, 5 + number, cells)
    book.close()
    return content.getvalue()


def _parts(indicator: Indicator) -> tuple[str, ...]:
    return (*PARTS[indicator.kind], REASON) if indicator.code in NEEDS_VILLAGES else PARTS[indicator.kind]


def _write_header(book: Any, sheet: Any, indicators: Iterable[Indicator]) -> None:
    """Write the header over two merged rows and the row of column numbers."""
    form = book.add_format({"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True})
    sheet.merge_range(3, 0, 4, 0, "NO", form)
    sheet.merge_range(3, 1, 4, 1, "KABUPATEN/KOTA", form)
    column = 2
    for indicator in indicators:
        parts = _parts(indicator)
        sheet.merge_range(3, column, 3, column + len(parts) - 1, f"{indicator.code} {indicator.name.id}", form)
        for offset, part in enumerate(parts):
            sheet.write_string(4, column + offset, part, form)
        column += len(parts)
    for place in range(column):
        sheet.write_string(5, place, f"({place + 1})", form)


def _write_row(sheet: Any, row: int, cells: Iterable[Cell]) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            sheet.write_string(row, column, cell)
        elif cell is not None:
            sheet.write_number(row, column, cell)


def _chance(*key: int) -> np.random.Generator:
    return np.random.default_rng((SEED, *key))


def _key(text: str) -> int:
    return int.from_bytes(text.encode(), "big") % 2**32


def _invent(region: Region, held: int) -> Invented:
    """Invent abilities that grow with the size of a region and, between rounds, mostly with time."""
    chance = _chance(_key(region.code))
    size = log(region.population / 300_000)
    base = 0.35 * size - 0.6 + (0.3 if region.kind is RegionKind.KOTA else 0.0) + chance.normal(0, 0.5)
    growth = (held - 1) * chance.normal(0.4, 0.4)
    ability = {dimension: base + growth + chance.normal(0, 0.4) for dimension in ("REG", "LEM", "ANG", "TIK", "SDM")}
    villages = round((region.population / 4_000) * chance.uniform(0.7, 1.3))
    budget = round(900_000_000_000 + region.population * 1_400_000 * chance.uniform(0.9, 1.1), -6)
    wholes = {
        "programmes": int(chance.integers(20, 60)),
        "quick wins": int(chance.integers(5, 9)),
        "departments": int(chance.integers(28, 45)),
        "offices": int(chance.integers(60, 120)),
        "villages": max(10, int(villages)),
        "services": int(chance.integers(60, 180)),
        "staff": round(2_500 + region.population * 0.006),
        "attendances": 60 * held,
        "budget": int(budget),
        "smart city budget": int(budget * chance.uniform(0.01, 0.03)),
    }
    return Invented(region, ability, wholes)


WHOLE_OF = {
    "REG-02": "programmes", "REG-07": "quick wins", "LEM-03": "departments", "LEM-07": "villages", "ANG-01": "budget",
    "ANG-02": "budget", "ANG-03": "smart city budget", "ANG-07": "villages", "TIK-01": "offices", "TIK-03": "staff",
    "TIK-04": "villages", "TIK-05": "villages", "TIK-08": "services", "SDM-01": "staff", "SDM-02": "staff",
    "SDM-03": "staff", "SDM-05": "attendances", "SDM-07": "villages",
}  # fmt: skip


def _answers(invented: Invented, indicator: Indicator, held: int) -> list[Cell]:
    """Invent the cells of one indicator: a few left blank, a few without evidence, some that do not apply."""
    parts = _parts(indicator)
    blank: list[Cell] = [None] * len(parts)
    chance = _chance(_key(invented.region.code), _key(indicator.code))  # the same luck in both rounds
    leaning, left_blank, proof = chance.normal(0, 0.6), chance.random(), chance.random()
    is_city = invented.region.kind is RegionKind.KOTA and invented.region.code not in CITIES_WITH_VILLAGES
    if REASON in parts and is_city:
        return ["Tidak berlaku", *blank[2:], NO_VILLAGES]
    if left_blank < 0.03 / held:
        return blank
    given = _given(invented, indicator, leaning)
    proven = f"{indicator.code}/{invented.region.code}/{2018 + held}.pdf" if proof < 0.80 + 0.06 * held else None
    return [*given, proven, *blank[len(given) + 1 :]]


def _given(invented: Invented, indicator: Indicator, leaning: float) -> list[Cell]:
    share = 1 / (1 + exp(-(invented.ability[indicator.parent] + leaning)))
    if indicator.kind is Kind.LEVEL:
        return [min(5, int(share * 6))]
    if indicator.kind is Kind.YES_NO:
        return ["Ya" if share > 0.4 else "Tidak"]
    if indicator.goalposts is None:
        return [None]
    answer = indicator.goalposts.worst + share * (indicator.goalposts.best - indicator.goalposts.worst)
    if indicator.ratio is None:
        return [round(answer)]
    whole = invented.wholes[WHOLE_OF[indicator.code]]
    return [round(answer / indicator.ratio.per * whole), whole]


def write() -> None:
    """Write both rounds beside this script."""
    instrument = load_instrument(shipped()[VERSION])
    for held, _ in ROUNDS:
        (HERE / f"contoh-kesiapan-bimtek-{held}.xlsx").write_bytes(readiness_workbook(held, instrument))


if __name__ == "__main__":
    write()
