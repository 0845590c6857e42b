"""The weights: as written on the parts, changed by every scheme, and whether they add up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from data.instruments.fields import Table
from data.instruments.nodes import read_weight
from data.instruments.parts import UNREADABLE, Part, Weighing
from data.instruments.problems import TOML_FILE, Problem, nearest
from scoring import Scheme, Text

KEYS = ("code", "name", "headers", "weights")
TOLERANCE = Decimal("0.000001")
"""How far percents may miss 100, for weights such as 14.2857143."""


@dataclass(frozen=True, slots=True, eq=False)
class WrittenScheme:
    """A scheme as written: its table (None: the default one, which nobody writes) and the weights it changes."""

    table: Table | None
    scheme: Scheme
    changes: Mapping[str, Decimal]


def read_schemes(document: Table) -> list[WrittenScheme]:
    """Read every `[[schemes]]`; without any, the default scheme changes nothing."""
    written = [_read_scheme(table) for table in document.tables("schemes", "scheme")]
    _check_codes(written)
    name = Text("Bobot instrumen", "Weights of the instrument")
    return written or [WrittenScheme(None, Scheme("default", name, {}, ()), {})]


def weigh(written: list[WrittenScheme], parts: list[Part]) -> tuple[Scheme, ...]:
    """Give every part below the root its weight in every scheme, noting weights that are missing or do not add up."""
    weighed = [part for part in parts if part.code and part.parent]
    weighing = {part.code: part.weighing for part in parts}
    for scheme in written:
        _check_changed(scheme, list(dict.fromkeys(part.code for part in weighed)))
    _check_own_weights(weighed, weighing, written)
    schemes = []
    for scheme in written:
        weights = {part.code: _weight(part, weighing.get(part.parent or ""), scheme) for part in weighed}
        _check_sums(scheme, parts, weights)
        named = {code: float(weight) for code, weight in weights.items()}
        schemes.append(replace(scheme.scheme, weights=named))
    return tuple(schemes)


def _read_scheme(table: Table) -> WrittenScheme:
    """Read one `[[schemes]]`."""
    table.only(KEYS)
    scheme = Scheme(table.text("code"), table.wording("name"), {}, table.texts("headers"))
    changes: dict[str, Decimal] = {}
    weights = table.table("weights", "{ CODE = 10 }") if "weights" in table.values else None
    if weights is not None:
        for code in weights.values:
            weight = read_weight(weights, code)
            changes[code] = UNREADABLE if weight is None else weight
    return WrittenScheme(table, scheme, changes)


def _weight(part: Part, how: Weighing | None, scheme: WrittenScheme) -> Decimal:
    """Give the weight of a part in a scheme: as changed there, else its own, else 1 among equals."""
    own = Decimal(1) if how is Weighing.EQUAL else part.weight
    return scheme.changes.get(part.code, UNREADABLE if own is None else own)


def _check_changed(scheme: WrittenScheme, codes: list[str]) -> None:
    """Note weights for codes that the tree does not have."""
    for code in scheme.changes:
        if code not in codes:
            _report(scheme, "weights", f'the unknown code "{code}"', f"a code below the root, {nearest(code, codes)}")


def _check_codes(written: list[WrittenScheme]) -> None:
    """Note schemes of the same code."""
    codes = [scheme.scheme.code for scheme in written]
    for place, scheme in enumerate(written):
        if scheme.table is not None and codes[place] and codes[place] in codes[:place]:
            scheme.table.report("code", f'"{codes[place]}", as another scheme', "a code of its own")


def _check_own_weights(
    weighed: list[Part], weighing: Mapping[str, Weighing | None], written: list[WrittenScheme]
) -> None:
    """Note weights that are missing, or stated where the parent's children are equal."""
    for part in weighed:
        how = weighing.get(part.parent or "")
        if how is Weighing.EQUAL:
            if part.weight is not None:
                part.source.report("weight", f"{part.weight}", f'nothing: the children of {part.parent} are "equal"')
            for scheme in written:
                if scheme.table is not None and scheme.changes.get(part.code, Decimal(0)) != 0:
                    expected = f'0 or nothing: the children of {part.parent} are "equal"'
                    _report(scheme, f"weight of {part.code}", f"{scheme.changes[part.code]}", expected)
        elif how is not None and part.weight is None and any(part.code not in one.changes for one in written):
            expected = f'a number of at least 0: the weights of {part.parent} are "{how}"'
            part.source.report("weight", "nothing", expected)


def _check_sums(scheme: WrittenScheme, parts: list[Part], weights: Mapping[str, Decimal]) -> None:
    """Note percents that do not sum to 100, and nodes left with no weight below them."""
    for node in parts:
        children = [child.code for child in parts if child.parent == node.code and child.code in weights]
        total = sum((weights[code] for code in children), Decimal(0))
        if node.weighing is None or not children or total.is_nan():
            continue
        if node.weighing is Weighing.PERCENT and abs(total - 100) > TOLERANCE:
            found, expected = f"a sum of {total.normalize():f}", "100"
        elif total == 0:
            found, expected = "weights that are all 0", "one above 0"
        else:
            continue
        if scheme.table is None:
            node.source.report("weights", found, expected)
        elif set(children) & set(scheme.changes):
            _report(scheme, f"weights of {node.code}", found, expected)
        else:
            line = int(node.source.place.rpartition(":")[2])
            column = f"weights of {node.code} in scheme {scheme.scheme.code}"
            scheme.table.problems.append(Problem(TOML_FILE, line, column, found, expected))


def _report(scheme: WrittenScheme, what: str, found: str, expected: str) -> None:
    """Note a problem at the weights of a scheme."""
    if scheme.table is not None:
        column = f"{what} in scheme {scheme.scheme.code}"
        line = scheme.table.line("weights")
        scheme.table.problems.append(Problem(TOML_FILE, line, column, found, expected))
