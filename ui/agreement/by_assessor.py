"""Agreement by assessor: who is milder or stricter than the others, and each two of them."""

import pandas as pd
import streamlit as st

from charts import leniency_dots
from scoring.agreement import FEWEST, Bent
from ui.agreement.found import Agreement
from ui.agreement.rounding import rounded
from ui.agreement.wording import bent_named, reason_named
from ui.kept import kept
from ui.page import downloads, frame, show
from ui.tables import height_of, show_table
from ui.why import Reason, why
from words import Words

HEIGHT = 460


def show_assessors(agreement: Agreement, _: Words) -> None:
    """Show the deviation of every assessor, then the agreement of each two."""
    results, look = agreement.results, frame()
    rows = deviations(agreement)
    drawn = kept(
        results, ("kesepakatan-asesor", *agreement.people.values()), look, _,
        lambda: leniency_dots(rows, agreement.length, agreement.places, look, _),
    )  # fmt: skip
    show(drawn, "kesepakatan-asesor", results, _)
    table, decimals = assessors_table(agreement, rows, _)
    _table(table, decimals, _("Assessors"), "tiap-asesor", _("Assessors beside the others"), agreement, _)
    table, decimals = pairs_table(agreement, _)
    if table.empty:
        st.info(_("No two assessors have scored the same answer yet."), icon=":material/info:")
    else:
        alt = _("Agreement of each two assessors, the lowest first")
        _table(table, decimals, _("Each two assessors"), "pasangan-asesor", alt, agreement, _)
    why(_reasons(_), {}, results, _)


def deviations(agreement: Agreement) -> pd.DataFrame:
    """Every assessor with the deviation on the printed scale, the strictest first."""
    found = agreement.found.leniency
    points = found[["leniency", "low", "high"]] * agreement.length
    return found.assign(
        label=found["assessor"].map(dict(agreement.people)),
        deviation=points["leniency"],
        low=points["low"],
        high=points["high"],
        marked=found["bent"].isin([Bent.LENIENT, Bent.STRICT]),
    ).sort_values("deviation", kind="stable", na_position="last")


def assessors_table(agreement: Agreement, rows: pd.DataFrame, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Every assessor under the headings people read."""
    table = pd.DataFrame(
        {
            _("Assessor"): rows["label"],
            _("Stands to the others"): [bent_named(one, _) for one in rows["bent"]],
            _("Deviation (points)"): rows["deviation"],
            _("Deviation, low"): rows["low"],
            _("Deviation, high"): rows["high"],
            _("Deviation (levels)"): rows["levels"],
            _("Spread beside the others"): rows["spread"],
            _("Answers compared"): rows["units"],
            _("Regions"): rows["regions"],
        }
    )
    points = dict.fromkeys((_("Deviation (points)"), _("Deviation, low"), _("Deviation, high")), agreement.places)
    twos = dict.fromkeys((_("Deviation (levels)"), _("Spread beside the others")), 2)
    decimals = {**points, **twos, _("Answers compared"): 0, _("Regions"): 0}
    return rounded(table, decimals), decimals


def pairs_table(agreement: Agreement, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Each two assessors, the lowest kappa first and those with too few answers in common last."""
    rows = agreement.found.pairs.sort_values("kappa", kind="stable", na_position="last")
    table = pd.DataFrame(
        {
            _("Assessor"): rows["one"].map(dict(agreement.people)),
            _("and"): rows["other"].map(dict(agreement.people)),
            _("Weighted kappa"): rows["kappa"],
            _("AC2 on levels"): rows["ac2"],
            _("Difference (points)"): rows["difference"] * agreement.length,
            _("Answers in common"): rows["units"],
            _("of these levels"): rows["level_units"],
            _("Note"): [reason_named(one, _) for one in rows["reason"]],
        }
    )
    decimals = {
        _("Weighted kappa"): 2,
        _("AC2 on levels"): 2,
        _("Difference (points)"): agreement.places,
        _("Answers in common"): 0,
        _("of these levels"): 0,
    }
    return rounded(table, decimals), decimals


def _table(
    table: pd.DataFrame, decimals: dict[str, int], title: str, name: str, alt: str, agreement: Agreement, _: Words
) -> None:
    """Show a table under its heading, with its files."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(title, anchor=False)
        downloads(table, f"kesepakatan-{name}", agreement.results, _)
    show_table(table, decimals, f"tabel-{name}", _, alt=alt, height=min(HEIGHT, height_of(table)))


def _reasons(_: Words) -> list[Reason]:
    return [
        Reason(
            _(
                "The deviation is the mean of an assessor’s score less the mean of the others’ of the same answer;"
                " answers of one region go together in its interval. An assessor is marked from half a level of a"
                " ladder of six on, when the interval leaves out 0. That threshold is our convention. A spread above 1"
                " uses more of the scale than the others."
            )
        ),
        Reason(
            _(
                "Kappa counts a disagreement by its square and takes off what chance would give; AC2 does the same and"
                " stays high where nearly all give one level. Below {fewest} answers in common nothing is told."
            ).format(fewest=FEWEST),
            "κ = 1 − Σ(x − y)² / n ÷ Σ_i Σ_j (x_i − y_j)² / n²",
            "Cohen (1968), Psychological Bulletin 70(4); Gwet (2014), Handbook of Inter-Rater Reliability",
        ),
    ]
