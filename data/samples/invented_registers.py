"""Invented registers: contacts, masterplan, quick wins and attendance, better from bimtek to bimtek."""

from collections.abc import Iterator
from datetime import date, timedelta

from data.regions import RegionKind
from data.samples.invented import ATTENDANCE, Invented, chance, share
from data.samples.rounds import SAMPLE_ROUNDS
from data.template import Slot, Value, Values
from data.template.anchors import CoverItem, FieldCode
from data.template.registers import ATTENDANCE as ATTENDANCE_SHEET
from data.template.registers import MASTERPLAN, QUICK_WINS

_STATES_OF_BOOKS = next(field.choices for field in MASTERPLAN.fields if field.code == "state")
_STATES_OF_WINS = next(field.choices for field in QUICK_WINS.fields if field.code == "state")
_PILLARS = {choice.code: choice.name.id for field in QUICK_WINS.fields for choice in field.choices}
_WINS = (
    ("Layanan izin satu pintu daring", "governance", "DPMPTSP"),
    ("Agenda wisata dan cerita daerah", "branding", "Dinas Pariwisata"),
    ("Pasar daring produk UMKM", "economy", "Dinas Koperasi dan UKM"),
    ("Antrean puskesmas daring", "living", "Dinas Kesehatan"),
    ("Kelas literasi digital warga", "society", "Dinas Kominfo"),
    ("Peta bank sampah", "environment", "Dinas Lingkungan Hidup"),
    ("Pengaduan warga terpadu", "governance", "Dinas Kominfo"),
    ("Peringatan dini banjir", "environment", "BPBD"),
)
_CALLED = {"KH-DEWAN": 9, "KH-TIM": 25, "KH-OPD": 35, "KH-NAGARI": 40, "KH-PRAKTISI": 10}
"""How many of each group are invited to a bimtek."""
_REASONS = (
    "Belum dapat ditunjukkan (contoh).",
    "Disebut dalam rencana, belum ada datanya (contoh).",
    "Sebagian sudah tampak (contoh).",
    "Ada datanya (contoh).",
    "Terukur dan terbukti (contoh).",
)
"""Why a test of "smart" has each of its marks."""
_REQUIRED = ("KH-DEWAN", "KH-TIM", "KH-OPD", "KH-NAGARI")


def registers_of(invented: Invented) -> Values:
    """Invent what a region writes beside its answers, and the attendance that the answer must agree with."""
    return {
        **dict(_contacts(invented)),
        **dict(_masterplan(invented)),
        **dict(_quick_wins(invented)),
        **_attendance(invented),
    }


def _contacts(invented: Invented) -> Iterator[tuple[Slot, Value]]:
    """Fill the cover with people who do not exist and say so."""
    chief = "Wali Kota" if invented.region.kind is RegionKind.KOTA else "Bupati"
    told: dict[str, Value] = {
        CoverItem.CONTACT_NAME: "CONTOH: semua isian dikarang, hanya nama daerah yang nyata",
        CoverItem.CONTACT_UNIT: "Dinas Kominfo (contoh)",
        CoverItem.CONTACT_PHONE: "0000-000000",
        CoverItem.CONTACT_EMAIL: f"contoh@{invented.region.code.replace('.', '-')}.example",
        CoverItem.SIGNATORY_NAME: "CONTOH",
        CoverItem.SIGNATORY_TITLE: f"{chief} (contoh)",
        CoverItem.SIGNED_ON: SAMPLE_ROUNDS[invented.held - 1].held - timedelta(days=4),
    }
    yield from (((item, FieldCode.VALUE), value) for item, value in told.items())


def _masterplan(invented: Invented) -> Iterator[tuple[Slot, Value]]:
    """Move each book on by about one state a bimtek; one that was begun has a number and a date."""
    for place, row in enumerate(MASTERPLAN.rows):
        dice = chance(invented.region.code, row.code)
        reached = 0.8 * invented.held * (0.5 + share(invented.ability["REG"])) - 0.4 * place - dice.uniform(0, 1.2)
        state = max(0, min(len(_STATES_OF_BOOKS) - 1, round(reached)))
        yield (row.code, "state"), _STATES_OF_BOOKS[state].name.id
        if state > 1:
            dated = date(2026, 1, 12) + timedelta(days=int(dice.integers(40)))
            yield (row.code, "number"), f"CONTOH-{invented.region.code}/{row.code}/2026"
            yield (row.code, "date"), dated


def _quick_wins(invented: Invented) -> Iterator[tuple[Slot, Value]]:
    """List the quick wins from the second bimtek on, each further on at each bimtek."""
    if invented.held == 1:
        return
    for place, row in enumerate(QUICK_WINS.rows[: invented.wholes["quick wins"]]):
        dice = chance(invented.region.code, row.code)
        title, pillar, department = _WINS[place]
        reached = (invented.held - 2) * (0.6 + share(invented.ability["LEM"])) - dice.uniform(0, 1)
        yield from (
            ((row.code, "title"), title),
            ((row.code, "pillar"), _PILLARS[pillar]),
            ((row.code, "department"), department),
            ((row.code, "state"), _STATES_OF_WINS[max(0, min(2, round(reached)))].name.id),
        )
        for test in ("priority", "worth", "service"):
            mark = min(4, int(2.5 * (share(invented.ability["LEM"] + 1) + dice.random())))
            yield (row.code, test), mark
            yield (row.code, f"{test}_reason"), _REASONS[mark]


def _attendance(invented: Invented) -> Values:
    """Count who came to each bimtek so far; the answer on attendance is the sum over those who must come."""
    counts: dict[Slot, Value] = {}
    came = invited = 0
    keen = chance(invented.region.code, ATTENDANCE).normal(1, 0.7)
    for held in range(1, invented.held + 1):
        for row in ATTENDANCE_SHEET.rows:
            dice = chance(invented.region.code, row.code, held)
            called = _CALLED[row.code]
            here = min(called, round(called * share(keen + dice.normal(0, 0.4))))
            counts |= {(row.code, f"invited_{held}"): called, (row.code, f"came_{held}"): here}
            if row.code in _REQUIRED:
                came, invited = came + here, invited + called
    return {**counts, (ATTENDANCE, FieldCode.NUMERATOR): came, (ATTENDANCE, FieldCode.DENOMINATOR): invited}
