"""What the answers of a round are worth under another version of its instrument."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from scoring.choices import Status
from scoring.common import restricted
from scoring.explain.matching import measure
from scoring.instrument import Instrument
from scoring.publish import index_scores
from scoring.rank import rank
from scoring.score import score
from scoring.versions.recoded import same_parts


@dataclass(frozen=True, slots=True, eq=False)
class Carried:
    """Two versions cut down to what the answers under one of them can score under both.

    `codes` leads from the codes of the other version to those of the version that was asked; `only_asked` and
    `only_other` are the indicators left out, because the other side does not ask them, or asks for another measure.
    """

    asked: Instrument
    other: Instrument
    codes: Mapping[str, str]
    only_asked: tuple[str, ...]
    only_other: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return not (self.only_asked or self.only_other)


def carried(asked: Instrument, other: Instrument) -> Carried | None:
    """Find what answers that were given under one version say under another.

    Takes the version that was asked and the other. An answer is carried where both ask for the same measure: kind, unit
    and factor of a ratio. Goalposts, weights, aggregation and place in the tree may differ: they are what the ranking
    is compared for. Criteria of levels may differ too, though nobody has judged by the new ones. Returns None where no
    answer is carried.
    """
    same = same_parts(asked, other)
    leaves = {leaf.code: leaf for leaf in asked.indicators}
    codes = {
        leaf.code: same[leaf.code]
        for leaf in other.indicators
        if (old := leaves.get(same.get(leaf.code, ""))) is not None and measure(old) == measure(leaf)
    }
    only_asked = tuple(code for code in leaves if code not in codes.values())
    only_other = tuple(leaf.code for leaf in other.indicators if leaf.code not in codes)
    if not codes:
        return None
    cut = [
        restricted(one, {*(node.code for node in one.nodes), *kept}) if left else one
        for one, kept, left in ((asked, codes.values(), only_asked), (other, codes, only_other))
    ]
    return Carried(cut[0], cut[1], codes, only_asked, only_other)


def rank_shifts(values: pd.DataFrame, status: pd.DataFrame, schemes: pd.Series, found: Carried) -> pd.DataFrame:
    """Rank regions by the same answers under both versions.

    Takes regions x indicators of the version that was asked (NaN without a number), the `Status` of every answer in the
    same shape, the scheme of each region there, and what is carried. A region keeps its scheme where the other version
    has one of that code, else it gets the other's first.
    Returns a row for each region that took part: region, official_score and score (index, 0 to 1, NaN without),
    official_rank, rank (Int64) and shift (places gained under the other version), the best under the other first.
    """
    present = ~(status == Status.NOT_PARTICIPATING).all(axis=1)
    values, status, schemes = values[present], status[present], schemes[present]
    official = index_scores(score(values, found.asked, schemes, status))
    wanted = [leaf.code for leaf in found.other.indicators]
    sources = [found.codes.get(code, "") for code in wanted]
    other_values = values.reindex(columns=sources).set_axis(wanted, axis=1)
    other_status = status.reindex(columns=sources, fill_value=Status.BLANK.value).set_axis(wanted, axis=1)
    known = {scheme.code for scheme in found.other.schemes}
    other_schemes = schemes.where(schemes.isin(known), found.other.schemes[0].code)
    now = index_scores(score(other_values, found.other, other_schemes, other_status))
    ranks, before = rank(now), rank(official)
    table = pd.DataFrame(
        {
            "region": official.index,
            "official_score": official.to_numpy(),
            "score": now.to_numpy(),
            "official_rank": before.array,
            "rank": ranks.array,
            "shift": before.array - ranks.array,
        }
    )
    return table.sort_values(["rank", "region"], na_position="last", ignore_index=True)
