"""The line of every key of a TOML file, which the standard reader does not tell."""

import re
from collections import Counter
from collections.abc import Mapping

Keys = tuple[str | int, ...]
"""The way to a key: the names of the tables, with the place in the list where a table is one of several."""

TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\w+:-]+"
    r"|[\[\]{}=.,\n]",
    re.DOTALL,
)


def key_lines(text: str) -> dict[Keys, int]:
    """Find the line of every table and key of a valid TOML text; keys inside a value stand where the value begins."""
    lines: dict[Keys, int] = {(): 1}
    lists: Counter[Keys] = Counter()
    table: Keys = ()
    words: list[str] = []
    line, brackets, depth, in_value = 1, 0, 0, False
    for piece in TOKEN.findall(f"{text}\n"):
        if in_value:
            depth += (piece in ("[", "{")) - (piece in ("]", "}"))
            in_value = piece != "\n" or depth > 0
        elif piece == "=":
            _note(lines, (*table, *words), line)
            words, in_value = [], True
        elif piece == "[":
            brackets += 1
        elif piece == "\n":
            if brackets:
                table = _opened(words, brackets, lists)
                _note(lines, table, line)
            words, brackets = [], 0
        elif piece not in ("]", ".") and not piece.startswith("#"):
            words.append(piece[1:-1] if piece[0] in "\"'" else piece)
        line += piece.count("\n")
    return lines


def line_of(lines: Mapping[Keys, int], keys: Keys) -> int:
    """Give the line of a key, or of the nearest table around it when the key is not written."""
    while keys not in lines:
        keys = keys[:-1]
    return lines[keys]


def _opened(words: list[str], brackets: int, lists: Counter[Keys]) -> Keys:
    """Follow the header of a table, counting `[[nodes]]` and entering the last one for `[nodes.name]`."""
    way: Keys = ()
    for place, word in enumerate(words, start=1):
        way = (*way, word)
        if brackets > 1 and place == len(words):
            lists[way] += 1
        if way in lists:
            way = (*way, lists[way] - 1)
    return way


def _note(lines: dict[Keys, int], keys: Keys, line: int) -> None:
    """Keep the first line on which a key, and every table on the way to it, is met."""
    for length in range(1, len(keys) + 1):
        lines.setdefault(keys[:length], line)
