"""The translator handed to every function that makes text, by custom as its last parameter, named `_`."""

import gettext
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from math import isnan
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

CATALOGUES = Path(__file__).resolve().parent.parent / "locale"
LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
NO_NUMBER = "–"


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Speaks one language: `_("text")` translates, the other methods write plurals, numbers and dates."""

    language: str
    catalogue: gettext.NullTranslations
    locale: Locale

    def __call__(self, message: str) -> str:
        """Translate one message of the catalogue (the source text is English)."""
        return self.catalogue.gettext(message)

    def plural(self, one: str, many: str, count: int) -> str:
        """Translate by number; the text may hold {count}."""
        return self.catalogue.ngettext(one, many, count).format(count=self.number(count, 0))

    def of(self, text: object) -> str:
        """Pick the wording of this language from a text that the data holds in both (fields `id` and `en`)."""
        return str(getattr(text, self.language))

    def number(self, value: float | Decimal | None, decimals: int) -> str:
        """Write a number with this many decimals, as the locale does (72,5); a dash where there is none."""
        if value is None or isnan(value):
            return NO_NUMBER
        return _written(_plain(value), _pattern(decimals), self.language)

    def plain(self, value: float | None, most: int = 4) -> str:
        """Write a number with as many decimals as it needs, up to so many (12,5); a dash where there is none."""
        if value is None or isnan(value):
            return NO_NUMBER
        return self.number(value, len(f"{value:.{most}f}".rstrip("0").partition(".")[2]))

    def signed(self, value: float | Decimal | None, decimals: int) -> str:
        """Write a change: +0,11 or −0,29; a dash where there is none."""
        if value is None or isnan(value):
            return NO_NUMBER
        pattern = _pattern(decimals)
        return _written(_plain(value), f"+{pattern};−{pattern}", self.language)

    def percent(self, share: float | None, decimals: int = 0) -> str:
        """Write a share (0 to 1) as percent: 72,5%."""
        return NO_NUMBER if share is None or isnan(share) else f"{self.number(share * 100, decimals)}%"

    def day(self, day: date) -> str:
        """Write a date in full: 4 Desember 2023."""
        return format_date(day, format="d MMMM y", locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """Write a moment: 4 Desember 2023 14.05 UTC."""
        return format_datetime(moment, format="d MMMM y HH.mm", locale=self.locale) + " UTC"


def _pattern(decimals: int) -> str:
    """The pattern of a number with so many decimals, in the notation of CLDR."""
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _plain(value: float | Decimal) -> float | Decimal:
    """Take numpy's numbers as Python's: in a cache a Decimal cannot be compared with an int64 of the same value."""
    return value if isinstance(value, Decimal) else float(value)


@lru_cache(maxsize=65_536)
def _written(value: float | Decimal, pattern: str, language: str) -> str:
    """Write a number once: a table of a round writes the same thousands at every run, 40 microseconds each."""
    return format_decimal(value, format=pattern, locale=language)


@lru_cache
def speak(language: str) -> Words:
    """Make the translator of a language: "id" or "en"."""
    if language not in LANGUAGES:
        raise KeyError(language)
    return Words(language, _catalogue(language), Locale.parse(language))


def _catalogue(language: str) -> gettext.NullTranslations:
    """Read a catalogue as translators write it (.po); English is the source and has none."""
    if language == "en":
        return gettext.NullTranslations()
    with (CATALOGUES / language / "LC_MESSAGES" / "dashboard.po").open("rb") as written:
        messages = read_po(written, locale=language)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
