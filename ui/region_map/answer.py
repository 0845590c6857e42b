"""The map in one sentence: who is highest, and how the groups of islands differ."""

from ui.region_map.choices import CHANGE
from ui.region_map.found import Mapped
from ui.results import Results
from words import Words

MOST_GROUPS = 7


def answer_of_map(found: Mapped, results: Results, _: Words) -> str:
    """Say who has the highest figure and the mean of each group of islands; of provinces within one group."""
    shown = found.coloured
    if shown.empty:
        return _("No region of this selection has this figure.")
    best, places = shown.iloc[0], results.instrument.scale.decimals
    told = (
        _("{region} rose most ({figure})") if found.measure == CHANGE else _("{region} is highest ({figure})")
    ).format(region=best["name"], figure=best["figure"])
    by = "island" if shown["island"].nunique() > 1 else "province"
    means = shown.groupby(by)["value"].mean().sort_values(ascending=False)
    if len(means) < 2:
        return f"{told}."
    write = _.signed if found.measure == CHANGE else _.number
    parts = [f"{name} {write(mean, places)}" for name, mean in means.head(MOST_GROUPS).items()]
    return _("{told}; mean by {group}: {parts}.").format(
        told=told, group=_("islands") if by == "island" else _("province"), parts=", ".join(parts)
    )
