"""The reports of the real round of 2023, as the buttons make them."""

from statistics import median

from bench.timing import seconds
from data.seed import seed_official
from data.store import open_store


def reports_of_a_round() -> dict[str, float]:
    """Time the report of a region and that of its round: medians of five, and the first one with all its imports."""
    seed_official(open_store())
    from ui.presenting.papers import report, round_report
    from ui.results import results_of
    from ui.session import LOCAL
    from words import speak

    results, _ = results_of("2023", LOCAL), speak("id")
    first = seconds(lambda: report(results, "13.05", ["13.71"], LOCAL, _))
    region = median(seconds(lambda: report(results, "13.05", ["13.71"], LOCAL, _)) for _turn in range(5))
    whole = median(seconds(lambda: round_report(results, LOCAL, _)) for _turn in range(5))
    return {"first_s": round(first, 3), "region_s": round(region, 3), "round_s": round(whole, 3)}
