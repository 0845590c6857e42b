"""What a workbook of Excel keeps apart from its sheets: number formats and shared texts."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from data.issues import issue
from data.workbook.cells import clean
from data.workbook.limits import MOST_STYLES, UnreadableFileError
from data.workbook.markup import Attributes, walk
from data.workbook.plain_parts import plain_texts

GENERAL = "General"
_LONGEST_FORMAT = 255
_BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)', 7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)', 42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_)_("$"* \(#,##0.00\)_("$"* "-"??_)_(@_)', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0",
    48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""ECMA-376 part 1, 18.8.30; the formats of East Asia (27-36, 50-58) are all dates."""
_EAST_ASIAN_DATES = {*range(27, 37), *range(50, 59)}
_NOT_OF_A_DATE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_OF_A_DATE = re.compile(r"[dmhys]", re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - a sheet knows no zones
_LAST_DAY_OF_FEBRUARY_1900 = 60
_DAY_MILLISECONDS = 86_400_000


def read_formats(pieces: Iterable[bytes]) -> dict[str, str]:
    """Give the number format of every cell style by the number that cells name it by."""
    own: dict[int, str] = {}
    numbers: list[int] = []
    inside: list[bool] = []

    def number_format(attributes: Attributes) -> None:
        own[int(attributes["numFmtId"])] = attributes.get("formatCode", GENERAL)[:_LONGEST_FORMAT]

    def style(attributes: Attributes) -> None:
        if inside:
            numbers.append(int(attributes.get("numFmtId", "0")))
        if len(numbers) > MOST_STYLES:
            raise UnreadableFileError(issue("F-STYLES", None, f"> {MOST_STYLES}", str(MOST_STYLES)))

    walk(
        pieces,
        {"numFmt": number_format, "xf": style, "cellXfs": lambda _: inside.append(True)},
        {"cellXfs": lambda _: inside.clear()},
    )
    formats = {number: own.get(number) or _built_in(number) for number in set(numbers)}
    return {str(style): formats[number] for style, number in enumerate(numbers)}


def read_shared_texts(pieces: Iterable[bytes]) -> list[str]:
    """List the texts that cells share, clean: runs of rich text joined, phonetic guides left out."""
    part = b"".join(pieces)
    plain = plain_texts(part)
    if plain is not None:
        return [clean(unescaped(text)) for text in plain]
    texts: list[str] = []
    runs: list[str] = []

    def text_ends(text: str) -> None:
        runs.append(text)

    def guide_ends(_: str) -> None:
        runs.pop()

    def item_ends(_: str) -> None:
        texts.append(clean(unescaped("".join(runs))))
        runs.clear()

    walk((part,), {}, {"t": text_ends, "rPh": guide_ends, "si": item_ends})
    return texts


def unescaped(text: str) -> str:
    """Read characters that XML cannot hold as Excel writes them: _x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


@lru_cache(maxsize=4096)
def is_of_a_date(number_format: str) -> bool:
    """Tell whether numbers of this format are dates or times."""
    first = _NOT_OF_A_DATE.sub("", number_format).partition(";")[0]
    return first.casefold() not in ("general", "standard") and _OF_A_DATE.search(first) is not None


def moment(serial: float, number_format: str, *, from_1904: bool) -> date | datetime | time | timedelta:
    """Read a date as Excel counts it; raises OverflowError or ValueError outside its calendar."""
    if serial < 0 and not from_1904:
        raise ValueError(serial)
    if _ELAPSED.search(number_format):
        return timedelta(milliseconds=round(serial * _DAY_MILLISECONDS))
    days, part = divmod(serial, 1)
    elapsed = timedelta(milliseconds=round(part * _DAY_MILLISECONDS))
    if days == 0 and not elapsed.days:
        return (_EPOCH + elapsed).time()
    before_the_day_that_was_not = not from_1904 and serial < _LAST_DAY_OF_FEBRUARY_1900
    epoch = _EPOCH_1904 if from_1904 else _EPOCH
    return epoch + timedelta(days=days + before_the_day_that_was_not) + elapsed


def _built_in(number: int) -> str:
    return "yyyy-mm-dd" if number in _EAST_ASIAN_DATES else _BUILT_IN.get(number, GENERAL)
