"""Two measures against each other: how far their orders agree, drawn and as a table."""

from math import isnan

import numpy as np
import pandas as pd
import streamlit as st

from access import Visitor
from charts import Axis, measure_scatter
from data.regions import regions
from scoring.correlation import Correlation, is_told, rank_correlation, trend
from ui.exploring.choices import Chosen, choose_groups, choose_measure, choose_size, coloured
from ui.exploring.measures import PEOPLE, REGISTER, values_of
from ui.page import frame, show
from ui.peers import Groups
from ui.results import Results
from ui.why import Reason, why
from words import Words

WEAK, STRONG = 0.3, 0.6


def show_scatter(asked: Results, visitor: Visitor, _: Words) -> str:
    """Offer two measures, a size and colours, draw them; gives what was found in one sentence."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        up = choose_measure("tegak", _("Upwards"), "", asked, visitor, _)
        across = choose_measure("datar", _("Across"), PEOPLE, asked, visitor, _)
        size = choose_size(asked, _)
        groups = choose_groups("warna", _("Colour"), coloured(_), "jenis", _)
    sizes = pd.Series(np.nan, up.values.index) if size is None else values_of(asked, size.code, _)
    points = _points(across, up, sizes, groups, _)
    axes = axis_of(across, points["x"]), axis_of(up, points["y"])
    placed = [
        np.log10(points[column].to_numpy(float)) if axis.kind == "log" else points[column].to_numpy(float)
        for column, axis in zip(("x", "y"), axes, strict=True)
    ]
    found = rank_correlation(points["x"].to_numpy(float), points["y"].to_numpy(float))
    said = said_of(found, across, up, _)
    marks = _("Dot: a region. Dotted: the line of least squares.")
    if size is not None:
        marks += " " + _("Area of a dot: {measure}.").format(measure=size.name)
    heading = heading_of(found, _)
    show(measure_scatter(points, *axes, trend(*placed), (heading, marks), frame(), _), "jelajah-sebaran", asked, _)
    if points.empty:
        st.info(
            _("No region has both measures. Choose a round in which more regions answered, or another measure."),
            icon=":material/filter_alt_off:",
        )
    why(_reasons(_), {_("Across"): across.name, _("Upwards"): up.name}, asked, _)
    return said


def heading_of(found: Correlation, _: Words) -> str:
    """Say the coefficient with its interval, or why there is none."""
    count = _.number(found.count, 0)
    if not is_told(found):
        return _("Rank correlation cannot be told from {count} regions here").format(count=count)
    if isnan(found.low):
        return _("Rank correlation ρ = {rho} over {count} regions").format(rho=_.number(found.rho, 2), count=count)
    return _("Rank correlation ρ = {rho} (95%: {low} to {high}), {count} regions").format(
        rho=_.number(found.rho, 2), low=_.number(found.low, 2), high=_.number(found.high, 2), count=count
    )


def said_of(found: Correlation, across: Chosen, up: Chosen, _: Words) -> str:
    """Say in words whether regions that are high on one measure are high on the other; no word on causes."""
    names = {"x": across.name, "y": up.name}
    if not is_told(found):
        return _(
            "Whether {x} and {y} go together cannot be told: it takes four regions that have both and differ."
        ).format(**names)
    if not isnan(found.low) and found.low <= 0 <= found.high:
        return _("No connection between {x} and {y} can be told: regions may rank alike by chance.").format(**names)
    if abs(found.rho) < WEAK:
        told = _("Regions high on {x} tend slightly to be high on {y}.")
        turned = _("Regions high on {x} tend slightly to be low on {y}.")
    elif abs(found.rho) < STRONG:
        told, turned = _("Regions high on {x} tend to be high on {y}."), _("Regions high on {x} tend to be low on {y}.")
    else:
        told = _("Regions high on {x} are mostly high on {y}.")
        turned = _("Regions high on {x} are mostly low on {y}.")
    return (told if found.rho > 0 else turned).format(**names)


def _points(across: Chosen, up: Chosen, sizes: pd.Series, groups: Groups, _: Words) -> pd.DataFrame:
    """The regions that have both measures."""
    both = pd.DataFrame({"x": across.values, "y": up.values}).dropna()
    register = regions()
    return pd.DataFrame(
        {
            "region": both.index,
            "name": [register[code].short_name for code in both.index],
            "x": both["x"].to_numpy(float),
            "y": both["y"].to_numpy(float),
            "size": sizes.reindex(both.index).to_numpy(float),
            "group": [groups.names.get(groups.of.get(code, ""), _("not in a group")) for code in both.index],
        }
    )


def axis_of(chosen: Chosen, values: pd.Series) -> Axis:
    """Draw measures of the register in powers of ten."""
    powers = chosen.measure.code in REGISTER and bool((values > 0).all()) and len(values) > 0
    return Axis(chosen.name, chosen.measure.decimals, "log" if powers else "linear")


def _reasons(_: Words) -> tuple[Reason, ...]:
    return (
        Reason(
            _("ρ is 1 where both measures put the regions in one order, −1 where in the reverse; it tells no cause."),
            "ρ = corr(rank x, rank y)",
            "Spearman (1904), American Journal of Psychology 15(1)",
        ),
        Reason(
            _("The interval holds ρ in 95 of 100 such samples; 0 within it means that no connection can be told."),
            "tanh(atanh ρ ± z √((1 + ρ²/2) / (n − 3)))",
            "Bonett & Wright (2000), Psychometrika 65(1)",
        ),
    )
