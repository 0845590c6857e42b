"""The two drawings of the country: every region of the register, in its place."""

import pytest

from data.regions import Shapes, hexagons, regions, schematic


@pytest.mark.parametrize("shapes", [schematic(), hexagons()], ids=["schematic", "hexagons"])
def test_every_region_has_closed_rings_and_a_point(shapes: Shapes) -> None:
    assert set(shapes.rings) == set(shapes.points) == set(regions())
    for rings in shapes.rings.values():
        assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in rings)


def test_the_points_of_the_schematic_map_lie_near_the_middle_of_their_region() -> None:
    far = [
        code
        for code, (x, y) in schematic().points.items()
        if abs(x - regions()[code].longitude) > 1 or abs(y - regions()[code].latitude) > 1
    ]
    assert len(far) <= 5, "regions of several islands"


def test_no_two_hexagons_stand_in_one_place() -> None:
    assert len(set(hexagons().points.values())) == 514
