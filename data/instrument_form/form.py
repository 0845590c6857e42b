"""The files of an instrument as rows of the form, under the name of the version they are to become."""

import csv
import io
import tomllib
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from data.instrument_form.layout import KEYS, SCHEME, Form, Line, Sheet
from data.instruments import InstrumentFiles
from data.instruments.rows import levels_of


def form_of(files: InstrumentFiles, version: str) -> Form:
    """Write sound files of an instrument as the rows of a form that is to become this version."""
    document: dict[str, Any] = tomllib.loads(files.toml.decode("utf-8-sig"), parse_float=Decimal)
    table = [row for row in csv.reader(io.StringIO(files.csv.decode("utf-8-sig"))) if any(map(str.strip, row))]
    header = [key.strip() for key in table[0]]
    leaves = [dict(zip(header, map(str.strip, row), strict=True)) for row in table[1:]]
    nodes = document["nodes"]
    return {
        Sheet.HEAD: _head(document, version),
        Sheet.NODES: [_line({**node, **_both("name", node), **_missing(node)}, Sheet.NODES) for node in nodes],
        Sheet.INDICATORS: [_line(leaf, Sheet.INDICATORS) for leaf in leaves],
        Sheet.LEVELS: [line for leaf in leaves for line in _levels(leaf, sorted(levels_of(header)))],
        Sheet.WEIGHTS: _weights(document, [*nodes, *leaves]),
        Sheet.SCHEMES: [_named(one, Sheet.SCHEMES) for one in document.get("schemes", [])],
        Sheet.BANDS: [_named(one, Sheet.BANDS) for one in document.get("bands", [])],
        Sheet.PRINTED: [_named(one, Sheet.PRINTED) for one in document.get("printed", [])],
    }


def next_version(version: str, taken: Collection[str]) -> str:
    """Propose a name for what is made from a version: the next number that is free, kesiapan-2 after kesiapan-1."""
    stem, dash, number = version.rpartition("-")
    if not (dash and number.isdecimal()):
        stem, number = version, "1"
    following = int(number) + 1
    while f"{stem}-{following}" in taken:
        following += 1
    return f"{stem}-{following}"


def _head(document: dict[str, Any], version: str) -> list[Line]:
    """What the instrument is and how its figures are printed."""
    switch = document.get("zero_rows_did_not_take_part", False)
    scale = document["scale"]
    told = {
        "version": (version, ""),
        "based_on": (document["version"], ""),
        "name": (document["name"]["id"], document["name"]["en"]),
        "citation": (document["citation"], ""),
        "zero_rows_did_not_take_part": ("yes" if switch else "no", ""),
        "combining": (document.get("combining", ""), ""),
        **{key: (str(scale[key]), "") for key in ("low", "high", "decimals")},
        "rounding": (scale.get("rounding", ""), ""),
    }
    lines = ({"key": key, "value": value, "value_en": english} for key, (value, english) in told.items())
    return [_line(line, Sheet.HEAD) for line in lines]


def _levels(leaf: dict[str, str], levels: list[int]) -> list[Line]:
    """The criteria of one indicator, a row each."""
    rows = [
        {
            "code": leaf["code"],
            "level": str(level),
            **{f"criterion_{tongue}": leaf[f"level_{level}_{tongue}"] for tongue in ("id", "en")},
        }
        for level in levels
    ]
    return [_line(row, Sheet.LEVELS) for row in rows if row["criterion_id"]]


def _weights(document: dict[str, Any], parts: list[dict[str, Any]]) -> list[Line]:
    """The weight of every part below the index, its own and what each scheme writes in its place."""
    schemes = document.get("schemes", [])
    lines = []
    for part in parts:
        if "parent" in part:
            name = part["name"]["id"] if "name" in part else part["name_id"]
            cells = {"code": part["code"], "part": name, "weight": part.get("weight", "")}
            cells |= {f"{SCHEME}{one['code']}": one.get("weights", {}).get(part["code"], "") for one in schemes}
            lines.append(Line({key: str(value) for key, value in cells.items()}))
    return lines


def _named(table: dict[str, Any], sheet: Sheet) -> Line:
    """A row with a name in both tongues and, where it has some, headers."""
    return _line({**table, **_both("name", table), "headers": "|".join(table.get("headers", []))}, sheet)


def _both(stem: str, table: dict[str, Any]) -> dict[str, str]:
    return {f"{stem}_{tongue}": table[stem][tongue] for tongue in ("id", "en")}


def _missing(node: dict[str, Any]) -> dict[str, Any]:
    return node.get("missing", {})  # type: ignore[no-any-return]


def _line(values: dict[str, Any], sheet: Sheet) -> Line:
    """Keep what the sheet has a column for, as text."""
    return Line({key: str(values[key]) for key in KEYS[sheet] if str(values.get(key, ""))})
