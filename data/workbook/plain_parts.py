"""Parts of Excel in the form in which nearly all programs write them, cut into rows, cells and texts by searching.

A parser that calls for every element takes most of the time of reading; here it only says whether a part is well
formed. Then, in a part without comments, sections, declarations and character references, every "<" begins a tag, so
that what a pattern finds is what the parser would have told. What no pattern fits exactly is left to the parser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from data.workbook.markup import Attributes, refusal

_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:<\?xml version=[\"']1\.0[\"'] encoding=[\"']utf-8[\"'][^<>?]*\?>)?\s*<(worksheet|sst)[\s>]",
    re.IGNORECASE,
)
_PAIR = r' [A-Za-z][\w:]*="[^"<>&\t\r\n]*"'
_PAIRS = re.compile(r' ([A-Za-z][\w:]*)="([^"]*)"')
_TEXT = r'<t(?: xml:space="preserve")?>([^<]*)</t>'
_FORMULA = rf"(<f)(?:{_PAIR})*(?:/>|>([^<]*)</f>)"
_CONTENT = rf"(?:{_FORMULA})?(?:<v>([^<]*)</v>|(<v ?/>))?(?:<is>{_TEXT}</is>)?"
_NOTHING = r'</row>|\s|<c r="[A-Z]{1,2}[1-9][0-9]{0,5}"(?: s="[0-9]+")?/>'
_ROW = rf'<row r="([0-9]{{1,9}})"((?:{_PAIR})*) ?/?>'
_CELL = rf'<c r="([A-Z]{{1,3}})([1-9][0-9]{{0,8}})"(?: s="([0-9]+)")?(?: t="([a-zA-Z]+)")?(?:/>|>{_CONTENT}</c>)'
_PIECE = re.compile(rf"(?:{_NOTHING})*+(?:{_ROW}|{_CELL}|\Z|(.))", re.DOTALL)
_ROWS, _END_OF_ROWS = "<sheetData>", "</sheetData>"
_OF_ROWS = re.compile(r"<(?:row|c|f|v|is|t|rPh|sheetData)[\s/>]")
_ITEM, _END_OF_ITEM = "<si>", "</si>"
_RUN = re.compile(_TEXT)
_COLUMN, _MERGE = (
    (re.compile(rf"<{name}((?:{_PAIR})*) ?/>"), re.compile(rf"<{name}[\s/>]")) for name in ("col", "mergeCell")
)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


class _OtherFormError(Exception):
    """The part is not plain."""


@dataclass(frozen=True, slots=True, eq=False)
class PlainSheet:
    """The part of a sheet: its groups of columns, its merges, and its rows as they stand."""

    columns: list[Attributes]
    merges: list[Attributes]
    rows: str

    def pieces(self) -> Iterator[tuple[str | None, ...]]:
        """Give rows and cells in order.

        Of a row its number and attributes; of a cell its letters, digits, style, kind, whether there is a formula and
        its text, its value, whether that stands there without a text, and its own text. The last is set where
        something stands that is neither: then the part is not plain.
        """
        return map(re.Match.groups, _PIECE.finditer(self.rows))


def plain_sheet(part: bytes) -> PlainSheet | None:
    """Cut the part of a sheet; None where it may be of another form. One that is not well formed is refused."""
    text = _plain(part, b"worksheet")
    if text is None:
        return None
    before, start, rest = text.partition(_ROWS)
    rows, end, after = rest.partition(_END_OF_ROWS)
    outside = before + after
    columns, merges = _elements(_COLUMN, outside), _elements(_MERGE, outside)
    if not (start and end) or columns is None or merges is None or _OF_ROWS.search(outside):
        return None
    return PlainSheet(columns, merges, rows)


def plain_texts(part: bytes) -> list[str] | None:
    """List the texts that cells share; None where the part may be of another form, and damage is refused."""
    text = _plain(part, b"sst")
    if text is None:
        return None
    items = text.split(_END_OF_ITEM)
    runs = [_RUN.findall(item) for item in items[:-1]]
    items_stand = text.count("<si") == text.count(_ITEM) == len(runs)
    whole = items_stand and text.count("<t") == sum(map(len, runs)) and "<rPh" not in text
    return [spoken("".join(texts)) for texts in runs] if whole else None


def attributes_of(written: str) -> Attributes:
    """Read attributes as they stand in a tag."""
    return dict(_PAIRS.findall(written)) if written else {}


def spoken(text: str) -> str:
    """Read the characters that XML writes by name."""
    if "&" in text:
        for name, character in _ENTITIES:
            text = text.replace(name, character)
    return text


def _plain(part: bytes, root: bytes) -> str | None:
    """Give the text of a part that is well formed and in which every "<" begins a tag."""
    head = _HEAD.match(part)
    if head is None or head[1] != root or b"&#" in part:
        return None
    parser = expat.ParserCreate()
    parser.CommentHandler = parser.ProcessingInstructionHandler = parser.StartCdataSectionHandler = _other_form
    parser.StartDoctypeDeclHandler = _other_form
    try:
        parser.Parse(part, True)  # noqa: FBT003 - the parser's own signature
    except _OtherFormError:
        return None
    except expat.ExpatError as damage:
        raise refusal(damage) from damage
    text = part.decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _other_form(*_told: object) -> None:
    raise _OtherFormError


def _elements(of: tuple[re.Pattern[str], re.Pattern[str]], text: str) -> list[Attributes] | None:
    """List the attributes of all elements of a name; None where one is written in another form."""
    plain, any_form = of
    found = plain.findall(text)
    return [attributes_of(each) for each in found] if len(found) == len(any_form.findall(text)) else None
