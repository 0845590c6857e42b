"""What people do to workbooks: the files of the sample rounds that did not come back as they should, one list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from data.samples.parts import Parts, merged, renamed, reordered, with_column_moved, with_row_above
from data.template import Slot, Value

ABSENT: Mapping[int, frozenset[str]] = {2: frozenset({"91.71"}), 3: frozenset({"91.71"}), 4: frozenset({"91.71"})}
"""Who sent nothing at a bimtek."""


@dataclass(frozen=True, slots=True, eq=False)
class Sent:
    """A file as it came: what was typed over the good answers (None: deleted), what was done to its sheets, its name.

    `cut_to` is how many bytes of it arrived; `made_for` the bimtek whose template was taken by mistake.
    """

    region: str
    typed: Mapping[Slot, Value | None] = field(default_factory=dict)
    edits: tuple[Callable[[Parts], Parts], ...] = ()
    name: str = ""
    cut_to: int | None = None
    made_for: int | None = None


def _without(part: str, *codes: str) -> dict[Slot, Value | None]:
    return {(code, part): None for code in codes}


_REGULATION = tuple(f"REG-0{number}" for number in range(1, 8))
_DIMENSIONS_FIRST = (1, 2, 3, 4, 5, 0, 9, 6, 7, 8, 10, 11)

SENT: Mapping[int, tuple[Sent, ...]] = {
    1: (
        Sent(
            "13.05",
            {
                ("REG-01", "value"): "3 (tiga)",
                ("REG-01", "evidence"): "Perbup contoh nomor 12/2025",
                ("REG-01", "evidence_date"): "10 Juli 2025",
                ("ANG-01", "numerator"): "Rp 41,2 M",
                ("LEM-03", "numerator"): "12,5%",
                ("REG-04", "value"): None,
            },
            (partial(merged, sheet="Regulasi", cells="E8:E9"),),
        ),
        Sent("13.74", {("LEM-03", "numerator"): "75 %", ("LEM-06", "value"): "nihil"}),
        Sent(
            "21.72",
            {
                ("LEM-01", "value"): "Level III",
                ("ANG-05", "value"): "-",
                ("TIK-02", "value"): "n/a",
                ("REG-06", "value"): "v",
            },
            name="Tanjungpinang FINAL rev2 (1).xlsx",
        ),
        Sent(
            "32.09",
            {("SDM-01", "numerator"): "1.250"},
            (partial(with_row_above, sheet="Infrastruktur TIK", row=9, text="Diisi oleh Bidang E-Government"),),
        ),
        Sent("33.05", {("REG-02", "numerator"): "\xa017\xa0", ("REG-02", "denominator"): "40"}),
        Sent(
            "33.07",
            {("REG-04", "evidence"): "SK contoh nomor 7/2019", ("REG-04", "evidence_date"): "7/13/2019"},
            (partial(renamed, sheet="Penganggaran", new="Anggaran 2026"),),
        ),
        Sent("33.10", edits=(partial(with_column_moved, sheet="Sumber Daya Manusia", column=14, to=11),)),
        Sent("33.14", edits=(partial(reordered, order=_DIMENSIONS_FIRST),)),
        Sent(
            "33.21",
            {
                ("REG-06", "value"): "Ya",
                **_without("evidence", *_REGULATION),
                **_without("evidence_date", *_REGULATION),
                **_without("evidence_link", *_REGULATION),
            },
        ),
        Sent("33.71", {("SDM-04", "value"): "3,5", ("TIK-01", "numerator"): 200, ("TIK-01", "denominator"): 91}),
        Sent("34.03", {("LEM-01", "evidence_link"): "javascript:alert(document.cookie)"}),
    ),
    2: (
        Sent("13.05", {("TIK-03", "numerator"): "900 Mbps", ("LEM-02", "value"): "Level 2"}),
        Sent("35.12", {("ANG-02", "numerator"): "1 Mei 2026"}),
        Sent("35.71", {("LEM-02", "value"): "3-4", ("REG-06", "value"): "Sudah"}),
        Sent("35.77", _without("reason", "ANG-07")),
        Sent("35.79", _without("denominator", "LEM-03")),
        Sent(
            "36.03",
            {
                ("MP-1", "state"): "Selsai",
                ("QW-01", "evidence"): "tangerangkab.example/qw-01",
                ("QW-02", "priority"): "Ya",
                ("QW-03", "worth"): "2,5",
            },
            name="isian smart city kab tangerang.xlsx",
        ),
        Sent(
            "52.03",
            {("REG-02", "numerator"): "1.250", ("LEM-04", "value"): "belum", ("LEM-02", "value"): None},
            (partial(merged, sheet="Kelembagaan", cells="E6:E7"),),
        ),
        Sent("52.03", name="kesiapan-contoh-bimtek-2-52.03-perbaikan.xlsx"),
        Sent("64.71", {("signed_on", "value"): "9/6/2026"}),
    ),
    3: (
        Sent("13.74", {("LEM-01", "value"): "empat"}),
        Sent("33.07", name="kesiapan-contoh-bimtek-3-33.07-putus.xlsx", cut_to=20_000),
        Sent("33.07"),
        Sent("34.03", name="kesiapan-contoh-bimtek-3-34.03-templat-lama.xlsx", made_for=2),
        Sent("34.03"),
        Sent("53.71", {("TIK-01", "denominator"): 0}),
        Sent("64.74", {("TIK-06", "value"): 6}),
        Sent(
            "81.71",
            edits=(partial(reordered, order=_DIMENSIONS_FIRST), partial(renamed, sheet="Regulasi", new="1. Regulasi")),
        ),
    ),
    4: (
        Sent("11.71", {("ANG-06", "value"): "Mungkin"}),
        Sent("33.05", {("KH-TIM", "came_4"): 30.5}),
        Sent("36.72", {("ANG-02", "denominator"): "1,250,000,000,000.00", ("SDM-06", "value"): "N/A"}),
    ),
}
