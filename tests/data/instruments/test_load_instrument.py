from decimal import Decimal
from pathlib import Path

import pytest

from data.instruments import InstrumentError, Problem, load_instrument, shipped
from scoring import (
    Aggregation,
    Breakpoint,
    Goalposts,
    Kind,
    Level,
    Missing,
    MissingPolicy,
    Rounding,
    Text,
    Transform,
)
from tests.data.instruments.toy_instrument import TOML, csv_text, written


@pytest.mark.parametrize("version", shipped())
def test_every_shipped_instrument_loads(version: str) -> None:
    instrument = load_instrument(shipped()[version])
    assert instrument.version == version
    assert set(instrument.schemes[0].weights) == set(instrument.codes) - {instrument.root.code}


def test_a_sound_instrument_is_read_as_written(tmp_path: Path) -> None:
    instrument = load_instrument(written(tmp_path))
    assert instrument.codes == ("INDEX", "REG", "CAP", "law", "plan", "staff", "budget", "days")
    assert [node.missing for node in instrument.nodes] == [Missing(MissingPolicy.REWEIGHT, 0.5)] * 3
    assert [node.floor for node in instrument.nodes] == [None, 0.01, None]
    assert {node.aggregation for node in instrument.nodes} == {Aggregation.ARITHMETIC}
    assert instrument.scale.rounding is Rounding.SUM_THEN_ROUND
    assert [(band.code, band.floor, band.minimum_dimension) for band in instrument.bands] == [
        ("good", Decimal(80), Decimal(50)),
        ("poor", Decimal(0), None),
    ]
    law, plan, staff, budget, days = instrument.indicators
    assert (law.kind, law.goalposts, law.headers) == (Kind.LEVEL, Goalposts(0, 2), ("Perda", "Peraturan"))
    assert law.levels[1] == Level(1, Text("Rancangan", "Draft"))
    assert (plan.goalposts, plan.evidence, plan.clipped) == (Goalposts(0, 1), Text("Dokumen", "Document"), True)
    assert staff.ratio is not None
    assert (staff.ratio.per, staff.transform) == (100.0, Transform.NONE)
    assert budget.goalposts is None
    assert budget.breakpoints == (Breakpoint(0, 0), Breakpoint(40, 0.5), Breakpoint(100, 1))
    assert (days.goalposts, days.clipped, days.guess) == (Goalposts(30, 1), False, None)
    own = {"REG": 40.0, "CAP": 60.0, "law": 2.0, "plan": 1.0, "staff": 1.0, "budget": 1.0, "days": 1.0}
    assert [scheme.weights for scheme in instrument.schemes] == [own, {**own, "REG": 50.0, "CAP": 50.0}]


def test_without_schemes_the_written_weights_are_the_only_scheme(tmp_path: Path) -> None:
    start, end = TOML.index("[[schemes]]"), TOML.index("[[bands]]")
    instrument = load_instrument(written(tmp_path, TOML[:start] + TOML[end:]))
    assert [(scheme.code, scheme.weights["REG"]) for scheme in instrument.schemes] == [("default", 40.0)]


def test_a_scheme_may_leave_out_one_of_equal_children(tmp_path: Path) -> None:
    instrument = load_instrument(written(tmp_path, TOML.replace("REG = 50,", "REG = 50, days = 0,")))
    weights = instrument.scheme("KPPN&IKN").weights
    assert [weights[code] for code in ("staff", "budget", "days")] == [1, 1, 0]


def test_a_weight_need_not_be_written_where_every_scheme_states_it(tmp_path: Path) -> None:
    toml = TOML.replace("weight = 40\n", "").replace("weight = 60\n", "")
    toml = toml.replace('en = "Regular" }', 'en = "Regular" }\nweights = { REG = 30, CAP = 70 }')
    assert load_instrument(written(tmp_path, toml)).schemes[0].weights["CAP"] == 70


def test_the_effort_of_a_step_is_1_unless_the_instrument_says_otherwise(tmp_path: Path) -> None:
    instrument = load_instrument(written(tmp_path, indicators=csv_text({"law": {"effort": "2.5"}})))
    assert [indicator.effort for indicator in instrument.indicators] == [2.5, 1.0, 1.0, 1.0, 1.0]
    without_the_column = load_instrument(shipped()["kesiapan-1"])
    assert {indicator.effort for indicator in without_the_column.indicators} == {1.0}


def test_the_checksum_is_the_same_with_line_ends_of_windows_and_changes_with_the_text(tmp_path: Path) -> None:
    sums = []
    for name, toml, indicators in (
        ("unix", TOML, csv_text()),
        ("windows", TOML.replace("\n", "\r\n"), csv_text().replace("\n", "\r\n")),
        ("changed", TOML.replace("2026", "2027"), csv_text()),
    ):
        (tmp_path / name).mkdir()
        sums.append(load_instrument(written(tmp_path / name, toml, indicators)).checksum)
    assert sums[0] == sums[1] != sums[2]
    assert len(sums[0]) == 64


def test_a_byte_order_mark_and_rows_of_blank_cells_do_no_harm(tmp_path: Path) -> None:
    blank = "," * csv_text().splitlines()[0].count(",")
    toml, indicators = b"\xef\xbb\xbf" + TOML.encode(), b"\xef\xbb\xbf" + f"{csv_text()}\n{blank}\n".encode()
    assert len(load_instrument(written(tmp_path, toml, indicators)).indicators) == 5


def test_all_problems_of_both_files_come_at_once_in_the_order_of_the_files(tmp_path: Path) -> None:
    toml = (
        TOML.replace("format = 1", "format = 2")
        .replace("floor = 80", "floor = 800")
        .replace("weight = 40", "weight = 41")
    )
    indicators = csv_text({"law": {"weight": "2,5"}, "days": {"best": "30"}, "staff": {"per": ""}})
    with pytest.raises(InstrumentError) as caught:
        load_instrument(written(tmp_path, toml, indicators))
    assert [(problem.file, problem.line, problem.column) for problem in caught.value.problems] == [
        ("instrument.toml", 1, "format"),
        ("instrument.toml", 11, "weights of INDEX in scheme REGULER"),
        ("instrument.toml", 44, "floor of band good"),
        ("indicators.csv", 2, "weight"),
        ("indicators.csv", 4, "per"),
        ("indicators.csv", 6, "best"),
    ]
    assert str(caught.value).splitlines()[1] == (
        "instrument.toml:11: weights of INDEX in scheme REGULER: found a sum of 101, expected 100"
    )


def test_a_problem_without_line_or_column_is_said_of_the_file() -> None:
    assert str(Problem("indicators.csv", 0, "", "an empty file", "text")) == (
        "indicators.csv: found an empty file, expected text"
    )
