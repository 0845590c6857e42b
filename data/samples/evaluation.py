"""The evaluation of a sample round, invented: who assessed what, where they differed, what a lead made of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from access import Role
from data.samples.invented import chance
from data.samples.rounds import SAMPLE_ROUNDS
from data.store.answers import current_answers
from data.store.assessments import Assessment, Verdict, assessments_of, save
from data.store.assignments import assign, assignments_of
from data.store.decisions import Decision, confirm, decide, decisions_of
from data.store.evidence import Evidence, EvidenceStatus, register
from data.store.instruments import stored_instrument
from data.store.objections import Objection, object_to
from data.store.people import Person, set_people
from data.store.presentations import present
from data.store.settings import Settings, set_settings, settings_of
from data.store.stage import Stage
from scoring import Indicator, Kind, Status, finals, is_large_move, widen

EVALUATED, OPENED = SAMPLE_ROUNDS[2:]
OBJECT_BY = EVALUATED.held + timedelta(days=24)
PADANG_PARIAMAN = "13.05"
LEAD, SECOND, OFFICER = "ketua@contoh.id", "wakil@contoh.id", "padangpariaman@contoh.id"
EACH = 3
"""How many assess a region."""
CORRECTED, CORRECTION = "REG-04", "Salah ketik pada nilai akhir ditemukan setelah terbit (contoh)."
NO_DOCUMENT = "Dokumen bukti tidak dilampirkan (contoh)."


@dataclass(frozen=True, slots=True)
class _Assessor:
    """An invented assessor: how far below the region's own answer they score, in levels, and how widely."""

    email: str
    name: str
    home: str
    below: float
    spread: float


ASSESSORS = (
    _Assessor("asesor1@contoh.id", "Asesor 1 (contoh)", "13.74", 0.25, 0.35),
    _Assessor("asesor2@contoh.id", "Asesor 2 (contoh)", "32.09", 0.35, 0.40),
    _Assessor("asesor3@contoh.id", "Asesor 3 (contoh)", "35.12", 0.75, 0.45),
    _Assessor("asesor4@contoh.id", "Asesor 4 (contoh)", "53.71", 0.15, 0.35),
    _Assessor("asesor5@contoh.id", "Asesor 5 (contoh)", "64.71", 0.40, 0.60),
)
PEOPLE = (
    Person(LEAD, "Ketua tim (contoh)", Role.LEAD, frozenset()),
    Person(SECOND, "Wakil ketua tim (contoh)", Role.LEAD, frozenset()),
    *(Person(one.email, one.name, Role.ASSESSOR, frozenset({one.home})) for one in ASSESSORS),
    Person(OFFICER, "Staf Kab. Padang Pariaman (contoh)", Role.REGION, frozenset({PADANG_PARIAMAN})),
    Person("warga@contoh.id", "Warga (contoh)", Role.PUBLIC, frozenset()),
)


def show_evaluation(connection: Connection, round_code: str) -> None:
    """Walk the evaluated sample round through its steps, and open the next one, unless somebody has begun to."""
    if settings_of(connection, round_code) != Settings() or not assignments_of(connection, round_code).empty:
        return
    if round_code == EVALUATED.code:
        evaluate(connection)
    elif round_code == OPENED.code:
        _open(connection)


def evaluate(connection: Connection) -> None:
    """Walk the sample round through every step but publication: assigned, assessed, moderated, objected to, closed."""
    code = EVALUATED.code
    set_people(connection, PEOPLE, LEAD)
    answers = current_answers(connection, code)
    listed = sorted(answers["region"].unique())
    assign(connection, code, _pairs(listed), LEAD)
    set_settings(connection, code, Settings(Stage.ASSESSING, EVALUATED.held, OBJECT_BY), "", LEAD)
    instrument = stored_instrument(connection, EVALUATED.instrument)
    values, status = widen(answers, instrument)
    given = assignments_of(connection, code)
    for assessor in ASSESSORS:
        own = [
            region for region in listed if ((given["region"] == region) & (given["assessor"] == assessor.email)).any()
        ]
        words = [word for region in own for word in _words(assessor, region, values, status, instrument.indicators)]
        save(connection, code, words, assessor.email)
    _moderate(connection)
    set_settings(connection, code, Settings(Stage.OBJECTING, EVALUATED.held, OBJECT_BY), "", LEAD)
    _objections(connection)
    _evidence(connection)
    for number, region in enumerate(listed):
        present(connection, code, region, EVALUATED.held + timedelta(days=number % 2), LEAD)
    closed = Settings(Stage.CLOSED, EVALUATED.held, OBJECT_BY)
    set_settings(connection, code, closed, "Semua sanggah sudah dijawab (contoh).", LEAD)


def _open(connection: Connection) -> None:
    """Open the last round to its assessors, who have not begun."""
    listed = sorted(current_answers(connection, OPENED.code)["region"].unique())
    assign(connection, OPENED.code, _pairs(listed), LEAD)
    set_settings(connection, OPENED.code, Settings(Stage.ASSESSING, OPENED.held), "", LEAD)


def correct(connection: Connection) -> None:
    """Reopen the round for one correction, so that a second edition can be shown beside the first."""
    code, dated = EVALUATED.code, Settings(Stage.OBJECTING, EVALUATED.held, OBJECT_BY)
    set_settings(connection, code, dated, CORRECTION, LEAD)
    _set(connection, PADANG_PARIAMAN, CORRECTED, 3.0, CORRECTION)
    set_settings(connection, code, replace(dated, stage=Stage.CLOSED), "Koreksi selesai (contoh).", LEAD)


def _pairs(listed: list[str]) -> list[tuple[str, str]]:
    """Give each region three assessors, one after the other round the table; nobody has their home region."""
    pairs, turn = [], 0
    for region in listed:
        able = [ASSESSORS[(turn + step) % len(ASSESSORS)] for step in range(len(ASSESSORS))]
        pairs += [(region, one.email) for one in [one for one in able if one.home != region][:EACH]]
        turn += 2
    return pairs


def _words(
    assessor: _Assessor, region: str, values: pd.DataFrame, status: pd.DataFrame, indicators: tuple[Indicator, ...]
) -> Iterator[Assessment]:
    """Invent what an assessor says of each answer of a region; what was left blank is not scored."""
    dice = chance("asesor", assessor.email, region)
    for indicator in indicators:
        lower, own = dice.normal(assessor.below, assessor.spread), values.loc[region, indicator.code]
        if status.loc[region, indicator.code] != Status.ANSWERED:
            continue
        number = _scored(indicator, float(own), lower)
        verdict = Verdict.ACCEPTED if number == own else Verdict.INCOMPLETE if lower < 1.2 else Verdict.MISSING
        reason = {Verdict.INCOMPLETE: "Bukti belum lengkap (contoh).", Verdict.MISSING: NO_DOCUMENT}.get(verdict, "")
        yield Assessment(region, indicator.code, number, verdict, reason)


def _scored(indicator: Indicator, own: float, lower: float) -> float:
    """Invent a score that lies so many levels below the region's own."""
    if indicator.kind is Kind.LEVEL:
        return float(np.clip(round(own - lower), 0, max(level.value for level in indicator.levels)))
    if indicator.kind is Kind.YES_NO:
        return own if lower < 1.0 else 0.0
    less_is_better = indicator.goalposts is not None and indicator.goalposts.best < indicator.goalposts.worst
    return own if lower < 0.6 else round(own * (1.1 if less_is_better else 0.9), 2)


def _set(
    connection: Connection, region: str, code: str, number: float | None, reason: str, objection: int | None = None
) -> int:
    """Set a final value above what stands; more than one level away it awaits a second person."""
    instrument = stored_instrument(connection, EVALUATED.instrument)
    stood = finals(
        assessments_of(connection, EVALUATED.code), decisions_of(connection, EVALUATED.code), instrument.combining
    ).set_index(["region", "code"])["number"]
    before = float(stood[region, code])
    awaits = number is not None and is_large_move(before, number, code, instrument)
    return decide(connection, EVALUATED.code, Decision(region, code, before, number, reason, awaits, objection), LEAD)


def _moderate(connection: Connection) -> None:
    """Set final values where assessors stood far apart; the large move is confirmed by a second person."""
    reason = "Dokumen dibaca bersama ketiga asesor; nilai disepakati (contoh)."
    _set(connection, PADANG_PARIAMAN, "LEM-01", 2.0, reason)
    large = _set(connection, "34.03", "REG-01", 4.0, reason)
    confirm(connection, large, "Perda sudah dilihat sendiri (contoh).", SECOND)


def _objections(connection: Connection) -> None:
    """Object twice and answer twice: one value is changed, one kept."""
    day = OBJECT_BY - timedelta(days=5)
    for code, why, proof, number, answer in (
        ("TIK-06", "Empat aplikasi sudah terhubung.", "Berita acara 12/2026", 3.0, "Bukti diterima (contoh)."),
        (
            "SDM-01",
            "Pelatihan tahun lalu belum dihitung.",
            "Daftar hadir 2025",
            None,
            "Di luar tahun ini (contoh).",
        ),
    ):
        given = Objection(PADANG_PARIAMAN, code, f"{why} (contoh)", f"{proof} (contoh)")
        objection = object_to(connection, EVALUATED.code, given, day, OFFICER)
        _set(connection, PADANG_PARIAMAN, code, number, answer, objection)


def _evidence(connection: Connection) -> None:
    """Enter some evidence: one accepted, one twice, one that is no longer valid."""
    rows = (
        Evidence(PADANG_PARIAMAN, "REG-01", "12/2024 (contoh)", date(2024, 3, 12), "Perda", "perda-12-2024.pdf"),
        Evidence(PADANG_PARIAMAN, "LEM-01", "45/2025 (contoh)", date(2025, 2, 3), "SK Bupati", "sk-45-2025.pdf"),
        Evidence(PADANG_PARIAMAN, "LEM-02", "45/2025 (contoh)", date(2025, 2, 3), "SK Bupati", "sk-45-2025.pdf"),
        Evidence(
            PADANG_PARIAMAN, "TIK-07", "8/2023 (contoh)", date(2023, 8, 1), "Sertifikat", "sertifikat-iso.pdf",
            EvidenceStatus.ACCEPTED, date(2026, 7, 31),
        ),
    )  # fmt: skip
    for row in rows:
        register(connection, EVALUATED.code, row, None, OFFICER)
