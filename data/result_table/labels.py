"""What the header of a column means: an indicator and the part of its answer, a printed figure, or a role."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from data.answers.parts import PART_LABELS, Part
from scoring import Indicator, Instrument, Scheme


class Role(StrEnum):
    """What a column that holds no answer is for."""

    NO = "no"
    REGION = "region"
    REGION_CODE = "region_code"
    KIND = "kind"
    PROVINCE = "province"
    SCHEME = "scheme"


ROLE = "role"
"""The part of a column that has a role."""

_ROLE_LABELS = {
    Role.NO: ("no", "nomor", "no urut", "nomor urut", "number"),
    Role.REGION: (
        "kabupaten/kota", "kab/kota", "kota/kabupaten", "daerah", "nama daerah", "nama kabupaten/kota",
        "nama kab/kota", "nama kota/kabupaten", "kabupaten", "kabupaten dan kota", "pemerintah daerah",
        "nama pemerintah daerah", "pemda", "nama pemda", "instansi", "wilayah", "nama wilayah", "region",
        "regency/city", "regency or city", "name of region",
    ),
    Role.REGION_CODE: (
        "kode", "kode daerah", "kode wilayah", "kode kemendagri", "kode kabupaten/kota", "kode kab/kota", "region code",
        "kemendagri code", "code",
    ),
    Role.KIND: ("jenis", "jenis daerah", "tipe", "tipe daerah", "type", "type of region"),
    Role.PROVINCE: ("provinsi", "propinsi", "nama provinsi", "province"),
    Role.SCHEME: (
        "kelompok bobot", "kelompok", "kategori", "kategori bobot", "skema", "weight group", "group", "category",
    ),
}  # fmt: skip
_WEIGHT = re.compile(r"\(?\s*(?:bobot|weight)?\s*:?\s*\d+(?:[.,]\d+)?\s*%\s*\)?", re.IGNORECASE)
_WORD = re.compile(r"[0-9a-z]+")
LONGEST_LABEL = 1_000
"""A longer text is no header and is not looked at."""
_ONLY_A_NUMBER = re.compile(r"\W*\d+(?:[.,]\d+)?\W*")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header stands for: a code (of an indicator, a printed figure or a role), a part, and how it was known."""

    code: str
    part: str
    how: str


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The headers that an instrument gives meaning to, by their plain form."""

    labels: Mapping[str, frozenset[Meaning]]
    parts: Mapping[str, Part]
    ratio_parts: Mapping[tuple[str, str], Part]
    codes: Mapping[tuple[str, ...], str]

    def understand(self, header: tuple[str, ...]) -> frozenset[Meaning]:
        """Give what a header of one or more rows, read from above, may mean; empty when it means nothing known."""
        if not header:
            return frozenset()
        *uppers, lower = header
        meanings = self._single(lower)
        if meanings or not uppers:
            return meanings
        for upper in reversed(uppers):
            for meaning in self._single(upper):
                part = self.ratio_parts.get((meaning.code, plain(lower)), self.parts.get(plain(lower)))
                if part is not None and meaning.part == Part.VALUE:
                    return frozenset({replace(meaning, part=part)})
        return self.labels.get(plain(" ".join(header)), frozenset())

    def is_role(self, text: str, *roles: Role) -> bool:
        """Tell whether a text is the header of a column of one of these roles."""
        return any(meaning.code in roles for meaning in self.labels.get(plain(text), ()))

    def _single(self, text: str) -> frozenset[Meaning]:
        label = plain(text)
        if label in self.labels:
            return self.labels[label]
        tokens = tuple(_words(text))
        for length in range(len(tokens) - 1, 0, -1):
            if tokens[:length] in self.codes:
                code = self.codes[tokens[:length]]
                return frozenset({Meaning(code, self._part(code, "".join(tokens[length:])), "code")})
        for ending, part in self.parts.items():
            if label.endswith(ending) and label.removesuffix(ending) in self.labels:
                meanings = self.labels[label.removesuffix(ending)]
                return frozenset(replace(m, part=part) for m in meanings if m.part == Part.VALUE)
        return frozenset()

    def _part(self, code: str, rest: str) -> Part:
        by_ending = next((part for ending, part in self.parts.items() if rest.endswith(ending)), Part.VALUE)
        return self.ratio_parts.get((code, rest), by_ending)


def vocabulary(instrument: Instrument) -> Vocabulary:
    """Collect the headers that mean something for an instrument: codes, names in both tongues, other headers, roles."""
    labels: dict[str, set[Meaning]] = defaultdict(set)
    for text, meaning in (*_role_meanings(), *_meanings_of_instrument(instrument)):
        if all(known.code != meaning.code for known in labels[plain(text)]):
            labels[plain(text)].add(meaning)
    return Vocabulary(
        {label: frozenset(meanings) for label, meanings in labels.items() if label},
        {plain(text): part for part, texts in PART_LABELS.items() for text in texts},
        dict(_ratio_labels(instrument.indicators)),
        {tuple(_words(indicator.code)): indicator.code for indicator in instrument.indicators},
    )


def plain(text: str) -> str:
    """Write a label in small letters without spaces, punctuation and a weight in brackets."""
    return "".join(_words(text))


def is_only_a_number(text: str) -> bool:
    """Tell whether a header cell holds only a number, a column number or a weight."""
    return _ONLY_A_NUMBER.fullmatch(text) is not None or not _words(text)


def weight_in(text: str) -> float | None:
    """Find a weight in a header such as Baseline (10%)."""
    found = re.search(r"(\d+(?:[.,]\d+)?)\s*%", text)
    return float(found[1].replace(",", ".")) if found else None


def scheme_of(text: str, instrument: Instrument) -> Scheme | None:
    """Find the weight scheme that a text names exactly."""
    label = plain(text)
    for scheme in instrument.schemes:
        if label in {plain(name) for name in (scheme.code, scheme.name.id, scheme.name.en, *scheme.headers)}:
            return scheme
    return None


def _words(text: str) -> list[str]:
    if len(text) > LONGEST_LABEL:
        return []
    without_weight = _WEIGHT.sub(" ", text) if "%" in text else text
    return _WORD.findall(unicodedata.normalize("NFKC", without_weight).casefold())


def _role_meanings() -> Iterator[tuple[str, Meaning]]:
    for role, texts in _ROLE_LABELS.items():
        yield from ((text, Meaning(role, ROLE, "role")) for text in texts)


def _meanings_of_instrument(instrument: Instrument) -> Iterator[tuple[str, Meaning]]:
    for indicator in instrument.indicators:
        yield indicator.code, Meaning(indicator.code, Part.VALUE, "code")
        for text in (indicator.name.id, indicator.name.en):
            yield text, Meaning(indicator.code, Part.VALUE, "name")
        for text in indicator.headers:
            yield text, Meaning(indicator.code, Part.VALUE, "header")
    for printed in instrument.printed:
        for text in (printed.code, printed.name.id, printed.name.en, *printed.headers):
            yield text, Meaning(printed.code, Part.PRINTED, "printed")


def _ratio_labels(indicators: Iterable[Indicator]) -> Iterator[tuple[tuple[str, str], Part]]:
    for indicator in indicators:
        if indicator.ratio is not None:
            for text in (indicator.ratio.numerator.id, indicator.ratio.numerator.en):
                yield (indicator.code, plain(text)), Part.NUMERATOR
            for text in (indicator.ratio.denominator.id, indicator.ratio.denominator.en):
                yield (indicator.code, plain(text)), Part.DENOMINATOR
