"""Random trees and random answers, for what must hold whatever the instrument is."""

from hypothesis import strategies as st

from scoring import Aggregation, Instrument, Missing, MissingPolicy, Node
from tests.scoring.building import indicator, instrument, node

NAN = float("nan")
HOWS = st.sampled_from(list(Aggregation))
MISSING = st.sampled_from([Missing(policy, 0.0) for policy in MissingPolicy])
FLOORS = st.sampled_from([None, None, 0.01, 0.3])
WEIGHT = st.sampled_from([0.5, 1.0, 2.0, 3.7])
ANSWER = st.one_of(st.sampled_from([0.0, 0.2, 0.5, 1.0]), st.floats(0, 1))


@st.composite
def trees(draw: st.DrawFn, *, schemes: int = 1, codes: str = "abcdefg") -> Instrument:
    """Draw an instrument of two or three dimensions, one of them with an aspect, every node with its own rule."""

    def inner(code: str, parent: str | None) -> Node:
        return node(code, parent, how=draw(HOWS), missing=draw(MISSING), floor=draw(FLOORS))

    nodes = [inner("I", None), inner("D", "I"), inner("E", "I"), inner("F", "D")]
    homes = ["D", "F", "F", "E", "E", "I", "F"]
    leaves = [indicator(code, home) for code, home in zip(codes, homes, strict=False)]
    parts = [part.code for part in nodes[1:]] + [leaf.code for leaf in leaves]
    weights = {
        f"S{number}": {code: 0.0 if number and draw(st.integers(0, 7)) == 0 else draw(WEIGHT) for code in parts}
        for number in range(schemes)
    }
    return instrument(nodes, leaves, schemes=weights)


def answers(count: int, share_of_blanks: int = 4) -> st.SearchStrategy[list[float]]:
    """Draw the answers of one region; one in so many is blank (0: none)."""
    one = ANSWER if not share_of_blanks else st.one_of(*[ANSWER] * (share_of_blanks - 1), st.just(NAN))
    return st.lists(one, min_size=count, max_size=count)
