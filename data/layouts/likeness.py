"""How alike a label and what an instrument asks are: rare words weigh more, misspelt words count, letters decide."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from heapq import nlargest
from math import log

from data.answers.parts import Part
from data.layouts.folding import words_of
from data.layouts.terms import Reason, Term, Vocabulary

LEAST_LIKENESS = 0.6
"""What is less alike is not proposed."""
LIKENESS_OF_HEADERS = 0.8
"""Other headers of an indicator are short and may stand over anything (Masterplan)."""
MOST_LIKENESS = 0.99
"""What is not the wording itself only resembles it, however much."""
LEAST_LIKENESS_OF_LETTERS = 0.78
_LEAST_LIKENESS_OF_WORDS = 0.84
_MOST_COMPARED = 8
_WORTH_COMPARING = 0.3
_SHORTEST_MISSPELT = 5
_FIRST_LETTERS = 1
_OTHER_WORDS = {
    "kota cerdas": "smart city",
    "smartcity": "smart city",
    "master plan": "masterplan",
    "rencana induk": "masterplan",
    "data center": "pusat data",
    "data centre": "pusat data",
    "jml": "jumlah",
}


@dataclass(frozen=True, slots=True)
class Match:
    """What a label may ask for, why, and how alike they are (0 to 1)."""

    code: str
    part: str
    reason: Reason
    likeness: float


@lru_cache(maxsize=20_000)
def matches_of(text: str, known: Vocabulary) -> tuple[Match, ...]:
    """List what a label may ask for, the likeliest first, one for each indicator and part."""
    words = words_of(text)
    if not words:
        return ()
    best: dict[tuple[str, str], Match] = {}
    for found in (*_exact(words, known), *_alike(words, known)):
        slot = (found.code, found.part)
        if slot not in best or _order(found) < _order(best[slot]):
            best[slot] = found
    return tuple(sorted(best.values(), key=_order))


def _in_our_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Say what has two names by the one that the instruments use."""
    text = f" {' '.join(words)} "
    for theirs, ours in _OTHER_WORDS.items():
        text = text.replace(f" {theirs} ", f" {ours} ")
    return tuple(text.split())


def _order(found: Match) -> tuple[float, int]:
    return -found.likeness, list(Reason).index(found.reason)


def _exact(words: tuple[str, ...], known: Vocabulary) -> Iterator[Match]:
    """A label that is a wording, or begins with a code."""
    for term in known.by_plain.get("".join(words), ()):
        likeness = LIKENESS_OF_HEADERS if term.reason is Reason.HEADER else 1.0
        yield Match(term.code, term.part, term.reason, likeness)
    for length in range(len(words), 0, -1):
        code = known.codes.get(words[:length])
        if code is not None:
            yield from _by_code(code, words[length:], known)
            return


def _by_code(code: str, rest: tuple[str, ...], known: Vocabulary) -> Iterator[Match]:
    """A label that begins with a code asks for it, unless the rest of it names another indicator."""
    others = [found for found in _of_rest(rest, known) if found.code != code]
    own = max((found.likeness for found in _of_rest(rest, known) if found.code == code), default=0.0)
    contradicted = bool(others) and max(found.likeness for found in others) > max(own, _LEAST_LIKENESS_OF_WORDS)
    if not contradicted:
        yield Match(code, Part.VALUE, Reason.CODE, 1.0)
        return
    yield Match(code, Part.VALUE, Reason.RESEMBLES, LEAST_LIKENESS)
    yield from (Match(each.code, each.part, Reason.RESEMBLES, each.likeness) for each in others)


def _of_rest(rest: tuple[str, ...], known: Vocabulary) -> list[Match]:
    exact = [Match(term.code, term.part, term.reason, 1.0) for term in known.by_plain.get("".join(rest), ())]
    return [*exact, *_alike(rest, known)] if rest else []


def _alike(words: tuple[str, ...], known: Vocabulary) -> Iterator[Match]:
    """Wordings that share rare words with a label, or nearly all of its letters."""
    written = "".join(words)
    words = _in_our_words(words)
    meant = [_known_word(word, known) for word in words]
    weighed = _weights(known)
    shared: dict[int, float] = defaultdict(float)
    for word in dict.fromkeys(word for word in meant if word):
        for number in known.by_word[word]:
            shared[number] += weighed[word]
    unknown = weighed[""]
    of_label = sum(weighed[word] if word else unknown for word in meant)
    plain = "".join(words)
    for number in nlargest(_MOST_COMPARED, shared, key=shared.__getitem__):
        term = known.terms[number]
        if term.plain == written:
            continue  # told as the wording itself
        by_words = 2 * shared[number] / (of_label + _weight_of(term, known))
        likeness = max(by_words, _letters(plain, term.plain) if by_words >= _WORTH_COMPARING else 0.0)
        if likeness >= LEAST_LIKENESS:
            most = LIKENESS_OF_HEADERS if term.reason is Reason.HEADER else MOST_LIKENESS
            yield Match(term.code, term.part, Reason.RESEMBLES, min(likeness, most))


def _letters(one: str, other: str) -> float:
    """Tell how alike two texts are by their letters; 0 where that is not much."""
    if 2 * min(len(one), len(other)) < LEAST_LIKENESS_OF_LETTERS * (len(one) + len(other)):
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.quick_ratio() < LEAST_LIKENESS_OF_LETTERS:
        return 0.0
    found = matcher.ratio()
    return found if found >= LEAST_LIKENESS_OF_LETTERS else 0.0


def _known_word(word: str, known: Vocabulary) -> str:
    """Give the word of the instrument that a word is, or is a misspelling of; empty where it is none."""
    if word in known.by_word:
        return word
    if len(word) < _SHORTEST_MISSPELT:
        return ""
    alike = _by_first_letter(known).get(word[:_FIRST_LETTERS], ())
    return next(iter(get_close_matches(word, alike, n=1, cutoff=_LEAST_LIKENESS_OF_WORDS)), "")


def _weight_of(term: Term, known: Vocabulary) -> float:
    return sum(_weights(known)[word] for word in term.words)


@lru_cache(maxsize=16)
def _weights(known: Vocabulary) -> dict[str, float]:
    """Weigh each word by how few wordings have it; the empty word stands for those that none has."""
    count = len(known.terms)
    weights = {word: log(1 + count / len(numbers)) for word, numbers in known.by_word.items()}
    return weights | {"": log(1 + count) / 2}


@lru_cache(maxsize=16)
def _by_first_letter(known: Vocabulary) -> dict[str, list[str]]:
    """The words of an instrument by their first letter, which people rarely get wrong."""
    words: dict[str, list[str]] = {}
    for word in sorted(known.by_word):
        if len(word) >= _SHORTEST_MISSPELT:
            words.setdefault(word[:_FIRST_LETTERS], []).append(word)
    return words
