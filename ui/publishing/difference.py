"""What is different between two results of one round: values of answers, and where regions stand."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.regions import regions
from reports import basis_names
from scoring import FINAL
from ui.answered import answered
from ui.page import escaped
from ui.results import Results
from ui.tables import show_table
from words import Words

STANDING = ("published", "rank", "band")


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """What is different: `values` has region, code, before, after, basis; `standings` has a row a region, by code.

    `standings` holds published, rank and band as they were and are, under those names with _before and _after.
    """

    values: pd.DataFrame
    standings: pd.DataFrame

    @property
    def none(self) -> bool:
        """Whether the two are the same."""
        return len(self.values) == 0 and len(self.standings) == 0


def difference(before: Results, after: Results) -> Difference:
    """Hold two results of one round against each other."""
    return _difference(before.state, after.state, before, after)


@st.cache_resource(max_entries=32, show_spinner=False)
def _difference(
    one: tuple[str, ...],  # noqa: ARG001 - with the next, the key
    other: tuple[str, ...],  # noqa: ARG001
    _before: Results,
    _after: Results,
) -> Difference:
    """Compare values by region and indicator, and the rows of the ranking by region."""
    then, now = (_values(results) for results in (_before, _after))
    both = then.to_frame("before").join(now.rename("after"), how="outer")
    values = both[~_same(both["before"], both["after"])].reset_index()
    finals = _after.answers[_after.answers["part"] == FINAL].set_index(["region", "code"])["rule"]
    basis = finals[~finals.index.duplicated()].reindex(pd.MultiIndex.from_frame(values[["region", "code"]]))
    first, second = (results.ranking.set_index("region")[list(STANDING)] for results in (_before, _after))
    rows = first.add_suffix("_before").join(second.add_suffix("_after"), how="outer")
    same = pd.concat([_same(rows[f"{name}_before"], rows[f"{name}_after"]) for name in STANDING], axis=1).all(axis=1)
    return Difference(values.assign(basis=basis.fillna("").to_numpy()), rows[~same])


def _values(results: Results) -> pd.Series:
    """The value of every region and indicator that is scored."""
    values, _status, _schemes = answered(results)
    return (
        values.rename_axis("region")
        .reset_index()
        .melt("region", var_name="code")
        .set_index(["region", "code"])["value"]
    )


def _same(one: pd.Series, other: pd.Series) -> pd.Series:
    """Whether two are equal, or both missing."""
    return (one == other).fillna(value=False).astype(bool) | (one.isna() & other.isna())


def say_difference(found: Difference, _: Words) -> str:
    """Say in one sentence how much is different."""
    if found.none:
        return _("Nothing is different: every value, score, rank and band is the same.")
    return _("{values} and {regions}.").format(
        values=_.plural("{count} value was changed", "{count} values were changed", len(found.values)),
        regions=_.plural("{count} region stands elsewhere", "{count} regions stand elsewhere", len(found.standings)),
    )


def show_difference(found: Difference, after: Results, reason: str, _: Words) -> None:
    """Show what is different, the reason above it."""
    st.markdown(f"**{escaped(say_difference(found, _))}**")
    if reason:
        st.caption(escaped(_("Reason: {reason}").format(reason=reason)))
    if len(found.standings):
        table, decimals = standings_table(found, after, _)
        alt = _("Scores, ranks and bands that are different")
        show_table(table, decimals, "beda-posisi", _, alt=alt, height=_high(table))
    if len(found.values):
        table = values_table(found, after, _)
        show_table(table, {}, "beda-nilai", _, alt=_("Values that are different"), height=_high(table))


def standings_table(found: Difference, after: Results, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The regions that stand elsewhere, as people read them."""
    rows = found.standings.sort_values("rank_after")
    bands = {band.code: _.of(band.name) for band in after.instrument.bands}
    places = after.instrument.scale.decimals
    table = pd.DataFrame({_("Region"): [regions()[code].short_name for code in rows.index]}, rows.index)
    decimals: dict[str, int] = {}
    for name, label, digits in (("published", _("Score"), places), ("rank", _("Rank"), 0)):
        for end, told in (("before", _("{what} before")), ("after", _("{what} after"))):
            head = told.format(what=label)
            table[head] = rows[f"{name}_{end}"].astype("Float64").astype(float)
            decimals[head] = digits
    if bands:
        table[_("{what} before").format(what=_("Band"))] = rows["band_before"].map(bands)
        table[_("{what} after").format(what=_("Band"))] = rows["band_after"].map(bands)
    return table.reset_index(drop=True), decimals


def values_table(found: Difference, after: Results, _: Words) -> pd.DataFrame:
    """The values that are different, as people read them."""
    rows, basis = found.values, basis_names(_)
    return pd.DataFrame(
        {
            _("Region"): [regions()[code].short_name for code in rows["region"]],
            _("Code"): rows["code"],
            _("Indicator"): [_.of(after.instrument.part(code).name) for code in rows["code"]],
            _("{what} before").format(what=_("Answer")): [_.plain(one) for one in rows["before"]],
            _("{what} after").format(what=_("Answer")): [_.plain(one) for one in rows["after"]],
            _("Rests on"): [basis.get(one, _("the region’s own answer")) for one in rows["basis"]],
        }
    )


def _high(table: pd.DataFrame) -> int:
    return min(420, 36 * (len(table) + 1) + 3)
