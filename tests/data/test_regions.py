"""Which region a written name or code means."""

import csv
from pathlib import Path

import pytest

from data.regions import MatchReason, RegionKind, match_region, regions

FACTS = Path(__file__).resolve().parents[2] / "data" / "samples" / "official_results.csv"


def test_there_are_514_regions_in_38_provinces_with_text_codes() -> None:
    register = regions()
    assert len(register) == 514
    assert len({region.province_code for region in register.values()}) == 38
    assert register["13.05"].official_name == "Kabupaten Padang Pariaman"
    assert register["13.05"].bps_code == "1306"
    assert register["13.05"].kind is RegionKind.KABUPATEN


def test_every_official_name_and_every_code_is_its_own_region() -> None:
    for code, region in regions().items():
        assert match_region(region.official_name).match is region
        assert match_region(code).match is region


def test_all_183_names_of_the_official_tables_match_their_codes() -> None:
    with FACTS.open(encoding="utf-8") as table:
        facts = list(csv.DictReader(table))
    assert len(facts) == 183
    for fact in facts:
        found = match_region(fact["region_printed"]).match
        assert found is not None, fact["region_printed"]
        assert found.code == fact["kemendagri_code"]


@pytest.mark.parametrize(
    ("written", "code", "reason"),
    [
        ("Padang Pariaman", "13.05", MatchReason.NAME),
        ("kab.padang  pariaman", "13.05", MatchReason.NAME),
        ("PEMERINTAH KABUPATEN PADANG PARIAMAN", "13.05", MatchReason.NAME),
        ("KAB. BANDUNG", "32.04", MatchReason.NAME),
        ("Kota Bandung", "32.73", MatchReason.NAME),
        ("KOTA ADM. JAKARTA PUSAT", "31.71", MatchReason.NAME),
        ("Bogor Regency", "32.01", MatchReason.NAME),
        ("Kotabaru", "63.02", MatchReason.NAME),
        ("Kab. Kota Baru", "63.02", MatchReason.NAME),
        ("Lima Puluh Kota", "13.07", MatchReason.NAME),
        ("Kabupaten 50 Kota", "13.07", MatchReason.ALIAS),
        ("Toba Samosir", "12.12", MatchReason.ALIAS),
        ("KAB. PONTIANAK", "61.02", MatchReason.ALIAS),
        ("KOTA TANGERANG SELATA", "36.74", MatchReason.ALIAS),
        ("92.04", "96.02", MatchReason.FORMER_CODE),
    ],
)
def test_what_is_unique_is_matched(written: str, code: str, reason: MatchReason) -> None:
    found = match_region(written)
    assert found.match is not None
    assert (found.match.code, found.reason) == (code, reason)


@pytest.mark.parametrize(
    ("written", "proposals", "reason"),
    [
        ("Bandung", {"32.04", "32.73"}, MatchReason.TWO_TYPES),
        ("Pontianak", {"61.71", "61.02"}, MatchReason.TWO_TYPES),
        ("Mura", {"16.05", "62.12"}, MatchReason.SEVERAL),
        ("Kepulauan Riau", {"21.01"}, MatchReason.SEVERAL),
        ("Kota Padang Pariaman", {"13.05"}, MatchReason.TYPE_DIFFERS),
        ("Kota Kotabaru", {"63.02"}, MatchReason.TYPE_DIFFERS),
        ("Kota Lima Puluh Kota", {"13.07"}, MatchReason.TYPE_DIFFERS),
        ("Padang Pariamann", {"13.05"}, MatchReason.SIMILAR),
        ("KAB. KEPULAUAN TANIM", {"81.03"}, MatchReason.SIMILAR),
        ("1305", {"13.05", "13.04"}, MatchReason.CODE_FORM),
        ("13.1", {"13.10"}, MatchReason.CODE_FORM),
        ("99.99", set(), MatchReason.CODE_UNKNOWN),
        ("Atlantis", set(), MatchReason.UNKNOWN),
        ("  - ", set(), MatchReason.BLANK),
    ],
)
def test_what_is_not_unique_is_only_proposed(written: str, proposals: set[str], reason: MatchReason) -> None:
    found = match_region(written)
    assert found.match is None
    assert found.reason is reason
    assert proposals <= {region.code for region in found.proposals}
    assert bool(proposals) == bool(found.proposals)


def test_a_province_narrows_what_is_written_and_is_never_overridden() -> None:
    mura = match_region("Mura", "Sumatera Selatan").match
    assert mura is not None
    assert mura.code == "16.05"
    assert match_region("Padang Pariaman", "Jawa Barat").reason is MatchReason.PROVINCE_DIFFERS
    mimika = match_region("Mimika", "Papua").match
    assert mimika is not None, "Mimika lay in Papua before 2022"
    assert match_region("Bandung", "Jawa Barat").reason is MatchReason.TWO_TYPES


def test_a_region_is_called_as_people_say_it() -> None:
    assert [regions()[code].short_name for code in ("13.05", "13.71")] == ["Kab. Padang Pariaman", "Kota Padang"]
