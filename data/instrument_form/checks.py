"""What only a form can have wrong: rows about nothing, rows twice, a version that cannot be one."""

from collections.abc import Collection, Iterator

from data.instrument_form.form import next_version
from data.instrument_form.layout import (
    HEAD_KEYS,
    MOST_ASTRAY,
    SCHEME,
    VERSION,
    Form,
    Line,
    Sheet,
    heading_of,
    schemes_in,
)
from data.instrument_form.problem import FormProblem
from data.instruments.problems import nearest
from data.instruments.rows import LEVEL_COLUMN


def problems_of_form(form: Form, taken: Collection[str]) -> Iterator[FormProblem]:
    """Find what the reader of instruments cannot see; `taken` are the versions that exist."""
    yield from _head(form[Sheet.HEAD], taken)
    leaves = {line.code for line in form[Sheet.INDICATORS]}
    parts = leaves | {line.code for line in form[Sheet.NODES]}
    yield from _about(form[Sheet.WEIGHTS], parts, "code", "a node or an indicator of the form")
    yield from _about(form[Sheet.LEVELS], leaves, "code", "an indicator of the form")
    yield from _levels(form[Sheet.LEVELS])
    yield from _once(form[Sheet.WEIGHTS], "code", ("code",))
    yield from _once(form[Sheet.LEVELS], "level", ("code", "level"))
    yield from _astray(form)
    schemes = [line.code for line in form[Sheet.SCHEMES]]
    for code in schemes_in(form):
        if code not in schemes:
            line = form[Sheet.WEIGHTS][0]
            place = heading_of(line, f"{SCHEME}{code}")
            yield FormProblem(place, f'weights of the unknown scheme "{code}"', "a scheme of the sheet of schemes")


def _astray(form: Form) -> Iterator[FormProblem]:
    """Parents that nobody is, where they are too many for the reader to propose one for each."""
    nodes = {line.code for line in form[Sheet.NODES]}
    lines = [*form[Sheet.NODES], *form[Sheet.INDICATORS]]
    astray = [line for line in lines if line.text("parent") and line.text("parent") not in nodes]
    if len(astray) > MOST_ASTRAY:
        for line in astray:
            yield FormProblem(line.at.get("parent"), f'the unknown code "{line.text("parent")}"', "the code of a node")


def _head(lines: Collection[Line], taken: Collection[str]) -> Iterator[FormProblem]:
    """Keys that mean nothing or stand twice, and a version that cannot be one."""
    for line in lines:
        key = line.text("key")
        if key not in HEAD_KEYS:
            yield FormProblem(line.at["key"], f'the unknown key "{key}"', nearest(key, HEAD_KEYS))
    yield from _once(lines, "key", ("key",))
    for line in lines:
        version, place = line.text("value"), line.at.get("value")
        if line.text("key") != "version":
            continue
        if not VERSION.fullmatch(version):
            yield FormProblem(place, f'the text "{version[:40]}"', "a version of small letters, digits, - and .")
        elif version in taken:
            yield FormProblem(
                place, f'"{version}", a version that exists', f'a new name, such as "{next_version(version, taken)}"'
            )


def _about(lines: Collection[Line], known: Collection[str], key: str, expected: str) -> Iterator[FormProblem]:
    for line in lines:
        if line.code not in known:
            yield FormProblem(line.at.get(key), f'the unknown code "{line.code}"', expected)


def _levels(lines: Collection[Line]) -> Iterator[FormProblem]:
    """Levels that are no level."""
    for line in lines:
        level = line.text("level")
        if not LEVEL_COLUMN.fullmatch(f"level_{level}_id"):
            yield FormProblem(line.at.get("level"), f'the level "{level}"', "a whole number from 0 to 99")


def _once(lines: Collection[Line], key: str, keys: tuple[str, ...]) -> Iterator[FormProblem]:
    """Rows that are about the same thing as a row above."""
    seen: set[tuple[str, ...]] = set()
    for line in lines:
        about = tuple(line.text(one) for one in keys)
        if about in seen:
            yield FormProblem(line.at.get(key), f'"{" ".join(about)}" a second time', "each only once")
        seen.add(about)
