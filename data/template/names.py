"""Names that everybody's programs accept: of sheets, of files, of regions in files."""

import re
import unicodedata
from collections.abc import Iterable

from data.regions import Region, RegionKind

LONGEST_SHEET_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_EDITION = re.compile(r"-[0-9]+$")
_SHORT = {RegionKind.KABUPATEN: "kab", RegionKind.KOTA: "kota"}


def sheet_names(wanted: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Make names of sheets: without what is forbidden, short enough, none twice in whatever capitals."""
    known, names = {name.casefold() for name in taken}, []
    for name in wanted:
        plain = " ".join(_FORBIDDEN.sub(" ", name).split()).strip("'") or "-"
        made, number = plain[:LONGEST_SHEET_NAME].strip("' "), 2
        while made.casefold() in known or made.casefold() == "history":  # Excel keeps this one for itself
            ending = f" {number}"
            made, number = plain[: LONGEST_SHEET_NAME - len(ending)].strip("' ") + ending, number + 1
        known.add(made.casefold())
        names.append(made)
    return names


def file_name(version: str, round_code: str, region: Region) -> str:
    """Name the file of a region: kesiapan-bimtek-2-13.05-kab-padang-pariaman.xlsx."""
    parts = (_EDITION.sub("", version), round_code, region.code, _SHORT[region.kind], region.name)
    return f"{'-'.join(slug(part) for part in parts)}.xlsx"


def slug(text: str) -> str:
    """Write a text in small letters, digits, points and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9.]+", "-", plain).strip("-.")
