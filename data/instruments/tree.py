"""Whether nodes and indicators make one tree: codes, parents, one root, no node without children."""

from data.instruments.fields import Table
from data.instruments.parts import Part
from data.instruments.problems import nearest
from scoring import Node


def check_tree(document: Table, parts: list[Part]) -> None:
    """Note whatever keeps the parts, nodes first, from being one tree with parents above their children."""
    _check_codes(parts)
    nodes = [part for part in parts if isinstance(part.body, Node)]
    if not nodes:
        if "nodes" not in document.values:
            document.report("nodes", "nothing", "[[nodes]], the first of them the index itself")
        return
    roots = [node for node in nodes if node.parent is None]
    if not roots:
        document.report("nodes", "no node without a parent", "one, the index itself")
    for extra in roots[1:]:
        first = f"{roots[0].code} at {roots[0].source.place}"
        extra.source.report("parent", f"nothing, as for {first}", "a parent: only the index itself has none")
    for root in roots:
        if root.weight is not None:
            root.source.report("weight", f"{root.weight}", "no weight on a node without a parent")
    places: dict[str, int] = {}
    for place, node in enumerate(nodes):
        places.setdefault(node.code, place)
    for place, part in enumerate(parts):
        if part.parent:
            _check_parent(part, place, places, parts)


def check_children(parts: list[Part]) -> None:
    """Note every node that has nothing below it."""
    parents = {part.parent for part in parts}
    for part in parts:
        if isinstance(part.body, Node) and part.code and part.code not in parents:
            found = f'the node "{part.code}" without children'
            part.source.report("code", found, "nodes or indicators with this parent")


def _check_codes(parts: list[Part]) -> None:
    """Note codes that stand twice."""
    first: dict[str, str] = {}
    for part in parts:
        if part.code in first:
            part.source.report("code", f'"{part.code}", as at {first[part.code]}', "a code of its own")
        elif part.code:
            first[part.code] = part.source.place


def _check_parent(part: Part, place: int, places: dict[str, int], parts: list[Part]) -> None:
    """Note a parent that is unknown, an indicator, or written below its child."""
    parent = part.parent or ""
    if parent not in places:
        found = f'the unknown code "{parent}"'
        if any(other.code == parent for other in parts):
            found = f'"{parent}", which is an indicator'
        part.source.report("parent", found, f"the code of a node, {nearest(parent, [code for code in places if code])}")
    elif isinstance(part.body, Node) and places[parent] >= place:
        ring = _ring(part, {node.code: node.parent for node in parts if isinstance(node.body, Node)})
        found = f"the circle {' > '.join(ring)}" if ring else f'"{parent}", which is written further down'
        part.source.report("parent", found, "a node that is written above this one")


def _ring(part: Part, parents: dict[str, str | None]) -> list[str]:
    """Follow the parents from a node; the way back to itself, or nothing when there is none."""
    way = [part.code]
    code = part.parent
    while code and code not in way:
        way.append(code)
        code = parents.get(code)
    return [*way, part.code] if code == part.code else []
