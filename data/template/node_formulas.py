"""The score of a node as formulas over the lines of its children, step by step as `scoring.combine` does it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from scoring import Aggregation, Instrument, MissingPolicy, Node, Rounding, Scale
from scoring.aggregate import TOLERANCE
from scoring.formulas import ABSENT, BLANK, NOT_APPLICABLE_SHOWN, figure, part_formula, printed_formula

HELPERS = (
    "score", "coverage", "applicable", "covered", "used", "held", "term", "missing", "answered", "asked", "knock",
    "contribution",
)  # fmt: skip
"""The hidden columns of the summary: one row for each part, 0 to 1 where they hold scores; none that is not needed."""

_PASSES = "1E+99"


@dataclass(frozen=True, slots=True)
class Helpers:
    """Addresses the hidden columns of one row or of the rows of some children."""

    letters: Mapping[str, str]

    def at(self, name: str, row: int) -> str:
        """The cell of a row, counted from 0."""
        return f"${self.letters[name]}{row + 1}"

    def over(self, name: str, first: int, last: int) -> str:
        """The cells from one row to another."""
        return f"${self.letters[name]}{first + 1}:${self.letters[name]}{last + 1}"


UNWEIGHED: Mapping[str, str] = MappingProxyType(
    {"score": f"={BLANK}", "coverage": f"={BLANK}", "answered": "=0", "asked": "=0"}
)
"""What a part brings that the weight scheme leaves out."""


def leaf_formulas(line: str, scale: Scale) -> dict[str, str]:
    """Take score and coverage from the score that a line shows on its own sheet."""
    low, span = figure(float(scale.low)), figure(float(scale.high - scale.low))
    out = f'{line}="{NOT_APPLICABLE_SHOWN}"'
    return {
        "score": f"=IF(ISNUMBER({line}),({line}-{low})/{span},{BLANK})",
        "coverage": f"=IF({out},{BLANK},IF(ISNUMBER({line}),1,0))",
        "answered": f"=IF(ISNUMBER({line}),1,0)",
        "asked": f"=IF({out},0,1)",
    }


def copied_formulas(helpers: Helpers, row: int) -> dict[str, str]:
    """Repeat a node in the list of its parent."""
    return {name: f"={helpers.at(name, row)}" for name in ("score", "coverage", "answered", "asked")}


def child_formulas(parent: Node, weight: float, helpers: Helpers, row: int) -> dict[str, str]:
    """Say what a child brings to its parent: its applicable weight, what is held for its score, and so on."""
    score, coverage = helpers.at("score", row), helpers.at("coverage", row)
    applicable, held = helpers.at("applicable", row), helpers.at("held", row)
    floored = f"IF(ISNUMBER({score}),{score},0)"
    if parent.floor is not None:
        floored = f"MAX({figure(parent.floor)},{floored})"
    made = {
        "applicable": f"=IF(ISNUMBER({coverage}),{figure(weight)},0)",
        "covered": f"=IF(ISNUMBER({coverage}),{coverage},0)",
        "missing": f"=IF(ISNUMBER({score}),0,IF({applicable}>0,1,0))",
        "used": f"=IF(ISNUMBER({score}),{applicable},0)",
        "held": f"={floored}",
        "term": {
            Aggregation.ARITHMETIC: f"={held}",
            Aggregation.GEOMETRIC: f"=IF({held}>0,LN({held}),0)",
            Aggregation.HARMONIC: f"=IF({held}>0,1/{held},0)",
            Aggregation.MINIMUM: f"=IF({helpers.at(_used(parent), row)}>0,{held},{_PASSES})",
        }[parent.aggregation],
    }
    needed = {"applicable", "covered", "held", _used(parent), _term(parent)}
    if parent.missing.policy is MissingPolicy.BLOCK:
        needed.add("missing")
    return {name: formula for name, formula in made.items() if name in needed}


def _used(parent: Node) -> str:
    """Name the column of the weights that are used: those of the answered parts only where the others are left out."""
    return "used" if parent.missing.policy is MissingPolicy.REWEIGHT else "applicable"


def _term(parent: Node) -> str:
    """Name the column of what is averaged: of a plain mean the scores themselves."""
    return "held" if parent.aggregation is Aggregation.ARITHMETIC else "term"


def node_formulas(node: Node, helpers: Helpers, first: int, last: int) -> dict[str, str]:
    """Combine the rows of the children from first to last."""
    applicable, covered, used, term, held, missing = (
        helpers.over(name, first, last)
        for name in ("applicable", "covered", _used(node), _term(node), "held", "missing")
    )
    coverage = f"SUMPRODUCT({applicable},{covered})/SUM({applicable})"
    none = [f"SUM({used})=0"]
    if node.missing.minimum_coverage > 0:
        none.append(f"IF(SUM({applicable})=0,0,{coverage})+{figure(TOLERANCE)}<{figure(node.missing.minimum_coverage)}")
    if node.missing.policy is MissingPolicy.BLOCK:
        none.append(f"SUM({missing})>0")
    zero = f"SUMPRODUCT(({used}>0)*({held}<=0))>0"
    mean = f"SUMPRODUCT({used},{term})/SUM({used})"
    made = {
        Aggregation.ARITHMETIC: mean,
        Aggregation.GEOMETRIC: f"IF({zero},0,EXP({mean}))",
        Aggregation.HARMONIC: f"IF({zero},0,1/({mean}))",
        Aggregation.MINIMUM: f"MIN({term})",
    }[node.aggregation]
    return {
        "score": f"=IF(OR({','.join(none)}),{BLANK},{made})",
        "coverage": f"=IF(SUM({applicable})=0,{BLANK},{coverage})",
        "answered": f"=SUM({helpers.over('answered', first, last)})",
        "asked": f"=SUM({helpers.over('asked', first, last)})",
    }


def dimension_formulas(instrument: Instrument, helpers: Helpers, row: int, first: int, last: int) -> dict[str, str]:
    """Say what a dimension does to the printed index and its band: its rounded contribution, and its knock-out."""
    score, applicable, scale = helpers.at("score", row), helpers.at("applicable", row), instrument.scale
    shown = printed_formula(score, scale)
    share = f"{applicable}/SUM({helpers.over('applicable', first, last)})"
    settled = f"ROUND({figure(float(scale.low))}+{score}*{figure(float(scale.high - scale.low))},11)"
    contribution = f"ROUND(ROUND({settled}*{share},11),{scale.decimals})"
    coverage = helpers.at("coverage", row)
    made = {}
    if any(band.minimum_dimension is not None for band in instrument.bands):
        made["knock"] = f"=IF(ISNUMBER({coverage}),IF(ISNUMBER({score}),{shown},{ABSENT}),{_PASSES})"
    if scale.rounding is Rounding.ROUND_CONTRIBUTIONS:
        made["contribution"] = f"=IF(AND(ISNUMBER({score}),{applicable}>0),{contribution},0)"
    return made


def index_formula(instrument: Instrument, helpers: Helpers, row: int, first: int, last: int) -> str:
    """Write the printed index by the rounding of the instrument."""
    score = helpers.at("score", row)
    if instrument.scale.rounding is Rounding.ROUND_CONTRIBUTIONS:
        summed = f"SUM({helpers.over('contribution', first, last)})"
        return f'=IF(ISNUMBER({score}),ROUND({summed},{instrument.scale.decimals}),"{NOT_APPLICABLE_SHOWN}")'
    return part_formula(score, instrument.scale)
