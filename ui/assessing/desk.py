"""What lies on the desk of an assessor: the answers of a region, and what was said of each so far."""

from dataclasses import dataclass

import pandas as pd

from access import Permission, Visitor, require
from data.store.assessments import OPEN, Assessment, Verdict
from data.store.refusals import NumberUnfit
from scoring import FINAL, Indicator, Instrument, Status, widen
from ui.answered import answered
from ui.results import Results, earlier_of, store

NOTHING = Assessment("", "", None)


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """A region of a round before one assessor.

    `own` holds what the region answered by code (in the indicator's unit, NaN without) and `status` why; `before` the
    value it had in the round before (NaN without); `words` what this assessor said, by code, `seen` being its number.
    """

    results: Results
    region: str
    own: pd.Series
    status: pd.Series
    before: pd.Series
    words: dict[str, Assessment]
    open: bool

    @property
    def instrument(self) -> Instrument:
        """The instrument of the round."""
        return self.results.instrument

    @property
    def asked(self) -> list[Indicator]:
        """The indicators that the region answered: those an assessor scores."""
        return [one for one in self.instrument.indicators if self.status[one.code] == Status.ANSWERED]

    @property
    def scored(self) -> set[str]:
        """The codes among those asked that this assessor has scored."""
        return self.done & {one.code for one in self.asked}

    @property
    def done(self) -> set[str]:
        """The codes that this assessor has scored, or found not applicable."""
        return {code for code, word in self.words.items() if word.number is not None or not word.applicable}

    def word(self, code: str) -> Assessment:
        """What this assessor said of an indicator so far."""
        return self.words.get(code, Assessment(self.region, code, None))


def assigned_to(results: Results, visitor: Visitor) -> list[str]:
    """List the regions of a round that were given to this assessor, those in it, by name."""
    require(visitor, Permission.ASSESS)
    listed = store().assignments(results.round.code)
    own = listed.loc[listed["active"] & (listed["assessor"] == visitor.email), "region"]
    return sorted((code for code in own if code in results.entries.index), key=results.entries["name"].__getitem__)


def desk_of(results: Results, region: str, visitor: Visitor) -> Desk:
    """Lay a region before an assessor."""
    require(visitor, Permission.ASSESS)
    rows = results.answers
    rows = rows[(rows["region"] == region) & (rows["part"] != FINAL)]
    values, status = (table.reindex([region]) for table in widen(rows, results.instrument))
    said = store().assessments(results.round.code, region)
    said = said[said["assessor"] == visitor.email]
    words = {
        row.code: Assessment(
            region,
            row.code,
            None if row.status != Status.ANSWERED else float(row.number),
            Verdict(row.evidence),
            row.reason,
            row.status != Status.NOT_APPLICABLE,
            seen=row.id,
        )
        for row in said.itertuples()
    }
    stage = store().settings(results.round.code).stage
    return Desk(
        results,
        region,
        values.loc[region],
        status.loc[region].fillna(Status.BLANK.value),
        _before(results, region, visitor),
        words,
        stage in OPEN,
    )


def keep_word(results: Results, word: Assessment, visitor: Visitor) -> None:
    """Save what an assessor says; NumberUnfit for a score the indicator cannot have, or what the store refuses."""
    require(visitor, Permission.ASSESS)
    if word.number is not None and not results.instrument.indicator(word.code).takes(word.number):
        raise NumberUnfit(word.code, word.number)
    store().assess(results.round.code, [word], visitor.email)


def _before(results: Results, region: str, visitor: Visitor) -> pd.Series:
    """Give the values of the region in the round before, by the same codes."""
    codes = [one.code for one in results.instrument.indicators]
    earlier = earlier_of(results, visitor)
    if earlier is None or region not in earlier.entries.index:
        return pd.Series(float("nan"), codes)
    return answered(earlier)[0].loc[region].reindex(codes)
