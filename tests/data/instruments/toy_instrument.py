"""A small instrument with one of everything, to be broken in one place at a time."""

import csv
import io
from pathlib import Path

from data.instruments.rows import COLUMNS, OPTIONAL_COLUMNS

TOML = """\
format = 1
version = "toy"
name = { id = "Mainan", en = "Toy" }
citation = "Nobody, 2026"

[scale]
low = 0
high = 100
decimals = 2

[[nodes]]
code = "INDEX"
name = { id = "Indeks", en = "Index" }
missing = { policy = "reweight", minimum_coverage = 0.5 }

[[nodes]]
code = "REG"
parent = "INDEX"
weight = 40
name = { id = "Regulasi", en = "Regulation" }
weights = "relative"
floor = 0.01

[[nodes]]
code = "CAP"
parent = "INDEX"
weight = 60
name = { id = "Kapasitas", en = "Capacity" }
weights = "equal"

[[schemes]]
code = "REGULER"
name = { id = "Reguler", en = "Regular" }

[[schemes]]
code = "KPPN&IKN"
name = { id = "Kawasan", en = "Area" }
headers = ["KAWASAN"]
weights = { REG = 50, CAP = 50 }

[[bands]]
code = "good"
name = { id = "Baik", en = "Good" }
floor = 80
minimum_dimension = 50

[[bands]]
code = "poor"
name = { id = "Kurang", en = "Poor" }
floor = 0

[[printed]]
code = "final"
name = { id = "Nilai Akhir", en = "Final score" }
of = "score"
headers = ["Nilai Akhir"]
"""

Rows = dict[str, dict[str, str]]
LEVELS = [f"level_{level}_{tongue}" for level in range(3) for tongue in ("id", "en")]

ROWS: Rows = {
    "law": {
        "parent": "REG", "weight": "2", "kind": "level", "headers": "Perda|Peraturan",
        "level_0_id": "Tidak ada", "level_0_en": "None", "level_1_id": "Rancangan", "level_1_en": "Draft",
        "level_2_id": "Berlaku", "level_2_en": "In force",
    },
    "plan": {"parent": "REG", "weight": "1", "kind": "yes_no", "evidence_id": "Dokumen", "evidence_en": "Document"},
    "staff": {
        "parent": "CAP", "kind": "ratio", "unit_id": "%", "unit_en": "%", "worst": "0", "best": "50",
        "numerator_id": "Pegawai TIK", "numerator_en": "ICT staff", "denominator_id": "Pegawai",
        "denominator_en": "Staff", "per": "100",
    },
    "budget": {
        "parent": "CAP", "kind": "number", "unit_id": "Rp", "unit_en": "Rp", "breakpoints": "0=0; 40=0.5; 100=1",
    },
    "days": {
        "parent": "CAP", "kind": "number", "unit_id": "hari", "unit_en": "days", "worst": "30", "best": "1",
        "clip": "no",
    },
}  # fmt: skip


def csv_text(changed: Rows | None = None, rows: Rows = ROWS) -> str:
    """Write the indicators, with some cells changed."""
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, [*COLUMNS, *OPTIONAL_COLUMNS, *LEVELS], restval="", lineterminator="\n")
    writer.writeheader()
    for code, cells in rows.items():
        named = {"code": code, "name_id": f"Nama {code}", "name_en": f"Name {code}"}
        writer.writerow({**named, **cells, **(changed or {}).get(code, {})})
    return sheet.getvalue()


def line_of(code: str) -> int:
    """Give the line of an indicator."""
    return list(ROWS).index(code) + 2


def written(folder: Path, toml: str | bytes = TOML, indicators: str | bytes | None = None) -> Path:
    """Write an instrument into a folder named as its version."""
    place = folder / "toy"
    place.mkdir()
    for name, content in (
        ("instrument.toml", toml),
        ("indicators.csv", csv_text() if indicators is None else indicators),
    ):
        (place / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return place
