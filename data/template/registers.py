"""What a workbook asks beside the indicators: the masterplan, the quick wins, and who attended each bimtek."""

from dataclasses import dataclass
from enum import StrEnum

from data.answers.choices import Choice
from scoring import Text


class Asks(StrEnum):
    """What a column of a register takes."""

    TEXT = "text"
    CHOICE = "choice"
    MARK = "mark"
    COUNT = "count"
    DATE = "date"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class RegisterField:
    """One column of a register; `choices` is the list where it asks for a choice, or the marks where for one."""

    code: str
    name: Text
    asks: Asks
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One row of a register; the free rows of a list have no name."""

    code: str
    name: Text | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A sheet of rows and columns that is kept and shown but never scored."""

    code: str
    sheet: Text
    about: Text
    rows: tuple[RegisterRow, ...]
    fields: tuple[RegisterField, ...]


def _field(code: str, asks: Asks, in_indonesian: str, in_english: str, *choices: Choice) -> RegisterField:
    return RegisterField(code, Text(in_indonesian, in_english), asks, choices)


def _choice(code: str, in_indonesian: str, in_english: str) -> Choice:
    return Choice(code, Text(in_indonesian, in_english))


MARKS = (
    _choice("0", "tidak", "no"),
    _choice("1", "baru dinyatakan", "only claimed"),
    _choice("2", "sebagian", "in part"),
    _choice("3", "jelas dan ada datanya", "clearly, with data"),
    _choice("4", "jelas, terukur, dan terbukti", "clearly, measured and proven"),
)
"""The marks of a test of "smart"; their anchors are guessed, no guideline gives any."""

MASTERPLAN = Register(
    "MP",
    Text("Masterplan", "Masterplan"),
    Text("Keadaan setiap buku masterplan.", "The state of each book of the masterplan."),
    (
        RegisterRow("MP-1", Text("Buku 1: analisis strategis", "Book 1: strategic analysis")),
        RegisterRow("MP-2", Text("Buku 2: masterplan", "Book 2: masterplan")),
        RegisterRow("MP-3", Text("Buku 3: ringkasan eksekutif", "Book 3: executive summary")),
        RegisterRow("MP-4", Text("Peta jalan 5–10 tahun", "Roadmap of 5–10 years")),
    ),
    (
        _field(
            "state", Asks.CHOICE, "Keadaan", "State",
            _choice("none", "Belum ada", "None yet"),
            _choice("draft", "Draf", "Draft"),
            _choice("final", "Selesai", "Final"),
            _choice("approved", "Disetujui kepala daerah", "Approved by the regional head"),
            _choice("enacted", "Ditetapkan dengan peraturan", "Enacted by regulation"),
        ),
        _field("number", Asks.TEXT, "Nomor dokumen", "Number of the document"),
        _field("date", Asks.DATE, "Tanggal", "Date"),
        _field("link", Asks.LINK, "Tautan", "Link"),
        _field("note", Asks.TEXT, "Catatan", "Note"),
    ),
)  # fmt: skip

QUICK_WINS = Register(
    "QW",
    Text("Quick Win", "Quick Wins"),
    Text(
        "Program cepat yang terlihat hasilnya dalam setahun, diuji dengan tiga pertanyaan.",
        "Programmes whose results show within a year, held against three questions.",
    ),
    tuple(RegisterRow(f"QW-{number:02}") for number in range(1, 16)),
    (
        _field("title", Asks.TEXT, "Nama quick win", "Title"),
        _field(
            "pillar", Asks.CHOICE, "Pilar", "Pillar",
            _choice("governance", "Smart Governance", "Smart Governance"),
            _choice("branding", "Smart Branding", "Smart Branding"),
            _choice("economy", "Smart Economy", "Smart Economy"),
            _choice("living", "Smart Living", "Smart Living"),
            _choice("society", "Smart Society", "Smart Society"),
            _choice("environment", "Smart Environment", "Smart Environment"),
        ),
        _field("department", Asks.TEXT, "OPD pelaksana", "Department in charge"),
        _field("priority", Asks.MARK, "Menjawab masalah prioritas?", "Solves a priority problem?", *MARKS),
        _field("priority_reason", Asks.TEXT, "Alasan: masalah prioritas", "Reason: priority problem"),
        _field("worth", Asks.MARK, "Menaikkan nilai daerah?", "Raises the region’s value?", *MARKS),
        _field("worth_reason", Asks.TEXT, "Alasan: nilai daerah", "Reason: the region’s value"),
        _field("service", Asks.MARK, "Memberi pelayanan prima?", "Serves the public excellently?", *MARKS),
        _field("service_reason", Asks.TEXT, "Alasan: pelayanan publik", "Reason: public service"),
        _field(
            "state", Asks.CHOICE, "Keadaan", "State",
            _choice("planned", "Direncanakan", "Planned"),
            _choice("running", "Berjalan", "Running"),
            _choice("done", "Selesai", "Done"),
            _choice("stopped", "Dihentikan", "Stopped"),
        ),
        _field("evidence", Asks.LINK, "Tautan bukti dukung", "Link to the evidence"),
    ),
)  # fmt: skip

ATTENDANCE = Register(
    "KH",
    Text("Kehadiran", "Attendance"),
    Text("Berapa yang diundang dan hadir pada setiap bimtek.", "How many were invited and came to each bimtek."),
    (
        RegisterRow("KH-DEWAN", Text("Dewan Smart City", "Smart City Council")),
        RegisterRow("KH-TIM", Text("Tim Pelaksana", "Implementation team")),
        RegisterRow("KH-OPD", Text("OPD", "Departments")),
        RegisterRow("KH-NAGARI", Text("Walinagari / kepala desa", "Village heads")),
        RegisterRow("KH-PRAKTISI", Text("Praktisi TIK", "IT practitioners")),
    ),
    tuple(
        _field(f"{code}_{number}", Asks.COUNT, f"Bimtek {roman}: {indonesian}", f"Bimtek {roman}: {english}")
        for number, roman in enumerate(("I", "II", "III", "IV"), start=1)
        for code, indonesian, english in (("invited", "diundang", "invited"), ("came", "hadir", "came"))
    ),
)

REGISTERS = (MASTERPLAN, QUICK_WINS, ATTENDANCE)
