"""What an instrument asks, as texts that a label may resemble."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from data.answers.parts import Part
from data.layouts.folding import words_of
from scoring import Instrument


class Reason(StrEnum):
    """Why a label is taken for an indicator, from the surest down."""

    CODE = "code"
    NAME = "name"
    QUESTION = "question"
    HEADER = "header"
    PART = "part"
    RESEMBLES = "resembles"


@dataclass(frozen=True, slots=True)
class Term:
    """One wording of what is asked: of an indicator itself (part `value`) or of a half of its ratio."""

    code: str
    part: str
    reason: Reason
    words: tuple[str, ...]

    @property
    def plain(self) -> str:
        """The wording in the form of a folded label."""
        return "".join(self.words)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All wordings of an instrument, by their folded form and by their words."""

    terms: tuple[Term, ...]
    by_plain: Mapping[str, tuple[Term, ...]]
    by_word: Mapping[str, tuple[int, ...]]
    codes: Mapping[tuple[str, ...], str]


@lru_cache(maxsize=16)
def vocabulary(instrument: Instrument) -> Vocabulary:
    """Collect codes, names in both tongues, other headers and the questions of ratios."""
    terms = tuple(dict.fromkeys(term for term in _terms(instrument) if term.words))
    by_plain: dict[str, list[Term]] = defaultdict(list)
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, term in enumerate(terms):
        by_plain[term.plain].append(term)
        for word in set(term.words):
            by_word[word].append(number)
    return Vocabulary(
        terms,
        {plain: tuple(same) for plain, same in by_plain.items()},
        {word: tuple(numbers) for word, numbers in by_word.items()},
        {words_of(indicator.code): indicator.code for indicator in instrument.indicators},
    )


def _terms(instrument: Instrument) -> Iterator[Term]:
    for indicator in instrument.indicators:
        code = indicator.code
        for text in (indicator.name.id, indicator.name.en):
            yield Term(code, Part.VALUE, Reason.NAME, words_of(text))
        for text in indicator.headers:
            yield Term(code, Part.VALUE, Reason.HEADER, words_of(text))
        if indicator.ratio is not None:
            for text in (indicator.ratio.numerator.id, indicator.ratio.numerator.en):
                yield Term(code, Part.NUMERATOR, Reason.QUESTION, words_of(text))
            for text in (indicator.ratio.denominator.id, indicator.ratio.denominator.en):
                yield Term(code, Part.DENOMINATOR, Reason.QUESTION, words_of(text))
