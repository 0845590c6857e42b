"""What this file changes: the score of every dimension, and each answer that is not what it was."""

from collections import Counter

import pandas as pd
import streamlit as st

from data.differences import Change, differences
from ui.draft_view.head import name_of
from ui.draft_view.marks import CHANGE_COLOURS, change_names
from ui.draft_view.seen import Earlier, Seen
from ui.page import escaped
from ui.tables import height_of, show_table
from words import Words

HIGHEST = 560


def show_changes(seen: Seen, _: Words) -> None:
    """Show what changes against the version that counts and against the round before."""
    earlier = {name_of(one, seen, _): one for one in (seen.now, seen.before) if one is not None}
    if not earlier:
        st.info(_("This is the first file of this region here: there is nothing to compare it with."))
        return
    table, decimals = scores_table(seen, earlier, _)
    show_table(table, decimals, f"nilai-{seen.draft.id}", _, alt=_("Scores before and after"))
    tabs = st.tabs(
        [_("Against {what}").format(what=escaped(name)) for name in earlier], key=f"banding-{seen.draft.id}",
        on_change="rerun",
    )  # fmt: skip
    for tab, one in zip(tabs, earlier.values(), strict=True):
        if tab.open:
            with tab:
                _show_differences(seen, one, _)


def scores_table(seen: Seen, earlier: dict[str, Earlier], _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Set the printed figures of the index and the dimensions beside what they were."""
    parts = [seen.instrument.root, *seen.instrument.dimensions]
    after = _figures(seen.standing.figures if seen.standing else {}, [part.code for part in parts])
    table = pd.DataFrame({_("Part"): [_.of(part.name) for part in parts], _("This file"): after})
    decimals = {_("This file"): seen.instrument.scale.decimals}
    for name, one in earlier.items():
        label, moved = name[:1].upper() + name[1:], _("Change against {what}").format(what=name)
        table[label] = _figures(one.standing.figures if one.standing else {}, [part.code for part in parts])
        table[moved] = table[_("This file")] - table[label]
        decimals |= {label: seen.instrument.scale.decimals, moved: seen.instrument.scale.decimals}
    return table, decimals


def differences_table(seen: Seen, earlier: Earlier, _: Words) -> pd.DataFrame:
    """Lay the changed answers out: kind, code, indicator, before and after as written and as read, score."""
    found = differences(earlier.answers, seen.found.reading.answers, seen.instrument)
    found = found[found["kind"] != Change.SAME]
    names = change_names(_)
    before, after = (one.figures if one else {} for one in (earlier.standing, seen.standing))
    codes = found["code"].tolist()
    return pd.DataFrame(
        {
            _("Change"): [[names[Change(kind)]] for kind in found["kind"]],
            _("Code"): codes,
            _("Indicator"): [_.of(seen.indicator(code).name) for code in codes],
            _("Before, as written"): found["raw_before"].tolist(),
            _("Before"): [_.plain(number) for number in found["number_before"]],
            _("Now, as written"): found["raw_after"].tolist(),
            _("Now"): [_.plain(number) for number in found["number_after"]],
            _("Score before"): _figures(before, codes),
            _("Score now"): _figures(after, codes),
        }
    )


def _show_differences(seen: Seen, earlier: Earlier, _: Words) -> None:
    if earlier.round.instrument != seen.instrument.version:
        told = _("That round was asked with another instrument ({version}); what both ask is compared.")
        st.caption(escaped(told.format(version=earlier.round.instrument)))
    table = differences_table(seen, earlier, _)
    if table.empty:
        st.success(_("No answer changed."), icon=":material/check_circle:")
        return
    names = change_names(_)
    counts = Counter(kind for (kind,) in table[_("Change")])
    st.markdown(" · ".join(f"**{counts[name]}** {escaped(name)}" for name in names.values() if counts[name]))
    places = seen.instrument.scale.decimals
    number = st.column_config.NumberColumn(format="localized", step=10.0**-places, alignment="right")
    chips = st.column_config.MultiselectColumn(
        options=list(names.values()), color=[CHANGE_COLOURS[kind] for kind in names], width=130
    )
    st.dataframe(
        table,
        hide_index=True,
        key=f"beda-{seen.draft.id}-{earlier.round.code}",
        height=min(height_of(table), HIGHEST),
        column_config={_("Change"): chips, _("Score before"): number, _("Score now"): number},
        alt=_("Answers that changed"),
        placeholder=_("–"),
    )


def _figures(figures: object, codes: list[str]) -> pd.Series:
    known = figures if isinstance(figures, dict) else {}
    return pd.Series([None if known.get(code) is None else float(known[code]) for code in codes], dtype=float)
