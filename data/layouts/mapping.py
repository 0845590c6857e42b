"""A confirmed mapping: for each part of each indicator the way to its cell, as it is kept and read again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from data.issues import CellAddress
from data.layouts.anchors import Anchor, answer_of
from data.layouts.labels import Form

Slot = tuple[str, str]
EMPTY: Mapping[Slot, Anchor] = {}
LEAST_SHARE = 0.8
"""How much of a remembered mapping must be found in a workbook that is not quite of its layout."""


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


@dataclass(frozen=True, slots=True)
class Mapped:
    """How far the mapping of one workbook has come: its region, the confirmed cells, and whether it is read by them."""

    region: str = ""
    mapping: LayoutMapping = field(default_factory=LayoutMapping)
    used: bool = False


def written_state(mapped: Mapped) -> str:
    """Write it as JSON."""
    return json.dumps({"region": mapped.region, "mapping": written(mapped.mapping), "used": mapped.used})


def mapped_of(text: str) -> Mapped:
    """Read what was written."""
    kept = json.loads(text)
    return Mapped(kept["region"], mapping_of(kept["mapping"]), kept["used"])


def with_cells(mapping: LayoutMapping, code: str, anchors: Mapping[str, Anchor]) -> LayoutMapping:
    """Confirm the cells of an indicator, part by part, in place of what was confirmed of it before; none is absent."""
    kept = without(mapping, code)
    if not anchors:
        return LayoutMapping(kept.anchors, (*kept.absent, code))
    return LayoutMapping({**kept.anchors, **{(code, part): anchor for part, anchor in anchors.items()}}, kept.absent)


def without(mapping: LayoutMapping, code: str) -> LayoutMapping:
    """Take back what was confirmed of an indicator."""
    anchors = {slot: anchor for slot, anchor in mapping.anchors.items() if slot[0] != code}
    return LayoutMapping(anchors, tuple(absent for absent in mapping.absent if absent != code))


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


def best_known(form: Form, layouts: Mapping[str, LayoutMapping], fingerprint: str) -> str | None:
    """Choose the remembered layout that a workbook is of: its own, else the one of which most is found again."""
    if fingerprint in layouts:
        return fingerprint
    shares = {name: share_found(form, mapping) for name, mapping in layouts.items()}
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= LEAST_SHARE else None
