"""groups.toml: read, refused with every fault, and outside the checksum."""

from pathlib import Path

import pytest

from data.instruments import InstrumentError, load_instrument, shipped
from data.instruments.groups import load_groups, shipped_groups
from tests.data.instruments.toy_instrument import written

ONE = '[[groups]]\ncode = "own"\nname = { id = "Sendiri", en = "Own" }\ndimensions = ["REG"]\n'
TWO = '[[groups]]\ncode = "rest"\nname = { id = "Sisa", en = "Rest" }\ndimensions = ["CAP"]\n'


def test_the_readiness_instrument_is_read_as_tutors_do_and_others_have_no_groups() -> None:
    groups = shipped_groups(load_instrument(shipped()["kesiapan-1"]))
    assert [(group.code, group.dimensions) for group in groups] == [
        ("suprastruktur", ("REG", "LEM")), ("struktur", ("ANG", "SDM")), ("infrastruktur", ("TIK",)),
    ]  # fmt: skip
    assert shipped_groups(load_instrument(shipped()["implementasi-2023"])) == ()


def test_an_instrument_of_elsewhere_has_no_groups(tmp_path: Path) -> None:
    assert shipped_groups(load_instrument(written(tmp_path))) == ()


def test_groups_change_no_checksum(tmp_path: Path) -> None:
    folder = written(tmp_path)
    before = load_instrument(folder)
    (folder / "groups.toml").write_text(ONE + TWO, encoding="utf-8")
    after = load_instrument(folder)
    assert after.checksum == before.checksum
    assert [group.name.id for group in load_groups(folder, after)] == ["Sendiri", "Sisa"]


FAULTS = [
    (ONE, "1: groups: found no group with CAP, expected every dimension in one group"),
    (ONE + TWO.replace("CAP", "CAO") + TWO.replace("rest", "last"),
     '8: dimensions of group rest: found the unknown dimension "CAO", expected "CAP"'),
    (ONE + TWO.replace('"CAP"', '"CAP", "REG"'), '8: dimensions of group rest: found "REG" a second time'),
    (ONE + TWO.replace("rest", "own"), '6: code of group own: found "own" a second time'),
    (ONE + TWO + "wieght = 2\n", '9: wieght of group rest: found the unknown key "wieght"'),
    ("[[groups]", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FAULTS)
def test_every_fault_is_named_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    folder = written(tmp_path)
    (folder / "groups.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InstrumentError) as caught:
        load_groups(folder, load_instrument(folder))
    (problem,) = caught.value.problems
    assert str(problem).startswith(f"groups.toml:{told}")
