"""XML as workbooks hold it: any encoding, any prefixes, never a document type declaration."""

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from data.issues import issue
from data.workbook.limits import UnreadableFileError

Attributes = dict[str, str]
Begins = Mapping[str, Callable[[Attributes], object]]
Ends = Mapping[str, Callable[[str], object]]
_NO_MEMORY = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]


def walk(pieces: Iterable[bytes], begins: Begins, ends: Ends) -> None:
    """Read a part and call what is given for elements that begin, with their attributes, and end, with their text.

    Elements are named without the prefix of the root element; elements of other prefixes are passed over. The text is
    that since the last element began.
    """
    made = expat.ParserCreate()
    texts: list[str] = []
    called: list[dict[str, Callable[..., object]]] = []

    def root(name: str, attributes: Attributes) -> None:
        prefix = name[: name.find(":") + 1]
        called.extend({prefix + key: handler for key, handler in given.items()} for given in (begins, ends))
        made.StartElementHandler, made.EndElementHandler = _handlers(texts, *called)
        made.StartElementHandler(name, attributes)

    made.buffer_text = True
    made.StartDoctypeDeclHandler = _refuse
    made.StartElementHandler = root
    made.CharacterDataHandler = texts.append
    try:
        for piece in pieces:
            made.Parse(piece, False)  # noqa: FBT003 - the parser's own signature
        made.Parse(b"", True)  # noqa: FBT003 - as above
    except expat.ExpatError as damage:
        raise refusal(damage) from damage


def refusal(damage: expat.ExpatError) -> Exception:
    """Say how a part is refused in which the parser found damage."""
    return MemoryError() if damage.code == _NO_MEMORY else UnreadableFileError(issue("F-CORRUPT"))


def attribute(attributes: Attributes, name: str) -> str:
    """Find an attribute whatever its prefix."""
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def _handlers(
    texts: list[str], begins: dict[str, Callable[..., object]], ends: dict[str, Callable[..., object]]
) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:
    def begin(name: str, attributes: Attributes) -> None:
        if texts:
            texts.clear()
        if name in begins:
            begins[name](attributes)

    def end(name: str) -> None:
        if name in ends:
            ends[name](texts[0] if len(texts) == 1 else "".join(texts))

    return begin, end


def _refuse(name: str, _system: str | None, _public: str | None, _inner: bool) -> None:  # noqa: FBT001 - expat's
    raise UnreadableFileError(issue("F-DTD", None, name))
