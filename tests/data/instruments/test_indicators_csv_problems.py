from pathlib import Path

import pytest

from data.instruments import InstrumentError, Problem, load_instrument
from tests.data.instruments.toy_instrument import csv_text, line_of, written

# The indicator that is changed; its cells; the columns of the problems; words of the first message.
CASES: list[tuple[str, dict[str, str], list[str], str]] = [
    ("law", {"code": ""}, ["code"], "nothing, expected a code of its own"),
    ("plan", {"code": "law"}, ["code"], '"law", as at indicators.csv:2'),
    ("plan", {"code": "a plan"}, ["code"], "without spaces"),
    ("plan", {"code": "province"}, ["code"], "another code"),
    ("plan", {"parent": ""}, ["parent"], "nothing, expected the code of a node"),
    ("plan", {"parent": "REGG"}, ["parent"], 'the unknown code "REGG", expected the code of a node, "REG"'),
    ("days", {"parent": "law"}, ["parent"], '"law", which is an indicator'),
    ("plan", {"weight": ""}, ["weight"], 'nothing, expected a number of at least 0: the weights of REG are "relative"'),
    ("plan", {"weight": "-1"}, ["weight"], "-1, expected a number of at least 0"),
    ("plan", {"weight": "1,5"}, ["weight"], 'the text "1,5", expected a number with a point as decimal mark'),
    ("plan", {"weight": "1.000.000"}, ["weight"], "no thousands marks"),
    ("plan", {"weight": "inf"}, ["weight"], "expected a number, such as 12.5"),
    ("plan", {"weight": "1e999"}, ["weight"], "expected a number, such as 12.5"),
    ("plan", {"weight": "٣"}, ["weight"], "expected a number, such as 12.5"),
    ("days", {"weight": "1"}, ["weight"], '1, expected nothing: the children of CAP are "equal"'),
    ("plan", {"kind": ""}, ["kind"], "nothing, expected one of level, yes_no, ratio, number"),
    ("law", {"kind": "levels"}, ["kind"], 'the text "levels", expected one of level, yes_no, ratio, number'),
    ("staff", {"kind": "percent"}, ["kind"], "expected one of level"),
    ("days", {"kind": "count"}, ["kind"], "expected one of level"),
    ("law", {"name_en": ""}, ["name_en"], "nothing, expected a text in English"),
    ("law", {"name_id": "", "name_en": ""}, ["name_id", "name_en"], "nothing, expected a text in Indonesian"),
    ("days", {"unit_id": "", "unit_en": ""}, ["unit_id", "unit_en"], "nothing, expected a text in Indonesian"),
    ("law", {"unit_id": "tingkat"}, ["unit_en"], "nothing, expected a text in English"),
    ("plan", {"evidence_id": ""}, ["evidence_id"], "nothing, expected a text in Indonesian"),
    ("days", {"guess_id": "Dugaan"}, ["guess_en"], "nothing, expected a text in English"),
    ("days", {"worst": ""}, ["worst"], "nothing, expected the answer that scores 0"),
    ("days", {"worst": "", "best": ""}, ["worst", "best"], "nothing, expected the answer that scores 0"),
    ("law", {"best": "5"}, ["worst"], "nothing, expected the answer that scores 0"),
    ("days", {"best": "30.0"}, ["best"], "the number 30.0, expected another number than worst"),
    ("days", {"best": "0,5"}, ["best"], "a number with a point as decimal mark"),
    ("days", {"best": "ten"}, ["best"], 'the text "ten", expected a number, such as 12.5'),
    ("days", {"transform": "log"}, ["transform"], 'the text "log", expected one of none, ln'),
    ("days", {"transform": "ln", "best": "0"}, ["best"], "a number above 0, because transform is ln"),
    ("law", {"transform": "ln"}, ["worst"], "a number above 0, because transform is ln"),
    ("budget", {"transform": "ln"}, ["transform"], "nothing: the break points say how an answer scores"),
    ("budget", {"worst": "0", "best": "1"}, ["worst", "best"], "nothing: the break points say"),
    ("budget", {"breakpoints": "0=0; 50; 100=1"}, ["breakpoints"], 'the text "50", expected answer=score'),
    ("budget", {"breakpoints": "0=0"}, ["breakpoints"], "one break point, expected two or more"),
    ("budget", {"breakpoints": "0=0; 100=1; 40=0.5"}, ["breakpoints"], "the answer 40 after 100"),
    ("budget", {"breakpoints": "0=0; 0=0.5; 1=1"}, ["breakpoints"], "the answer 0 after 0"),
    ("budget", {"breakpoints": "0=0; 100=100"}, ["breakpoints"], "a score of 100 for the answer 100"),
    ("budget", {"breakpoints": "0=0; 100=0,5"}, ["breakpoints"], "a number with a point as decimal mark"),
    ("days", {"clip": "true"}, ["clip"], 'the text "true", expected one of yes, no'),
    ("staff", {"numerator_en": ""}, ["numerator_en"], "nothing, expected a text in English"),
    ("staff", {"denominator_id": ""}, ["denominator_id"], "nothing, expected a text in Indonesian"),
    ("staff", {"per": ""}, ["per"], "nothing, expected a number above 0, such as 100 for percent"),
    ("staff", {"per": "0"}, ["per"], "the number 0, expected a number above 0"),
    ("law", {"numerator_id": "Perda"}, ["numerator_id"], 'the text "Perda", expected nothing: the kind is level'),
    ("plan", {"per": "100"}, ["per"], "nothing: the kind is yes_no"),
    ("days", {"level_0_id": "Nihil"}, ["level_0_id"], "nothing: the kind is number"),
    ("law", {"level_1_en": ""}, ["level_1_en"], "nothing, expected a text in English"),
    ("law", {"level_1_id": "", "level_1_en": ""}, ["level_1_id", "level_1_en"], "levels below and above have one"),
    (
        "law",
        {f"level_{level}_{tongue}": "" for level in (1, 2) for tongue in ("id", "en")},
        ["kind"],
        "level with one level, expected the criteria of two levels or more",
    ),
    (
        "law",
        {f"level_{level}_{tongue}": "" for level in (0, 1, 2) for tongue in ("id", "en")},
        ["kind"],
        "level with no level",
    ),
    ("plan", {"effort": "0"}, ["effort"], "the number 0, expected a number above 0, or nothing, which means 1"),
    ("plan", {"effort": "-2"}, ["effort"], "the number -2, expected a number above 0"),
    ("plan", {"effort": "0,5"}, ["effort"], "a number with a point as decimal mark"),
    ("plan", {"headers": "peraturan | Rencana"}, ["headers"], '"peraturan", which already stands for law'),
    ("plan", {"headers": "DAYS"}, ["headers"], '"DAYS", which already stands for days'),
]  # fmt: skip


def problems_of(folder: Path) -> list[Problem]:
    with pytest.raises(InstrumentError) as caught:
        load_instrument(folder)
    return caught.value.problems


@pytest.mark.parametrize(("code", "cells", "columns", "words"), CASES)
def test_a_fault_in_a_cell_is_named_with_its_line_and_column(
    tmp_path: Path, code: str, cells: dict[str, str], columns: list[str], words: str
) -> None:
    problems = problems_of(written(tmp_path, indicators=csv_text({code: cells})))
    assert [(problem.file, problem.line, problem.column) for problem in problems] == [
        ("indicators.csv", line_of(code), column) for column in columns
    ]
    assert words in str(problems[0])


HEADER, *LINES = csv_text().splitlines()


@pytest.mark.parametrize(
    ("indicators", "expected"),
    [
        ("", ["indicators.csv: found an empty file, expected the text of an instrument"]),
        (f"{HEADER}\n", ["indicators.csv:1: found no indicator, expected at least one row below the header"]),
        (
            csv_text().replace(",", ";"),
            ['indicators.csv:1: found columns separated by ";", expected columns separated by ","'],
        ),
        (
            csv_text().replace("citation", "citaton"),
            [
                'indicators.csv:1: citaton: found the unknown column "citaton", expected "citation"',
                "indicators.csv:1: citation: found no such column, expected it in the header",
            ],
        ),
        (
            csv_text().replace("level_2_en", "level_3_en"),
            [
                "indicators.csv:1: level_2_en: found no such column, expected it in the header",
                "indicators.csv:1: level_3_id: found no such column, expected it in the header",
            ],
        ),
        (
            csv_text().replace("guess_en", "guess_id"),
            [
                "indicators.csv:1: guess_id: found the column twice, expected every column once",
                "indicators.csv:1: guess_en: found no such column, expected it in the header",
            ],
        ),
        (
            csv_text().replace("parent", "parents"),
            [
                'indicators.csv:1: parents: found the unknown column "parents", expected "parent"',
                "indicators.csv:1: parent: found no such column, expected it in the header",
            ],
        ),
        (
            "\n".join([HEADER, LINES[0] + ",surplus", *LINES[1:]]),
            ["indicators.csv:2: found 33 cells, expected 32, as many as the header has"],
        ),
        (
            "\n".join([HEADER, *LINES[:4], LINES[4][:-9]]),
            ["indicators.csv:6: found 23 cells, expected 32, as many as the header has"],
        ),
        (
            "\n".join([HEADER, *LINES]) + '\n"open',
            ["indicators.csv:7: found a row that cannot be read (unexpected end of data), expected CSV"],
        ),
        (
            "\n".join([HEADER, LINES[0].replace("Tidak ada", '"Tidak" ada'), *LINES[1:]]),
            ["indicators.csv:2: found a row that cannot be read (',' expected after '\"'), expected CSV"],
        ),
        (
            csv_text({"staff": {"unit_id": "Rp\nribu", "worst": "0,0"}, "days": {"clip": "0"}}),
            [
                'indicators.csv:4: worst: found the text "0,0", expected a number with a point as decimal mark and no '
                "thousands marks, such as 12.5",
                'indicators.csv:7: clip: found the text "0", expected one of yes, no',
            ],
        ),
        (
            csv_text().encode().replace(b"Berlaku", b"Berl\xe4ku"),
            ["indicators.csv:2: found a byte that is not UTF-8 (0xe4), expected text saved as UTF-8"],
        ),
        (csv_text().encode("utf-16"), ["indicators.csv:1: found text saved as UTF-16, expected text saved as UTF-8"]),
    ],
)
def test_a_fault_in_the_shape_of_the_file_is_all_that_is_said(
    tmp_path: Path, indicators: str | bytes, expected: list[str]
) -> None:
    assert [str(problem) for problem in problems_of(written(tmp_path, indicators=indicators))] == expected
