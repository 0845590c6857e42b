"""Two drawings of the country, a schematic cell or a hexagon for each region; neither shows official boundaries."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin, sqrt
from types import MappingProxyType
from typing import Any, Final

from data.regions.register import REFERENCE, rows

NEIGHBOUR_KM: Final = 77.4
"""How far the centres of two hexagons beside each other lie apart in hex514.csv."""
Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """One drawing: the closed rings of every region, and a point inside it, both by Kemendagri code."""

    rings: Mapping[str, tuple[Ring, ...]]
    points: Mapping[str, tuple[float, float]]


@lru_cache
def schematic() -> Shapes:
    """Give the schematic cells in degrees; the point of a region is the middle of its largest part."""
    read = json.loads((REFERENCE / "schematic514.geojson").read_text(encoding="utf-8"))
    rings = {str(feature["id"]): _rings(feature["geometry"]) for feature in read["features"]}
    points = {code: _middle(max(parts, key=_doubled_area)) for code, parts in rings.items()}
    return Shapes(MappingProxyType(rings), MappingProxyType(points))


@lru_cache
def hexagons() -> Shapes:
    """Give a hexagon of the same size for every region, in kilometres."""
    points = {row["kemendagri_code"]: (float(row["x_km"]), float(row["y_km"])) for row in rows("hex514.csv")}
    rings = {code: (_hexagon(*point),) for code, point in points.items()}
    return Shapes(MappingProxyType(rings), MappingProxyType(points))


def _rings(geometry: Mapping[str, Any]) -> tuple[Ring, ...]:
    """List the rings of a polygon or of several; a hole runs the other way round than what it lies in."""
    parts = geometry["coordinates"]
    polygons = [parts] if geometry["type"] == "Polygon" else parts
    return tuple(tuple((x, y) for x, y in ring) for polygon in polygons for ring in polygon)


def _doubled_area(ring: Ring) -> float:
    """Twice the area that a ring encloses."""
    return abs(sum(x * far_y - far_x * y for (x, y), (far_x, far_y) in pairwise(ring)))


def _middle(ring: Ring) -> tuple[float, float]:
    """The centre of gravity of a ring."""
    area, across, up = 0.0, 0.0, 0.0
    for (x, y), (far_x, far_y) in pairwise(ring):
        turn = x * far_y - far_x * y
        area, across, up = area + turn, across + (x + far_x) * turn, up + (y + far_y) * turn
    return round(across / (3 * area), 3), round(up / (3 * area), 3)


def _hexagon(x: float, y: float) -> Ring:
    """The corners of a hexagon that stands on one of them."""
    reach = NEIGHBOUR_KM / sqrt(3)
    turns = [pi * turn / 3 for turn in range(6)]
    corners = [(round(x + reach * sin(turn), 1), round(y + reach * cos(turn), 1)) for turn in turns]
    return (*corners, corners[0])
