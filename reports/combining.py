"""How the parts of a node become one score, in words: for the screen and for files alike."""

from scoring import Aggregation, MissingPolicy, Node
from words import Words


def combining(node: Node, _: Words) -> list[str]:
    """Say which mean is taken of the parts, and what a part without an answer does."""
    means = {
        Aggregation.ARITHMETIC: _("Weighted arithmetic mean of its parts."),
        Aggregation.GEOMETRIC: _("Weighted geometric mean of its parts: a weak part costs more than its weight."),
        Aggregation.HARMONIC: _("Weighted harmonic mean of its parts: weak parts weigh most."),
        Aggregation.MINIMUM: _("The lowest of its parts."),
    }
    policies = {
        MissingPolicy.ZERO: _("A part without an answer counts 0."),
        MissingPolicy.REWEIGHT: _("The weight of a part without an answer goes to the others."),
        MissingPolicy.BLOCK: _("With a part without an answer there is no score."),
    }
    return [means[node.aggregation], policies[node.missing.policy]]
