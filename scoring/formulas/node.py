"""What `scoring.combine` does to the children of one node, as formulas over ranges of cells.

The formulas of scores are array formulas: they work on whole ranges in Excel of any age and in LibreOffice.
"""

from dataclasses import dataclass

from scoring.aggregate import TOLERANCE
from scoring.choices import Aggregation, MissingPolicy
from scoring.formulas.notation import BLANK, OUT, figure
from scoring.instrument import Node, Scale


@dataclass(frozen=True, slots=True)
class Branch:
    """Where the children of a node stand: three ranges of one shape, as addresses or formulas that give them.

    A child without a score holds text in `scores`, and one that does not apply holds text in `coverage` too.
    """

    weights: str
    scores: str
    coverage: str

    @property
    def applicable(self) -> str:
        """The weight of the children that apply."""
        return f"SUMPRODUCT({self.weights}*ISNUMBER({self.coverage}))"

    @property
    def unscored(self) -> str:
        """How many children apply and have no score."""
        return f"SUMPRODUCT(ISNUMBER({self.coverage})*(1-ISNUMBER({self.scores})))"


def node_coverage(branch: Branch) -> str:
    """Write the coverage of a node, a dash where nothing of it applies."""
    share = f"SUMPRODUCT({branch.weights},{branch.coverage})/{branch.applicable}"
    return f"=IF({branch.applicable}=0,{OUT},{share})"


def node_score(node: Node, branch: Branch) -> str:
    """Write the score of a node, 0 to 1, as an array formula.

    Takes the node and the ranges of its children. The formula shows nothing where the missing policy gives no score
    and a dash where nothing applies: never 0.
    """
    weights, scores, coverage = branch.weights, branch.scores, branch.coverage
    counted = scores if node.missing.policy is MissingPolicy.REWEIGHT else coverage
    used = f"{weights}*ISNUMBER({counted})"
    none = [f"SUM({used})=0"]
    if node.missing.minimum_coverage > 0:
        share = f"SUMPRODUCT({weights},{coverage})/{branch.applicable}"
        none.append(f"{share}+{figure(TOLERANCE)}<{figure(node.missing.minimum_coverage)}")
    if node.missing.policy is MissingPolicy.BLOCK:
        none.append(f"SUM({weights}*ISNUMBER({coverage})*(1-ISNUMBER({scores})))>0")
    made = _combined(node.aggregation, _held(node, scores), used)
    return f"=IF({branch.applicable}=0,{OUT},IF(OR({','.join(none)}),{BLANK},{made}))"


def _held(node: Node, scores: str) -> str:
    """Write the scores that are combined: 0 for none, and none below the floor."""
    if node.floor is None:
        return f"IF(ISNUMBER({scores}),{scores},0)"
    floor = figure(node.floor)
    return f"IF(ISNUMBER({scores}),IF({scores}>{floor},{scores},{floor}),{floor})"


def _combined(how: Aggregation, held: str, used: str) -> str:
    """Write the mean or the minimum of what is held."""
    if how is Aggregation.ARITHMETIC:
        return f"SUM({used}*{held})/SUM({used})"
    if how is Aggregation.MINIMUM:
        return f"MIN(IF({used}>0,{held},1E+99))"
    zero = f"SUM(({used}>0)*({held}=0))>0"
    if how is Aggregation.HARMONIC:
        return f"IF({zero},0,SUM({used})/SUM({used}/IF({held}=0,1,{held})))"
    below = f"SUM(({used}>0)*({held}<0))>0"
    mean = f"EXP(SUM({used}*LN(IF({held}>0,{held},1)))/SUM({used}))"
    return f"IF({below},{BLANK},IF({zero},0,{mean}))"


def contributions(branch: Branch, scale: Scale) -> str:
    """Write the sum of the rounded weighted contributions of the dimensions, as part of an array formula."""
    shown = f"ROUND({figure(float(scale.low))}+{branch.scores}*{figure(float(scale.high - scale.low))},11)"
    part = f"ROUND(ROUND({shown}*{branch.weights}/{branch.applicable},11),{scale.decimals})"
    return f"ROUND(SUM(IF(ISNUMBER({branch.scores}),{part},0)),{scale.decimals})"
