"""Which region a written name or code means: automatic only where there is exactly one answer, else proposals."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from data.regions.codes import code_proposals, region_of_code, written_as_code
from data.regions.names import Candidate, candidates_by_name, compact, province_codes, split_type
from data.regions.register import Region, RegionKind, regions
from data.regions.similarity import similar_regions

LONGEST_NAME = 200
"""A longer text names no region and is not looked at."""


class MatchReason(StrEnum):
    """Why a text matched a region, or why it did not."""

    NAME = "name"
    ALIAS = "alias"
    CODE = "code"
    FORMER_CODE = "former_code"
    BLANK = "blank"
    UNKNOWN = "unknown"
    SIMILAR = "similar"
    TWO_TYPES = "two_types"
    SEVERAL = "several"
    TYPE_DIFFERS = "type_differs"
    PROVINCE_DIFFERS = "province_differs"
    CODE_UNKNOWN = "code_unknown"
    CODE_FORM = "code_form"


@dataclass(frozen=True, slots=True)
class RegionMatch:
    """The region that a text means, or the regions it may mean, and the reason."""

    match: Region | None
    proposals: tuple[Region, ...]
    reason: MatchReason


@lru_cache(maxsize=4096)
def match_region(text: str, province: str | None = None) -> RegionMatch:
    """Find the region that a text names, by a name, a known other spelling or a Kemendagri code written 13.05.

    A name that exists as kabupaten and kota needs its type; a written type and a known province are never
    overridden; what only resembles a name is proposed, never matched.
    """
    written = text.strip()
    if not re.search(r"[0-9A-Za-z]", written):
        return RegionMatch(None, (), MatchReason.BLANK)
    if len(written) > LONGEST_NAME:
        return RegionMatch(None, (), MatchReason.UNKNOWN)
    if written_as_code(written):
        return _by_code(written)
    return _by_name(written, province)


def _by_code(written: str) -> RegionMatch:
    found = region_of_code(written)
    if found is not None:
        return RegionMatch(found, (), MatchReason.CODE if found.code == written else MatchReason.FORMER_CODE)
    proposals = code_proposals(written)
    in_full = re.fullmatch(r"[0-9]{2}\.[0-9]{2}", written) is not None
    return RegionMatch(None, proposals, MatchReason.CODE_UNKNOWN if in_full else MatchReason.CODE_FORM)


def _by_name(written: str, province: str | None) -> RegionMatch:
    kind, name = split_type(written)
    found = candidates_by_name(written) or candidates_by_name(name)
    fitting = _of_kind(found, kind, written)
    if found and not fitting:
        return RegionMatch(None, _regions_of(found), MatchReason.TYPE_DIFFERS)
    narrowed = _of_province(fitting, province)
    if fitting and not narrowed:
        return RegionMatch(None, _regions_of(fitting), MatchReason.PROVINCE_DIFFERS)
    if not narrowed:
        proposals = similar_regions(name, kind)
        return RegionMatch(None, proposals, MatchReason.SIMILAR if proposals else MatchReason.UNKNOWN)
    return _only_one(narrowed, name, kind)


def _only_one(narrowed: tuple[Candidate, ...], name: str, kind: RegionKind | None) -> RegionMatch:
    proposals = _regions_of(narrowed)
    if len(proposals) > 1:
        both = {region.kind for region in proposals} == set(RegionKind)
        return RegionMatch(None, proposals, MatchReason.TWO_TYPES if both else MatchReason.SEVERAL)
    by_alias = all(candidate.by_alias for candidate in narrowed)
    if by_alias and kind is None and province_codes(name):  # "Kepulauan Riau" is first of all a province
        return RegionMatch(None, proposals, MatchReason.SEVERAL)
    return RegionMatch(proposals[0], (), MatchReason.ALIAS if by_alias else MatchReason.NAME)


def _of_kind(found: tuple[Candidate, ...], kind: RegionKind | None, written: str) -> tuple[Candidate, ...]:
    """Keep the candidates of the written type, except where the type word belongs to the name (Kota Baru)."""
    whole = compact(written)
    return tuple(
        candidate
        for candidate in found
        if kind is None or regions()[candidate.code].kind == kind or candidate.key == whole
    )


def _of_province(found: tuple[Candidate, ...], province: str | None) -> tuple[Candidate, ...]:
    """Keep the candidates of the written province; one that is not a province says nothing."""
    codes = province_codes(province or "")
    return tuple(candidate for candidate in found if not codes or codes & candidate.province_codes)


def _regions_of(found: tuple[Candidate, ...]) -> tuple[Region, ...]:
    register = regions()
    return tuple(register[code] for code in dict.fromkeys(candidate.code for candidate in found))
