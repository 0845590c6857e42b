"""What is wrong with a form in the tongue of a person; the readers of instruments speak English."""

import re
from collections.abc import Iterator
from functools import lru_cache

from data.instrument_form.labels import label_of
from data.instrument_form.messages import expected_messages, found_messages
from data.instrument_form.problem import FormProblem
from words import Words, speak

_PLACE = re.compile(r" at (instrument\.toml|indicators\.csv):\d+")
_FIELD = re.compile(r"\{(\w+)\}")
_NESTED = ("hint",)


def found_of(problem: FormProblem, _: Words) -> str:
    """Say what stands there."""
    return told(problem.found, _)


def expected_of(problem: FormProblem, _: Words) -> str:
    """Say what should."""
    return told(problem.expected, _)


def told(text: str, _: Words) -> str:
    """Say one half of a problem in a tongue; what no message stands for, such as a bare number, stays as it is."""
    text = _PLACE.sub(" in another row", text)
    for pattern, message in zip(_patterns(), _messages(_), strict=True):
        if match := pattern.fullmatch(text):
            parts = {name: told(part, _) if name in _NESTED else part for name, part in match.groupdict().items()}
            return message.format(**parts)
    return text


def place_told(problem: FormProblem, _: Words) -> str:
    """Say which cell a problem is about; where none says it, the value that is missing or the form as a whole."""
    if problem.address is not None:
        return str(problem.address)
    return label_of(problem.what.partition(" of ")[0], _) if problem.what else _("The form as a whole")


def about(problem: FormProblem, _: Words) -> str:
    """Name the value that a problem is about and, where the readers name it, the part that has it."""
    key, _of, owner = problem.what.partition(" of ")
    named = [label_of(key, _)] if key else []
    last = owner.rpartition(" of ")[2].partition(" in scheme ")[0].split(" ")[-1]
    return " · ".join([*named, last] if last else named)


def _messages(_: Words) -> list[str]:
    return [*found_messages(_), *expected_messages(_)]


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The messages as what the readers write: each field may hold anything."""
    return tuple(re.compile("".join(_pieces(message)), re.DOTALL) for message in _messages(speak("en")))


def _pieces(message: str) -> Iterator[str]:
    """Turn a message into a pattern, piece by piece."""
    end = 0
    for match in _FIELD.finditer(message):
        yield re.escape(message[end : match.start()])
        yield f"(?P<{match[1]}>.+?)"
        end = match.end()
    yield re.escape(message[end:])
