"""What a typed text may mean: regions by any spelling or code, indicators by code or words of their name, pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from data.regions import match_region, regions
from scoring import Indicator
from words import Words

MOST: Final = 6


@dataclass(frozen=True, slots=True)
class Found:
    """Codes of regions and indicators and addresses of pages; `sure` where the text can mean nothing else."""

    regions: tuple[str, ...]
    indicators: tuple[str, ...]
    pages: tuple[str, ...]
    sure: bool

    @property
    def count(self) -> int:
        """How many things were found."""
        return len(self.regions) + len(self.indicators) + len(self.pages)


def look_up(text: str, indicators: Iterable[Indicator], pages: Mapping[str, str], _: Words) -> Found:
    """Find what a text means; `pages` are those that the visitor may open, address -> title."""
    matched = match_region(text)
    meant = [matched.match.code] if matched.match else [region.code for region in matched.proposals]
    alike = _with_all_words(text, {code: region.short_name for code, region in regions().items()})
    named = {one.code: f"{one.code} {one.name.id} {one.name.en}" for one in indicators}
    exact = tuple(code for code in named if code.casefold() == text.strip().casefold())
    found = Found(
        tuple(dict.fromkeys([*meant, *alike])),
        exact or _with_all_words(text, named),
        _with_all_words(text, pages),
        sure=False,
    )
    is_guess = bool(found.regions) and matched.match is None and not alike
    return replace(found, sure=found.count == 1 and not is_guess)


def _with_all_words(text: str, named: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of the first few names that hold every word of a text."""
    words = text.casefold().split()
    holding = (key for key, name in named.items() if words and all(word in name.casefold() for word in words))
    return tuple(key for key, _place in zip(holding, range(MOST), strict=False))
