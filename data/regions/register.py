"""The register of regions as published, read from the reference tables."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

REFERENCE = Path(__file__).resolve().parent.parent / "reference"


class RegionKind(StrEnum):
    """What a region is: a regency (kabupaten) or a city (kota)."""

    KABUPATEN = "kabupaten"
    KOTA = "kota"


@dataclass(frozen=True, slots=True)
class Region:
    """One regency or city; `code` is Kemendagri's (13.05), `bps_code` that of BPS 2020 (1306), both text."""

    code: str
    bps_code: str
    name: str
    kind: RegionKind
    official_name: str
    province_code: str
    province: str
    island_group: str
    capital: str
    latitude: float
    longitude: float
    capital_latitude: float
    capital_longitude: float
    population: int
    population_as_of: str
    area_km2: float
    area_as_of: str

    @property
    def short_name(self) -> str:
        """The name as people say it: Kab. Padang Pariaman, Kota Padang."""
        return f"{'Kab.' if self.kind is RegionKind.KABUPATEN else 'Kota'} {self.name}"


@dataclass(frozen=True, slots=True)
class Alias:
    """Another way a region is written: spelling, abbrev, former name or truncated in print."""

    code: str
    written: str
    kind: str


@lru_cache
def regions() -> Mapping[str, Region]:
    """Give all regions by their Kemendagri code, in the order of the codes."""
    return MappingProxyType({row["kemendagri_code"]: _region(row) for row in rows("regions.csv")})


@lru_cache
def aliases() -> tuple[Alias, ...]:
    """Give all other spellings."""
    return tuple(Alias(row["kemendagri_code"], row["alias"], row["kind"]) for row in rows("aliases.csv"))


@lru_cache
def former_codes() -> Mapping[str, str]:
    """Give the code of today for each Kemendagri code that was replaced in 2022."""
    history = rows("code_history.csv")
    return MappingProxyType({row["kemendagri_code_before_2022"]: row["kemendagri_code_now"] for row in history})


@lru_cache
def bps_codes() -> Mapping[str, str]:
    """Give the Kemendagri code for each BPS code of 2020."""
    return MappingProxyType({region.bps_code: region.code for region in regions().values()})


def rows(file_name: str) -> list[dict[str, str]]:
    """Read a reference table."""
    with (REFERENCE / file_name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def _region(row: dict[str, str]) -> Region:
    return Region(
        code=row["kemendagri_code"],
        bps_code=row["bps_code_2020"],
        name=row["name"],
        kind=RegionKind(row["type"].lower()),
        official_name=row["official_name"],
        province_code=row["province_code"],
        province=row["province"],
        island_group=row["island_group"],
        capital=row["capital"],
        latitude=float(row["lat"]),
        longitude=float(row["lon"]),
        capital_latitude=float(row["capital_lat"]),
        capital_longitude=float(row["capital_lon"]),
        population=int(row["population"]),
        population_as_of=row["population_asof"],
        area_km2=float(row["area_km2"]),
        area_as_of=row["area_asof"],
    )
