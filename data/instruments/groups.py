"""groups.toml beside an instrument: how its dimensions are read together, which no score depends on."""

from collections.abc import Sequence
from pathlib import Path

from data.instruments.fields import Table
from data.instruments.files import read_toml
from data.instruments.load import shipped
from data.instruments.problems import InstrumentError, Problem, nearest
from scoring import Instrument
from scoring.groups import Group

GROUPS_FILE = "groups.toml"
_KEYS = ("code", "name", "dimensions")


def load_groups(folder: Path, instrument: Instrument) -> tuple[Group, ...]:
    """Read the groups of an instrument; none without the file; InstrumentError with every problem of it at once."""
    if not (folder / GROUPS_FILE).exists():
        return ()
    problems: list[Problem] = []
    document = read_toml(GROUPS_FILE, (folder / GROUPS_FILE).read_bytes(), problems)
    if document is None:
        raise InstrumentError(problems)
    document.only(("groups",))
    tables = document.tables("groups", "group")
    groups = tuple(_group(table, [part.code for part in instrument.dimensions]) for table in tables)
    _check(document, tables, groups, instrument)
    if problems:
        raise InstrumentError(problems)
    return groups


def shipped_groups(instrument: Instrument) -> tuple[Group, ...]:
    """Give the groups of an instrument that came with the program; none for any other."""
    folder = shipped().get(instrument.version)
    return () if folder is None else load_groups(folder, instrument)


def _group(table: Table, known: Sequence[str]) -> Group:
    """Read one `[[groups]]`."""
    table.only(_KEYS)
    group = Group(table.text("code"), table.wording("name"), table.texts("dimensions"))
    for code in group.dimensions:
        if code not in known:
            table.report("dimensions", f'the unknown dimension "{code}"', nearest(code, known))
    return group


def _check(document: Table, tables: Sequence[Table], groups: Sequence[Group], instrument: Instrument) -> None:
    """Note codes that are used twice, and dimensions in several groups or in none."""
    seen: set[str] = set()
    for table, group in zip(tables, groups, strict=True):
        for key, codes in (("code", (group.code,)), ("dimensions", group.dimensions)):
            for code in codes:
                if f"{key} {code}" in seen:
                    table.report(key, f'"{code}" a second time', "each only once")
                seen.add(f"{key} {code}")
    missing = [part.code for part in instrument.dimensions if f"dimensions {part.code}" not in seen]
    if missing:
        document.report("groups", f"no group with {', '.join(missing)}", "every dimension in one group")
