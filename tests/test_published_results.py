"""Our engine against the Ministry's printed figures, region by region, to the last decimal.

Source: letters B-1004/DJAI/AI.01.04/12/2022 and B-1384/DJAI/AI.01.04/12/2023, in data/samples/official_results.csv.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

import pandas as pd
import pytest

from data.instruments import load_instrument, shipped
from scoring import Instrument, Rounding, change, index_scores, published, rank, score, shared_scheme

FACTS = Path(__file__).resolve().parent.parent / "data" / "samples" / "official_results.csv"
DIMENSIONS = ["baseline", "output", "outcome", "impact", "quick_wins", "collaboration"]


def facts(year: int) -> pd.DataFrame:
    """The regions that took part in one year, by code."""
    table = pd.read_csv(FACTS, dtype=str)
    return table[(table["year"] == str(year)) & (table["took_part"] == "yes")].set_index("kemendagri_code")


def instrument_of(year: int) -> Instrument:
    """The instrument of that year."""
    return load_instrument(shipped()[f"implementasi-{year}"])


def scored(year: int, instrument: Instrument | None = None) -> pd.DataFrame:
    """The table of scores of that year."""
    table = facts(year)
    return score(table[DIMENSIONS].astype(float), instrument or instrument_of(year), table["weight_group"])


def finals(year: int, rounding: Rounding) -> pd.Series:
    """The printed index of every region under a rounding policy."""
    made = instrument_of(year)
    made = replace(made, scale=replace(made.scale, rounding=rounding))
    printed = published(scored(year, made), made, facts(year)["weight_group"])
    index = printed[printed["level"] == "index"]
    return pd.Series(index["published"].to_numpy(), index["region"].astype(object))


def agreement(ours: pd.Series, printed: pd.Series) -> int:
    """How many regions have exactly the printed figure."""
    return sum(ours[region] == Decimal(figure) for region, figure in printed.items())


@pytest.mark.parametrize(
    ("year", "right", "wrong", "regions"),
    [
        (2022, Rounding.ROUND_CONTRIBUTIONS, Rounding.SUM_THEN_ROUND, 38),
        (2023, Rounding.SUM_THEN_ROUND, Rounding.ROUND_CONTRIBUTIONS, 130),
    ],
)
def test_every_final_is_reproduced_and_by_its_own_rounding_only(
    year: int, right: Rounding, wrong: Rounding, regions: int
) -> None:
    assert instrument_of(year).scale.rounding is right
    printed = facts(year)["final_printed"]
    assert agreement(finals(year, right), printed) == len(printed) == regions
    assert agreement(finals(year, wrong), printed) == {2022: 17, 2023: 73}[year]


def test_improvement_is_reproduced_and_not_by_subtracting_printed_finals() -> None:
    printed = facts(2023)["improvement_printed"]
    moved = change(scored(2022), scored(2023), instrument_of(2023)).set_index("region")["change"]
    both = printed.loc[moved.index]
    assert agreement(moved, both) == len(both) == 32
    of_print = finals(2023, Rounding.SUM_THEN_ROUND) - finals(2022, Rounding.ROUND_CONTRIBUTIONS)
    assert agreement(of_print, both) == 13


def half_even(value: Decimal) -> Decimal:
    """Round as the decimal module does by default."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_EVEN)


def binary(value: Decimal) -> Decimal:
    """Round the binary number as Python does."""
    return Decimal(str(round(float(value), 2)))


@pytest.mark.parametrize("naive", [half_even, binary])
def test_binary_or_half_even_rounding_gives_wrong_finals(naive: Callable[[Decimal], Decimal]) -> None:
    index = index_scores(scored(2023)) * 4
    ours = index.map(lambda value: naive(Decimal(repr(value)).quantize(Decimal("1e-9"))))
    assert agreement(ours, facts(2023)["final_printed"]) < 130


def test_two_weight_regimes_in_one_ranking_move_37_regions_five_places_or_more() -> None:
    made = instrument_of(2023)
    together = score(facts(2023)[DIMENSIONS].astype(float), made, shared_scheme(made))
    assert shared_scheme(made) == "REGULER"
    moves = rank(index_scores(together)) - rank(index_scores(scored(2023)))
    assert (moves.abs() >= 5).sum() == 37


def test_padang_pariaman_2023() -> None:
    region = published(scored(2023), instrument_of(2023)).query("region == '13.05'").set_index("code")["published"]
    assert region.map(str).loc[["INDEX", "baseline", "output", "outcome", "impact", "quick_wins"]].to_list() == [
        "3.20", "3.56", "3.14", "3.05", "3.07", "3.43",
    ]  # fmt: skip
    assert facts(2023).loc["13.05", "improvement_printed"] == "0.11"
