"""Whether every header of a result table means one thing only."""

from collections.abc import Iterable

from data.instruments.parts import Source

Named = tuple[str, tuple[str, ...], Source]
"""A code, the headers that stand for it, and where they are written."""


def check_headers(named: Iterable[Named]) -> None:
    """Note headers that stand for two codes, however they are spaced and capitalised; a code is a header too."""
    entries = list(named)
    owners = {folded(code): code for code, _, _ in entries if code}
    for code, headers, source in entries:
        for header in headers:
            owner = owners.setdefault(folded(header), code)
            if owner != code:
                source.report("headers", f'"{header}", which already stands for {owner}', "headers of its own")


def folded(header: str) -> str:
    """Bring a header to the form in which two count as the same."""
    return " ".join(header.casefold().split())
