"""Names of regions and provinces, compared without regard to capitals, spaces and punctuation."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data.regions.register import RegionKind, aliases, former_codes, regions

_GOVERNMENT = r"(?:PEMERINTAH (?:DAERAH )?|PEMDA )?"
_TYPE_BEFORE = (
    (re.compile(rf"^{_GOVERNMENT}(?:KABUPATEN|KAB|PEMKAB)(?: ADMINISTRASI| ADM)? (?=.)"), RegionKind.KABUPATEN),
    (re.compile(rf"^{_GOVERNMENT}(?:KOTA|KOTAMADYA|KODYA|PEMKOT)(?: ADMINISTRASI| ADM)? (?=.)"), RegionKind.KOTA),
)
_TYPE_AFTER = ((re.compile(r" REGENCY$"), RegionKind.KABUPATEN), (re.compile(r" CITY$"), RegionKind.KOTA))
_OTHER_PROVINCE_NAMES = {
    "NANGGROE ACEH DARUSSALAM": "11",
    "NAD": "11",
    "SUMUT": "12",
    "SUMBAR": "13",
    "SUMSEL": "16",
    "BANGKA BELITUNG": "19",
    "KEP BANGKA BELITUNG": "19",
    "BABEL": "19",
    "KEP RIAU": "21",
    "KEPRI": "21",
    "JAKARTA": "31",
    "DAERAH KHUSUS IBUKOTA JAKARTA": "31",
    "DAERAH KHUSUS JAKARTA": "31",
    "DKJ": "31",
    "JABAR": "32",
    "JATENG": "33",
    "DAERAH ISTIMEWA YOGYAKARTA": "34",
    "D I YOGYAKARTA": "34",
    "DIY": "34",
    "JATIM": "35",
    "NTB": "52",
    "NTT": "53",
    "KALBAR": "61",
    "KALTENG": "62",
    "KALSEL": "63",
    "KALTIM": "64",
    "KALTARA": "65",
    "SULUT": "71",
    "SULTENG": "72",
    "SULSEL": "73",
    "SULTRA": "74",
    "SULBAR": "76",
    "MALUT": "82",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A region that a written name may mean, the key it was found by and the provinces it lay in, now and before."""

    code: str
    key: str
    by_alias: bool
    province_codes: frozenset[str]


def spaced(text: str) -> str:
    """Write a name in capitals, its words parted by single spaces, without punctuation."""
    return " ".join(re.findall(r"[A-Z0-9]+", unicodedata.normalize("NFKC", text).upper()))


def compact(text: str) -> str:
    """Write a name in capitals without spaces and punctuation."""
    return spaced(text).replace(" ", "")


def split_type(text: str) -> tuple[RegionKind | None, str]:
    """Part the written type (KAB., KOTA ADM., ... Regency) from the name."""
    name = spaced(text)
    for pattern, kind in (*_TYPE_BEFORE, *_TYPE_AFTER):
        rest = pattern.sub("", name)
        if rest != name:
            return kind, rest
    return None, name


def candidates_by_name(text: str) -> tuple[Candidate, ...]:
    """Find the regions that bear exactly this name or other spelling."""
    return _candidates().get(compact(text), ())


def province_codes(text: str) -> frozenset[str]:
    """Give the code of a written province; empty when the text is none."""
    name = spaced(text).removeprefix("PROVINSI ").removeprefix("PROV ")
    known = _provinces()
    return frozenset(known[key] for key in (name.replace(" ", ""),) if key in known)


@lru_cache
def _provinces() -> Mapping[str, str]:
    names = {compact(region.province): region.province_code for region in regions().values()}
    return names | {compact(name): code for name, code in _OTHER_PROVINCE_NAMES.items()}


@lru_cache
def _candidates() -> Mapping[str, tuple[Candidate, ...]]:
    provinces = {code: {region.province_code} for code, region in regions().items()}
    for before, now in former_codes().items():
        provinces[now].add(before[:2])
    found: dict[str, list[Candidate]] = defaultdict(list)
    for region in regions().values():
        key = compact(region.name)
        found[key].append(Candidate(region.code, key, by_alias=False, province_codes=frozenset(provinces[region.code])))
    for alias in aliases():
        key = compact(alias.written)
        found[key].append(Candidate(alias.code, key, by_alias=True, province_codes=frozenset(provinces[alias.code])))
    return {key: tuple(candidates) for key, candidates in found.items()}
