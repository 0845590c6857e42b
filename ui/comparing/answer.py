"""The answer above the fold: who leads among the regions compared, and whether that depends on the weights."""

from access import Visitor
from ui.boards import comparable
from ui.comparing.pairs import robustly_ahead
from ui.results import Results
from words import Words


def mixed_among(results: Results, regions: list[str]) -> bool:
    """Whether some regions were scored under several weight schemes."""
    return bool(results.ranking.loc[results.ranking["region"].isin(regions), "scheme"].nunique() > 1)


def answer_of_comparison(results: Results, regions: list[str], visitor: Visitor, _: Words) -> str:
    """Say who leads among those compared, by how much, and whether that depends on the weights."""
    rows = results.ranking[results.ranking["region"].isin(regions)].dropna(subset="score")
    if len(regions) > 1 and len(rows) < 2:
        return _("Of the regions chosen, fewer than two have a score: there is nothing to compare yet.")
    if len(rows) < 2:
        return _("Choose two to six regions to set them side by side.")
    first, last = rows.iloc[0], rows.iloc[-1]
    told = {"first": first["name"], "last": last["name"]}
    if first["rank"] == last["rank"]:
        return _("{first} and {last} have the same score.").format(**told)
    told["gap"] = _.number(first["published"] - last["published"], results.instrument.scale.decimals)
    shared = comparable(results, visitor)
    ahead = None if shared.mixed else robustly_ahead(shared, first["region"], last["region"])
    if ahead is None:
        return _("{first} leads {last} by {gap} points.").format(**told)
    if mixed_among(results, regions):
        text = (
            _("{first} leads {last} by {gap} points, and with shared weights for all weights within ±25%.")
            if ahead
            else _("{first} leads {last} by {gap} points; with shared weights that depends on the weights.")
        )
    else:
        text = (
            _("{first} leads {last} by {gap} points, whatever the weights within ±25%.")
            if ahead
            else _("{first} leads {last} by {gap} points; that depends on the weights.")
        )
    return text.format(**told)
