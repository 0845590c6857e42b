"""What the instrument does in practice: whether weights are what they seem, and which parts tell nobody apart."""

import numpy as np
import pandas as pd
import streamlit as st

from charts import influence_dots
from ui.page import downloads, frame, show
from ui.results import Results
from ui.robustness.conclusion import conclude
from ui.robustness.found import influence_of, spread_of_parts
from ui.tables import on_printed_scale, show_table
from ui.why import Reason, why
from words import Words

CROWDED = 0.25
SEEN = 0.005  # half a percent point: less is not seen in the figures
HEIGHT = 460
NAMED = 3


def show_instrument(results: Results, _: Words) -> None:
    """Show influence beside weight, and the spread of every part."""
    labels = {part.code: _.of(part.name) for part in results.instrument.parts}
    found = influence_of(results)
    rows = found.assign(label=found["code"].map(labels))
    show(influence_dots(rows, frame(), _), "ketahanan-pengaruh", results, _)
    conclude(conclusion_of_influence(rows, _), _)
    parts = spread_of_parts(results)
    st.subheader(_("Does every part tell regions apart?"), anchor=False)
    table, decimals = spread_table(parts, labels, results, _)
    downloads(table, "ketahanan-sebaran", results, _)
    show_table(
        table, decimals, "tabel-sebaran", _, alt=_("Spread of every part over the regions"),
        height=min(HEIGHT, 36 * (len(table) + 1) + 3),
    )  # fmt: skip
    conclude(conclusion_of_spread(parts, labels, _), _)
    why(_reasons(_), {}, results, _)


def conclusion_of_influence(rows: pd.DataFrame, _: Words) -> str:
    """Say which dimension counts for more, and which for less, than its weight says."""
    if rows["share"].isna().any():
        return _("With fewer than three regions, or a dimension that is the same for all, influence cannot be told.")
    gap = (rows["share"] - rows["weight"]).to_numpy()
    if np.abs(gap).max() < SEEN:
        return _("Every dimension has the influence that its weight says.")
    most, least = rows.iloc[int(gap.argmax())], rows.iloc[int(gap.argmin())]
    return _(
        "{most} counts for more than its weight says ({weight_most} → {share_most}), {least} for less ({weight_least} →"
        " {share_least}). Dimensions that move together share their influence: read this as a question to the"
        " instrument, not as a correction of its weights."
    ).format(
        most=most["label"], weight_most=_.percent(most["weight"]), share_most=_.percent(most["share"]),
        least=least["label"], weight_least=_.percent(least["weight"]), share_least=_.percent(least["share"]),
    )  # fmt: skip


def conclusion_of_spread(parts: pd.DataFrame, labels: dict[str, str], _: Words) -> str:
    """Say how many parts tell nobody apart and how many are crowded at an end."""
    same = parts[~parts["separates"]]
    told = parts[parts["separates"]]
    crowded = int(((told["floor"] >= CROWDED) | (told["ceiling"] >= CROWDED)).sum())
    ends = _.plural(
        "In {count} part a quarter of the regions or more stand at the floor or the ceiling.",
        "In {count} parts a quarter of the regions or more stand at the floor or the ceiling.",
        crowded,
    )
    if same.empty:
        return _("Every part tells some regions apart.") + " " + ends
    nobody = _.plural(
        "{count} part tells nobody apart, so its weight ranks nobody:",
        "{count} parts tell nobody apart, so their weight ranks nobody:",
        len(same),
    )
    named = ", ".join(labels[code] for code in same["code"].head(NAMED))
    more = " …" if len(same) > NAMED else "."
    return f"{nobody} {named}{more} {ends}"


def spread_table(
    parts: pd.DataFrame, labels: dict[str, str], results: Results, _: Words
) -> tuple[pd.DataFrame, dict[str, int]]:
    """Every part with its quartiles on the printed scale and the shares at floor and ceiling, the dullest first."""
    ordered = parts.assign(crowd=parts[["floor", "ceiling"]].max(axis=1)).sort_values(
        ["separates", "crowd"], ascending=[True, False], kind="stable"
    )
    places = results.instrument.scale.decimals
    table = pd.DataFrame(
        {
            _("Code"): ordered["code"],
            _("Part"): ordered["code"].map(labels),
            _("Tells regions apart"): [_("yes") if one else _("no") for one in ordered["separates"]],
            _("Regions with a score"): ordered["count"],
            _("At the floor (%)"): 100 * ordered["floor"],
            _("At the ceiling (%)"): 100 * ordered["ceiling"],
        }
    )
    decimals = {_("Regions with a score"): 0, _("At the floor (%)"): 0, _("At the ceiling (%)"): 0}
    headings = {
        "lowest": _("Lowest"), "q1": _("Lower quartile"), "median": _("Median"), "q3": _("Upper quartile"),
        "highest": _("Highest"),
    }  # fmt: skip
    for column, heading in headings.items():
        table[heading] = on_printed_scale(ordered[column], results.instrument)
        decimals[heading] = places
    return table, decimals


def _reasons(_: Words) -> list[Reason]:
    return [
        Reason(
            _("Influence: the squared correlation of a dimension with the index, as a share of the sum of all."),
            "corr(D_d, S)² / Σ corr(D_k, S)²",
            "Paruolo, Saisana & Saltelli (2013), JRSS A 176(3)",
        ),
        Reason(
            _(
                "Floor and ceiling: the share of the scored regions at 0 or at full marks. A part tells regions apart"
                " when any two of them differ."
            ),
        ),
    ]
