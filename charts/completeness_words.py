"""What the board of completeness says in words: its finding, its text alternative, its hover texts, its table."""

from math import floor
from typing import Any

import pandas as pd

from charts.wording import hover
from words import Words

SHORT_CODE = 4
SHORT_NAME = 9
LONGEST_NAME = 30


def short_names(names: dict[str, str]) -> dict[str, str]:
    """Name the columns in the room of a phone: the codes where they are short, else the beginnings of the names."""
    if all(len(code) <= SHORT_CODE for code in names):
        return {code: code for code in names}
    return {code: name if len(name) <= SHORT_NAME else f"{name[: SHORT_NAME - 1]}…" for code, name in names.items()}


def legend_of(names: dict[str, str]) -> str:
    """Say what short names stand for, where they differ from the names."""
    told = [f"{short} {names[code]}" for code, short in short_names(names).items() if short != names[code]]
    return f"{', '.join(told)}." if told else ""


def shortened(name: str) -> str:
    """Cut a long name so that a note fits beside it on a phone."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def sentences(region: str, dimension: str, cell: Any, _: Words) -> str:
    """Say of one cell what it counts."""
    told = _("{name}, {dimension}: {answered} of {asked} answered ({share} of the weight).").format(
        name=region,
        dimension=dimension,
        answered=_.number(cell.answered, 0),
        asked=_.number(cell.asked, 0),
        share=_.percent(cell.share, 0 if cell.share in (0, 1) else 1),
    )
    left = open_words(cell, _)
    return hover(told, f"{left}." if left else "")


def whole_percent(share: float, _: Words) -> str:
    """Write a share in whole percent, never rounded up to all."""
    return _.percent(floor(share * 100 + 1e-9) / 100)


def open_words(counts: Any, _: Words) -> str:
    """List what is open: 2 blank, 1 doubtful, 3 without evidence; takes whatever has these four counts."""
    told = {
        _("{count} blank"): counts.blank,
        _("{count} doubtful"): counts.doubtful,
        _("{count} wrong"): counts.wrong,
        _("{count} without evidence"): counts.unproven,
    }
    return ", ".join(wording.format(count=_.number(count, 0)) for wording, count in told.items() if count)


def means(cells: pd.DataFrame, names: dict[str, str]) -> pd.Series:
    """Mean answered share of each dimension among those who sent, in the order of the names."""
    return cells.groupby("dimension")["share"].mean().reindex(list(names)).dropna()


def finding(cells: pd.DataFrame, names: dict[str, str], _: Words) -> str:
    """Name the dimension in which most is missing."""
    mean = means(cells, names)
    if mean.empty:
        return _("Nothing has come in yet")
    if (mean > 1 - 1e-9).all():
        return _("Nothing is missing in what has come in")
    least = str(mean.idxmin())
    return _("Most is missing in {dimension}: {share} answered").format(
        dimension=names[least], share=whole_percent(mean[least], _)
    )


def alternative(rows: pd.DataFrame, cells: pd.DataFrame, names: dict[str, str], _: Words) -> str:
    """Tell the board in two sentences: how many in each state, and the mean of every dimension."""
    counts = rows["heading"].value_counts(sort=False)
    states = ", ".join(f"{heading}: {_.number(count, 0)}" for heading, count in counts.items())
    told = _("Board of {count} regions. {states}.").format(count=_.number(len(rows), 0), states=states)
    mean = means(cells, names)
    if mean.empty:
        return told
    shares = ", ".join(f"{names[str(code)]} {whole_percent(share, _)}" for code, share in mean.items())
    return told + " " + _("Answered on average: {shares}.").format(shares=shares)


def long_table(rows: pd.DataFrame, cells: pd.DataFrame, names: dict[str, str], _: Words) -> pd.DataFrame:
    """Keep what is drawn, one row for each region and dimension; what was not sent or does not apply has no number."""
    grid = rows[["region", "name", "heading"]].merge(
        pd.Series(list(names), name="dimension", dtype=object), how="cross"
    )
    full = grid.merge(cells.astype({"region": object, "dimension": object}), how="left", on=["region", "dimension"])
    return pd.DataFrame(
        {
            _("Code"): full["region"],
            _("Region"): full["name"],
            _("State"): full["heading"],
            _("Dimension"): full["dimension"].map(names),
            _("Asked"): full["asked"],
            _("Answered"): full["answered"],
            _("Doubtful"): full["doubtful"],
            _("Wrong"): full["wrong"],
            _("Blank"): full["blank"],
            _("Without evidence"): full["unproven"],
            _("Answered (% of the weight)"): full["share"] * 100,
        }
    )
