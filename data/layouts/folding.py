"""Labels in one form: without capitals, punctuation, numbering in front, and the name of the region that sent them."""

import re
import unicodedata
from functools import lru_cache

from data.regions import match_region, regions

LONGEST_LABEL = 400
"""A longer text is an explanation, not a label."""
REGION = "daerah"
"""What stands for the name of any region in a folded label."""

_WORD = re.compile(r"[0-9a-z]+")
_LETTERS = re.compile(r"[a-z]{2,}")
_NUMBERING = re.compile(r"[0-9]+|[a-z]|i{2,3}|iv|vi{1,3}|ix")
_TYPES = frozenset({"kabupaten", "kab", "kota", "pemkab", "pemkot"})
_MOST_WORDS_OF_A_NAME = 4


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a label; a named region is only `daerah`, numbering in front is left out."""
    if len(text) > LONGEST_LABEL:
        return ()
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    if not _LETTERS.search(" ".join(words)):
        return ()
    while len(words) > 1 and _NUMBERING.fullmatch(words[0]):
        words.pop(0)
    return _without_region(tuple(words))


def folded(text: str) -> str:
    """Write a label in the form in which two are the same; empty for what is no label."""
    return "".join(words_of(text))


def folded_name(name: str) -> str:
    """Write the name of a sheet in that form, also one that is only digits."""
    return folded(name) or "".join(_WORD.findall(unicodedata.normalize("NFKC", name).casefold()))


def names_region(text: str) -> bool:
    """Tell whether a text is the name of one or more regions and nothing else."""
    return "".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold())) in _names()


def _without_region(words: tuple[str, ...]) -> tuple[str, ...]:
    if "".join(words) in _names():
        return (REGION,)
    kept: list[str] = []
    place = 0
    while place < len(words):
        name = _name_after(words, place) if words[place] in _TYPES else 0
        kept.append(REGION if name else words[place])
        place += 1 + name
    return tuple(kept)


def _name_after(words: tuple[str, ...], place: int) -> int:
    """Count the words after a type word that are the name of a region."""
    for count in range(min(_MOST_WORDS_OF_A_NAME, len(words) - place - 1), 0, -1):
        if "".join(words[place + 1 : place + 1 + count]) in _names():
            return count
    return 0


@lru_cache
def _names() -> frozenset[str]:
    return frozenset("".join(_WORD.findall(region.name.casefold())) for region in regions().values())


def region_after_type(text: str) -> str:
    """Find a type word and the name of a region in a text (… Kab. Padang Pariaman Tahun 2025); empty where none is."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text[:LONGEST_LABEL]).casefold())
    for place, word in enumerate(words):
        count = _name_after(tuple(words), place) if word in _TYPES else 0
        written = " ".join(words[place : place + 1 + count])
        if count and match_region(written).match is not None:
            return written
    return ""
