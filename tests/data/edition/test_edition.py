"""What is frozen comes back exactly, always in the same bytes, and damage is said in a sentence."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from data.edition import EditionUnreadable, pack, unpack
from data.edition.table import read_table, write_table
from data.scored import scored_beside_earlier
from data.store import open_store
from tests.data.edition.building import ROUND, every_type, snapshot
from words import speak

TABLES = ("entries", "answers", "scores", "ranking")
TEXT = some.one_of(some.none(), some.text(some.characters(exclude_categories=["Cs"])))
NUMBER = some.floats(allow_nan=True, width=64)


def exactly(one: pd.DataFrame, other: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(one, other, check_exact=True)
    assert one.index.name == other.index.name


def test_every_type_comes_back_exactly_and_always_in_the_same_bytes() -> None:
    given = snapshot({"every": every_type(), "none": every_type().iloc[:0]})
    packed = pack(given)
    again = unpack(packed)
    exactly(every_type(), again.tables["every"])
    exactly(every_type().iloc[:0], again.tables["none"])
    assert (again.round, again.number, again.reason, again.state) == (ROUND, 2, "Koreksi", "abc/def")
    assert again.instrument_files == given.instrument_files
    assert (again.program, again.settings, again.draws) == (given.program, given.settings, given.draws)
    assert [type(one) for one in again.tables["every"]["decimal"]] == [type(one) for one in every_type()["decimal"]]
    assert again.tables["every"]["decimal"].map(str).tolist() == every_type()["decimal"].map(str).tolist()
    assert pack(again) == packed


@given(some.lists(some.tuples(TEXT, TEXT, NUMBER), max_size=8))
def test_no_text_and_no_number_is_too_odd(rows: list[tuple[str | None, str | None, float]]) -> None:
    columns = list(zip(*rows, strict=True)) or [(), (), ()]
    table = pd.DataFrame(
        {
            "text": pd.array(list(columns[0]), dtype="str"),
            "object": pd.Series(list(columns[1]), dtype=object),
            "number": pd.Series(list(columns[2]), dtype="float64"),
        }
    )
    content, described = write_table(table)
    again = read_table(content, described)
    exactly(table, again)
    assert [repr(one) for one in again["number"]] == [repr(one) for one in table["number"]]


def test_no_text_of_a_stranger_is_a_formula_in_a_spreadsheet() -> None:
    content, _described = write_table(pd.DataFrame({"raw": pd.array(["=1+1", "+1", "-1", "@x", "1"], dtype="str")}))
    assert content.decode().split("\r\n")[1:-1] == ["\\=1+1", "\\+1", "\\-1", "\\@x", "1"]


def test_a_type_that_no_edition_holds_is_refused_when_it_is_written() -> None:
    for column in (pd.Series([1j]), pd.Series([object()]), pd.Series(pd.Categorical([1, 2]))):
        with pytest.raises(TypeError):
            write_table(pd.DataFrame({"odd": column}))


def test_the_rounds_that_began_with_the_program_read_back_as_they_are_scored(seeded_file: Path) -> None:
    store = open_store(f"sqlite:///{seeded_file}")
    for one in store.rounds()[:-1]:
        edition = store.last_edition(one.code)
        assert edition is not None
        frozen, live = unpack(store.edition_content(edition.code)), scored_beside_earlier(store, one)
        for name in TABLES:
            exactly(getattr(live, name), frozen.tables[name])
        assert frozen.round == one
        assert frozen.checksum == live.instrument.checksum
        assert set(frozen.tables["records"]["register"]) <= {"MP", "QW"}
    store.close()


def _changed(packed: bytes, name: str, content: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(packed)) as old, ZipFile(made, "w") as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return made.getvalue()


def test_damage_is_said_in_a_sentence() -> None:
    packed = pack(snapshot({"every": every_type()}))
    with ZipFile(BytesIO(packed)) as archive:
        head, table = archive.read("edition.json"), archive.read("every.csv")
    damaged = [
        b"",
        b"PK\x03\x04 no zip",
        packed[: len(packed) // 2],
        packed[:90] + bytes(one ^ 255 for one in packed[90:120]) + packed[120:],
        _changed(packed, "every.csv", table.replace(b"3.20", b"4.20")),
        _changed(packed, "edition.json", b"{"),
        _changed(packed, "edition.json", head.replace(b'"format": 1', b'"format": 9')),
        _changed(packed, "edition.json", head.replace(b'"rows": 5', b'"rows": 6')),
        _changed(packed, "edition.json", head.replace(b'"float64"', b'"float32"')),
        _changed(packed, "edition.json", b"[]"),
    ]
    for content in damaged:
        with pytest.raises(EditionUnreadable) as refused:
            unpack(content)
        assert refused.value.sentence(speak("en")).startswith("This file is not a whole edition (")
