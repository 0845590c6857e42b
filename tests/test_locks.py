"""The locks of the packages: what installs today installs on the day that newer releases are out."""

from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import run

LOCKS = pytest.mark.parametrize("lock", [run.RUNTIME, run.DEVELOPMENT], ids=lambda lock: lock.name)


def pin_lines(lock: Path) -> set[str]:
    """Return the lines that pin a package, without the backslash that its hashes follow."""
    return {line.rstrip(" \\") for line in lock.read_text(encoding="utf-8").splitlines() if line[:1].isalnum()}


@LOCKS
def test_a_lock_names_no_index_and_pins_every_package_with_its_hashes(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert all("==" in line for line in pin_lines(lock))
    assert text.count("--hash=sha256:") >= len(pin_lines(lock))


def test_every_runtime_pin_is_the_pin_of_the_developers_too() -> None:
    assert pin_lines(run.RUNTIME) <= pin_lines(run.DEVELOPMENT)


@LOCKS
def test_an_extra_that_one_package_asks_of_another_is_in_the_pin(lock: Path) -> None:
    """Without it the pip of Python 3.11 refuses the hashes as soon as the other package has a newer release."""
    pins = [pin for pin in map(Requirement, pin_lines(lock)) if pin.marker is None or pin.marker.evaluate()]
    pinned = {canonicalize_name(pin.name): pin for pin in pins}
    left_out = [
        (pin.name, str(wish))
        for pin in pins
        for wish in map(Requirement, distribution(pin.name).requires or [])
        if not wish.marker or any(wish.marker.evaluate({"extra": extra}) for extra in {"", *pin.extras})
        if not wish.extras <= pinned[canonicalize_name(wish.name)].extras
    ]
    assert left_out == []
