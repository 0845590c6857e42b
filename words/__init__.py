"""The two tongues of the screens: gettext catalogues, and numbers and dates as each tongue writes them."""

from words.speech import LANGUAGES, Words, speak

__all__ = ["LANGUAGES", "Words", "speak"]
