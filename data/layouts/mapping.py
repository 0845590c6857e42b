"""A confirmed mapping: for each part of each indicator the way to its cell, as it is kept and read again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from data.issues import CellAddress
from data.layouts.anchors import Anchor, answer_of
from data.layouts.labels import Form

Slot = tuple[str, str]
EMPTY: Mapping[Slot, Anchor] = {}


@dataclass(frozen=True, slots=True)
class LayoutMapping:
    """The confirmed cells of a layout; `absent` are the indicators that a person knows not to stand in it."""

    anchors: Mapping[Slot, Anchor] = field(default_factory=lambda: EMPTY)
    absent: tuple[str, ...] = ()

    @property
    def codes(self) -> frozenset[str]:
        """The indicators about which something was confirmed."""
        return frozenset({code for code, _ in self.anchors} | set(self.absent))


def written(mapping: LayoutMapping) -> str:
    """Write a mapping as JSON."""
    anchors = [{"code": code, "part": part, **asdict(anchor)} for (code, part), anchor in mapping.anchors.items()]
    return json.dumps({"anchors": anchors, "absent": list(mapping.absent)}, ensure_ascii=False, sort_keys=True)


def mapping_of(text: str) -> LayoutMapping:
    """Read a mapping that was written."""
    kept = json.loads(text)
    anchors = {(row.pop("code"), row.pop("part")): Anchor(**row) for row in kept["anchors"]}
    return LayoutMapping(anchors, tuple(kept["absent"]))


def located(form: Form, mapping: LayoutMapping) -> dict[Slot, CellAddress]:
    """Find the cells of a mapping in a workbook, without those whose label is not found, and no cell twice."""
    found: dict[Slot, CellAddress] = {}
    for slot, anchor in mapping.anchors.items():
        answer = answer_of(form, anchor)
        if answer is not None and answer not in found.values():
            found[slot] = answer
    return found


def share_found(form: Form, mapping: LayoutMapping) -> float:
    """Tell which share of a mapping's cells is found in a workbook."""
    return len(located(form, mapping)) / len(mapping.anchors) if mapping.anchors else 0.0
