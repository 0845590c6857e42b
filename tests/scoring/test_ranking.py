"""The ranking table, on a round of two schemes with a hole and a knock-out."""

from decimal import Decimal

import pandas as pd

from scoring import RANKING_COLUMNS, Band, Status, Text, bounds, published, ranking, score
from tests.scoring.building import flat, indicator, instrument, node

GOOD = Band("good", Text("Baik", "Good"), Decimal(50), Decimal(30))
POOR = Band("poor", Text("Kurang", "Poor"), Decimal(0), None)


def test_a_ranking_joins_places_bands_coverage_and_bounds() -> None:
    made = instrument(
        [node("I")], [indicator("a"), indicator("b")], schemes={"X": {}, "Y": {"b": 0}}, bands=(GOOD, POOR)
    )
    answers = pd.DataFrame(
        {"a": [0.9, 0.7, 0.6, None, None], "b": [0.2, None, 0.6, 0.3, None]}, index=["p", "q", "r", "s", "out"]
    )
    status = answers.notna().replace({True: Status.ANSWERED, False: Status.BLANK}).astype(object)
    status.loc["out"] = Status.NOT_PARTICIPATING
    schemes = pd.Series({"p": "X", "q": "Y", "r": "X", "s": "X", "out": "X"})
    printed = published(score(answers, made, schemes, status), made, schemes)
    table = ranking(printed, bounds(answers, made, schemes, status), made, schemes)
    assert tuple(table.columns) == RANKING_COLUMNS
    assert table.set_index("region").loc["p":, ["published", "band", "rank", "rank_in_scheme"]].to_dict("index") == {
        "p": {"published": Decimal("55.00"), "band": "poor", "rank": 3, "rank_in_scheme": 2},  # b at 20 knocks it out
        "s": {"published": Decimal("15.00"), "band": "poor", "rank": 4, "rank_in_scheme": 3},
    }
    assert table["region"].tolist() == ["q", "r", "p", "s"]
    assert table["band"].tolist() == ["good", "good", "poor", "poor"]  # q has no b to be knocked out by
    assert table.loc[3, ["coverage", "low", "high", "best", "worst"]].tolist() == [0.5, 15.0, 65.0, 2, 4]


def test_a_round_without_answers_ranks_nobody() -> None:
    made = flat("a")
    answers = pd.DataFrame({"a": []}, index=pd.Index([], dtype=object))
    schemes = pd.Series([], index=pd.Index([], dtype=object), dtype=object)
    printed = published(score(answers, made), made, schemes)
    assert ranking(printed, bounds(answers, made), made, schemes).empty
