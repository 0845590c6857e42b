"""The registers counted: quick wins by pillar and by test, books by state."""

import pandas as pd

from charts import Chart, Frame, tally_bars
from data.programme import PASSING, TESTS, marks
from data.template.registers import MASTERPLAN, QUICK_WINS
from ui.programme.found import Programme
from ui.programme.wording import field_of, kinds_of, name_of_test, row_name
from words import Words

FINISHED = ("approved", "enacted")


def pillars_chart(programme: Programme, rows: pd.MultiIndex, look: Frame, _: Words) -> Chart:
    """Count the quick wins of these rows by pillar and state; the pillar that is not said comes last."""
    read = programme.wins.read.loc[rows]
    kinds = kinds_of(field_of(QUICK_WINS, "state"), _)
    pillars = {choice.code: _.of(choice.name) for choice in field_of(QUICK_WINS, "pillar").choices}
    if (read["pillar"] == "").any():
        pillars[""] = _("Pillar not said")
    tally = _tally(read["pillar"], read["state"], list(pillars), list(kinds)).set_axis(list(pillars.values()))
    sums = tally.sum(axis=1)
    most, least = str(sums.idxmax()), str(sums.idxmin())
    words = {"most": most, "count": _.number(int(sums[most]), 0), "least": least, "few": _.number(int(sums[least]), 0)}
    finding = (
        _("Every pillar has as many quick wins: {count}")
        if sums[most] == sums[least]
        else _("Most quick wins are in {most} ({count}), fewest in {least} ({few})")
    ).format(**words)
    return tally_bars(tally, list(kinds.values()), finding, _("Quick wins by pillar and state"), look, _)


def tests_chart(programme: Programme, rows: pd.MultiIndex, look: Frame, _: Words) -> Chart:
    """Count the marks of the quick wins of these rows in the three tests of smart."""
    read = programme.wins.read.loc[rows]
    kinds = kinds_of(field_of(QUICK_WINS, TESTS[0]), _)
    counts = {name_of_test(test, _): [int((read[test] == kind).sum()) for kind in kinds] for test in TESTS}
    tally = pd.DataFrame.from_dict(counts, orient="index", columns=list(kinds))
    passed = (marks(read) >= PASSING).sum()
    hardest = str(passed.idxmin())
    finding = _("The test passed least often: {test} ({passed} of {count})").format(
        test=name_of_test(hardest, _), passed=_.number(int(passed[hardest]), 0), count=_.number(len(read), 0)
    )
    return tally_bars(tally, list(kinds.values()), finding, _("Quick wins by test and mark"), look, _)


def books_chart(programme: Programme, rows: pd.MultiIndex, look: Frame, _: Words) -> Chart:
    """Count the states of each book among the regions of these rows."""
    state = programme.books.read["state"].loc[rows]
    kinds = kinds_of(field_of(MASTERPLAN, "state"), _)
    codes = state.index.get_level_values("row").to_series(state.index)
    tally = _tally(codes, state, [row.code for row in MASTERPLAN.rows], list(kinds))
    tally = tally.set_axis([row_name(MASTERPLAN, code, _) for code in tally.index])
    settled = int(state.isin(FINISHED).sum())
    finding = _("{settled} of {count} books are approved or enacted").format(
        settled=_.number(settled, 0), count=_.number(len(state), 0)
    )
    return tally_bars(tally, list(kinds.values()), finding, _("Regions by book and state"), look, _)


def _tally(rows: pd.Series, kinds: pd.Series, row_codes: list[str], kind_codes: list[str]) -> pd.DataFrame:
    counted = pd.crosstab(rows.to_numpy(), kinds.to_numpy())
    return counted.reindex(index=row_codes, columns=kind_codes, fill_value=0)
