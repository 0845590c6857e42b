"""The rows of a form as the two files of an instrument, each line of which knows the cells it came from."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from data.instrument_form.layout import SCHEME, Form, Line, Sheet, heading_of, schemes_in
from data.instrument_form.notation import key_of, text_of, value_of, wording_of
from data.instruments import InstrumentFiles
from data.instruments.problems import CSV_FILE, TOML_FILE
from data.instruments.rows import COLUMNS, OPTIONAL_COLUMNS
from data.issues import CellAddress

Places = Mapping[str, CellAddress]
"""How the name of what is wrong begins, and the cell that says it; "" is the cell for all else."""


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The two files while they are written, and the places of their lines by file and line number."""

    lines: list[str] = field(default_factory=list)
    table: io.StringIO = field(default_factory=io.StringIO)
    places: dict[tuple[str, int], Places] = field(default_factory=dict)

    def add(self, text: str, places: Places) -> None:
        """Write one line of instrument.toml."""
        self.lines.append(text)
        self.places[TOML_FILE, len(self.lines)] = places

    @property
    def files(self) -> InstrumentFiles:
        """The files as bytes."""
        toml = "\n".join(self.lines) + "\n"
        return InstrumentFiles(toml.encode(), self.table.getvalue().encode())


def texts_of(form: Form) -> Texts:
    """Write the two files; what does not fit is written as it stands, for the reader of instruments to name it."""
    texts = Texts()
    _write_head({line.text("key"): line for line in form[Sheet.HEAD]}, texts)
    weights = {line.code: line for line in form[Sheet.WEIGHTS]}
    for line in form[Sheet.NODES]:
        _write_node(line, weights.get(line.code), texts)
    for line in form[Sheet.SCHEMES]:
        _open("schemes", texts, _places(line))
        _named(line, texts)
        _write_scheme_weights(line.code, form, texts)
    for line in form[Sheet.BANDS]:
        _open("bands", texts, _places(line))
        _named(line, texts)
        _values(line, ("floor", "minimum_dimension"), texts)
    for line in form[Sheet.PRINTED]:
        _open("printed", texts, _places(line))
        _named(line, texts)
        _values(line, ("of",), texts)
    _write_table(form, weights, texts)
    return texts


def _write_head(head: Mapping[str, Line], texts: Texts) -> None:
    """What stands above the first table, and the scale."""
    cell = {key: line.at["value"] for key, line in head.items() if "value" in line.at}
    places = {**cell, **({"id of name": cell["name"]} if "name" in cell else {})}
    if "name" in head and "value_en" in head["name"].at:
        places["en of name"] = head["name"].at["value_en"]
    texts.add("format = 1", places)
    for key in ("version", "citation"):
        texts.add(f"{key} = {text_of(_head_text(head, key))}", places)
    name = head.get("name", Line({}))
    tongues = {"id": name.text("value"), "en": name.text("value_en")}
    texts.add(f"name = {wording_of(tongues)}", places)
    zeros = _head_text(head, "zero_rows_did_not_take_part")
    switch = {"yes": "true", "no": "false", "": "false"}.get(zeros, text_of(zeros))
    texts.add(f"zero_rows_did_not_take_part = {switch}", places)
    if combining := _head_text(head, "combining"):
        texts.add(f"combining = {text_of(combining)}", places)
    texts.add("", places)
    texts.add("[scale]", places)
    for key in ("low", "high", "decimals", "rounding"):
        if written := _head_text(head, key):
            texts.add(f"{key} = {value_of(written)}", places)


def _head_text(head: Mapping[str, Line], key: str) -> str:
    return head[key].text("value") if key in head else ""


def _write_node(line: Line, weight: Line | None, texts: Texts) -> None:
    """One node; its weight stands in the sheet of weights."""
    places = dict(_places(line))
    if weight is not None and "weight" in weight.at:
        places["weight of"] = weight.at["weight"]
    _open("nodes", texts, places)
    _values(line, ("code", "parent"), texts, places)
    if weight is not None and weight.text("weight"):
        texts.add(f"weight = {value_of(weight.text('weight'))}", places)
    _write_name(line, texts, places)
    _values(line, ("aggregation", "weights"), texts, places)
    missing = [f"{key} = {value_of(line.text(key))}" for key in ("policy", "minimum_coverage") if line.text(key)]
    if missing:
        texts.add(f"missing = {{ {', '.join(missing)} }}", places)
    _values(line, ("floor",), texts, places)


def _write_scheme_weights(code: str, form: Form, texts: Texts) -> None:
    """What a scheme writes in the place of other weights."""
    if code not in schemes_in(form):
        return
    key = f"{SCHEME}{code}"
    rows = [line for line in form[Sheet.WEIGHTS] if line.text(key)]
    places: dict[str, CellAddress] = {}
    for line in form[Sheet.WEIGHTS]:
        if key in line.at:
            places[f"{line.code} of weights"] = places[f"weight of {line.code} "] = line.at[key]
            places.setdefault("", heading_of(line, key))
    weights = ", ".join(f"{key_of(line.code)} = {value_of(line.text(key))}" for line in rows)
    if weights:
        texts.add(f"weights = {{ {weights} }}", places)


def _write_table(form: Form, weights: Mapping[str, Line], texts: Texts) -> None:
    """indicators.csv, with the criteria and the weights out of their own sheets."""
    levels: dict[str, dict[str, Line]] = {}
    for line in form[Sheet.LEVELS]:
        levels.setdefault(line.code, {})[line.text("level")] = line
    numbers = sorted({int(level) for known in levels.values() for level in known if level.isdecimal()})
    criteria = [f"level_{number}_{tongue}" for number in numbers for tongue in ("id", "en")]
    writer = csv.DictWriter(
        texts.table, [*COLUMNS, *OPTIONAL_COLUMNS, *criteria], restval="", extrasaction="ignore", lineterminator="\n"
    )
    writer.writeheader()
    for line in form[Sheet.INDICATORS]:
        row, places = dict(line.cells), dict(_places(line))
        for level, known in levels.get(line.code, {}).items():
            for tongue in ("id", "en"):
                row[f"level_{level}_{tongue}"] = known.text(f"criterion_{tongue}")
                if f"criterion_{tongue}" in known.at:
                    places[f"level_{level}_{tongue}"] = known.at[f"criterion_{tongue}"]
        weight = weights.get(line.code)
        if weight is not None:
            row["weight"] = weight.text("weight")
            if "weight" in weight.at:
                places["weight"] = weight.at["weight"]
        texts.places[CSV_FILE, texts.table.getvalue().count("\n") + 1] = places
        writer.writerow(row)


def _open(key: str, texts: Texts, places: Places) -> None:
    texts.add("", places)
    texts.add(f"[[{key}]]", places)


def _named(line: Line, texts: Texts) -> None:
    """The code, the name and, where there are some, the headers."""
    places = _places(line)
    _values(line, ("code",), texts)
    _write_name(line, texts, places)
    if line.text("headers"):
        headers = [header.strip() for header in line.text("headers").split("|") if header.strip()]
        texts.add(f"headers = [{', '.join(map(text_of, headers))}]", places)


def _write_name(line: Line, texts: Texts, places: Places) -> None:
    texts.add(f"name = {wording_of({tongue: line.text(f'name_{tongue}') for tongue in ('id', 'en')})}", places)


def _values(line: Line, keys: Sequence[str], texts: Texts, places: Places | None = None) -> None:
    """The keys that are filled in; texts are those that can be nothing else."""
    for key in keys:
        if line.text(key):
            written = text_of(line.text(key)) if key in ("code", "parent", "of") else value_of(line.text(key))
            texts.add(f"{key} = {written}", _places(line) if places is None else places)


def _places(line: Line) -> Places:
    """Name the cells of a row as the reader of instruments names what is wrong in it."""
    tongues = {f"{tongue} of name": line.at[f"name_{tongue}"] for tongue in ("id", "en") if f"name_{tongue}" in line.at}
    whole = {"": line.at["code"]} if "code" in line.at else {}
    return {**whole, **line.at, **tongues}


def place_of(column: str, places: Places) -> CellAddress | None:
    """Find the cell for what is wrong: the longest beginning that is known."""
    known: Iterable[str] = (start for start in places if column == start or column.startswith(start))
    best = max(known, key=len, default=None)
    return None if best is None else places[best]
