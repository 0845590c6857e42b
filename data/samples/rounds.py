"""The sample rounds: four bimtek of one invented evaluation, each in a zip of the workbooks that came back."""

from datetime import date
from pathlib import Path

from data.store import Round
from scoring import Text

HERE = Path(__file__).resolve().parent
VERSION = "kesiapan-1"
_HELD = {"I": date(2026, 3, 10), "II": date(2026, 6, 9), "III": date(2026, 9, 8), "IV": date(2026, 12, 8)}


def _code(number: int) -> str:
    return f"contoh-bimtek-{number}"


SAMPLE_ROUNDS = tuple(
    Round(
        _code(number),
        Text(f"Contoh: kesiapan pada Bimtek {roman}", f"Sample: readiness at Bimtek {roman}"),
        VERSION,
        held,
        sample=True,
        previous=_code(number - 1) if number > 1 else None,
    )
    for number, (roman, held) in enumerate(_HELD.items(), start=1)
)


def archive_of(code: str) -> Path:
    """Name the zip of a sample round."""
    return HERE / f"{code}.zip"
