"""Templates of many regions: filled in the gaps, the same as written one by one."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pandas as pd
import pytest

from data.regions import regions
from data.template import TemplateMaker, Values, file_name, templates_zip, values_by_region, write_template
from data.template.packing import bound, packed, part
from data.template.slots import Slot, Value
from tests.data.template.forms import REGION, ROUND, readiness, reopened
from tests.office import converted, needs_libreoffice
from words import speak

INDONESIAN = speak("id")
PREVIOUS: dict[Slot, Value] = {("REG-01", "value"): 3.0, ("REG-02", "note"): "x", ("REG-06", "value"): "<Ya> & \x01“=”"}


def everything(content: bytes) -> list[Any]:
    """All that a workbook holds, sheet by sheet."""
    workbook = reopened(content)
    cells = [
        (sheet.title, cell.coordinate, cell.value, cell.data_type, cell.style_id)
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
    ]
    footers = [sheet.oddFooter.left.text for sheet in workbook if sheet.oddFooter.left.text]
    names = sorted((name, place.attr_text) for name, place in workbook.defined_names.items())
    return [cells, footers, names, workbook.properties.title]


@pytest.mark.parametrize("previous", [None, PREVIOUS])
def test_a_filled_template_is_the_one_that_is_written(previous: Values | None) -> None:
    maker = TemplateMaker(ROUND, readiness(), previous is not None, INDONESIAN)
    for region in (REGION, regions()["82.08"]):
        expected = everything(write_template(region, ROUND, readiness(), previous, INDONESIAN))
        assert everything(maker.make(region, previous)) == expected
        assert region.official_name in str(expected)


def test_one_template_does_not_show_in_the_next() -> None:
    maker = TemplateMaker(ROUND, readiness(), earlier=True, spoken=INDONESIAN)
    first = maker.make(REGION, PREVIOUS)
    assert "Kabupaten Padang Pariaman" not in str(everything(maker.make(regions()["82.08"], {})))
    assert maker.make(REGION, PREVIOUS) == first


def test_514_templates_have_514_plain_names_and_each_says_its_region() -> None:
    archive = ZipFile(BytesIO(templates_zip(regions().values(), ROUND, readiness(), None, INDONESIAN)))
    names = archive.namelist()
    assert len(names) == len({name.casefold() for name in names}) == 514
    assert all(name.isascii() and set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.") for name in names)
    assert "kesiapan-bimtek-2-13.05-kab-padang-pariaman.xlsx" in names
    assert archive.testzip() is None
    for region in list(regions().values())[::100]:
        workbook = reopened(archive.read(file_name("kesiapan-1", "bimtek-2", region)), read_only=True)
        assert [row[1] for row in workbook["_meta"].iter_rows(values_only=True)][4] == region.code


@needs_libreoffice
def test_libreoffice_opens_a_filled_template(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(TemplateMaker(ROUND, readiness(), earlier=True, spoken=INDONESIAN).make(REGION))
    opened = converted(tmp_path, "ods", "a.xlsx") / "a.ods"
    assert b"Kabupaten Padang Pariaman" in ZipFile(opened).read("content.xml")


def test_a_bound_zip_is_read_by_others() -> None:
    gaps = {"who": "Ärni & <co>", "": "!"}
    made = bound([packed("same.txt", b"same" * 1000), part("ä.txt", ["for ", "who", "", "", " end"]).filled(gaps)])
    archive = ZipFile(BytesIO(made))
    assert archive.testzip() is None
    assert archive.read("same.txt") == b"same" * 1000
    assert archive.read("ä.txt").decode() == "for Ärni & <co>! end"


def test_last_rounds_answers_come_from_the_store_as_slots() -> None:
    rows = [
        ("13.05", "REG-01", "value", 3.0, "answered", "Level 3"),
        ("13.05", "REG-01", "evidence", 1.0, "answered", "SK 1"),
        ("13.05", "REG-02", "numerator", float("nan"), "blank", "tiga"),
        ("13.05", "REG-03", "value", float("nan"), "not_applicable", "Tidak berlaku"),
        ("13.06", "REG-01", "value", float("nan"), "blank", ""),
    ]
    answers = pd.DataFrame(rows, columns=["region", "code", "part", "number", "status", "raw"])
    assert values_by_region(answers) == {
        "13.05": {
            ("REG-01", "value"): 3.0,
            ("REG-01", "evidence"): "SK 1",
            ("REG-02", "numerator"): "tiga",
            ("REG-03", "applies"): "Tidak berlaku",
        }
    }
