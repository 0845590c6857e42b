"""How TOML writes texts, numbers and keys."""

import json
import re
from collections.abc import Mapping

NUMBER = re.compile(r"[+-]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
BARE = re.compile(r"[A-Za-z0-9_-]+")


def wording_of(tongues: Mapping[str, str]) -> str:
    """Write a text in both tongues."""
    return f"{{ {', '.join(f'{tongue} = {text_of(text)}' for tongue, text in tongues.items())} }}"


def value_of(written: str) -> str:
    """A number where it is one, else a text."""
    return written if NUMBER.fullmatch(written) else text_of(written)


def key_of(code: str) -> str:
    """Write a code as a key."""
    return code if BARE.fullmatch(code) else text_of(code)


def text_of(text: str) -> str:
    """A text of TOML: the escapes of JSON are among its own."""
    return json.dumps(text, ensure_ascii=False)
