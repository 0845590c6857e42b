"""Compute the ranking of a round again from its answers, and hold it against the exported one.

Run it where it was unpacked, the folder of the program on the path: PYTHONPATH=/path/to/program python recompute.py
"""

import hashlib
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from data.instruments import load_instrument
from data.participants import answers_of_all
from scoring import Instrument, PrintedOf, bounds, published, ranking, score
from scoring.weights import acceptability, board_of, box_draws, rank_summary

HERE = Path(__file__).resolve().parent
COLUMNS = ("scheme", "score", "published", "band", "rank", "rank_in_scheme", "first", "last")
SHOWN = ("rank", "published", "first", "last", "band")
SAME = 1e-9
"""Two unrounded scores are the same when they lie no further apart: machines add in different orders."""

Row = dict[str, Any]


def main() -> int:
    """Print the table, then each difference; gives 0 when there is none and 1 otherwise."""
    recipe = json.loads((HERE / "recipe.json").read_text("utf-8"))
    told = recipe["words"]
    instrument = load_instrument(HERE / recipe["instrument"]["version"])
    found = [told[what] for what in changed(recipe, instrument)]
    answers = answers_in_file()
    again = computed(answers, recipe, instrument)
    found += differences(recipe, again)
    print(*table_lines(recipe, again), *printed_lines(answers, recipe, again, instrument), sep="\n")
    print(*(found or [told["same"].format(regions=len(again))]), sep="\n")
    return 1 if found else 0


def answers_in_file() -> pd.DataFrame:
    """Read the answers; an empty number is none."""
    return pd.read_csv(
        HERE / "answers.csv",
        encoding="utf-8-sig",
        dtype={"region": str, "code": str},
        keep_default_na=False,
        na_values={"number": [""]},
    )


def computed(answers: pd.DataFrame, recipe: Row, instrument: Instrument) -> dict[str, Row]:
    """Score and rank the answers: region -> its row of the table."""
    regions = pd.DataFrame(recipe["regions"]).set_index("region")
    values, status, schemes = answers_of_all(answers, regions, instrument)
    scores = published(score(values, instrument, schemes, status), instrument, schemes)
    ranked = ranking(scores, bounds(values, instrument, schemes, status), instrument, schemes)
    return rows_of(ranked.join(intervals(scores, ranked, instrument, recipe["draws"]), on="region"))


def intervals(scores: pd.DataFrame, ranked: pd.DataFrame, instrument: Instrument, dice: Row) -> pd.DataFrame:
    """Between which ranks a region is in most draws of the weights, among those weighed like it."""
    found = []
    for scheme, members in ranked.groupby("scheme"):
        board = board_of(scores[scores["region"].isin(members["region"])], instrument, str(scheme))
        draws = box_draws(board, dice["spread"], dice["count"], dice["seed"])
        found.append(rank_summary(board, acceptability(board, draws), dice["interval"]))
    return pd.concat(found).set_index("region")[["low", "high"]].set_axis(["first", "last"], axis=1)


def rows_of(ranked: pd.DataFrame) -> dict[str, Row]:
    """Write a ranking as plain values: region -> column -> text, number or None."""
    table = ranked.set_index("region")[list(COLUMNS)].astype(object)
    return {region: {name: _plain(row[name]) for name in COLUMNS} for region, row in table.iterrows()}


def changed(recipe: Row, instrument: Instrument) -> list[str]:
    """Name what is not as it was exported: the instrument, the answers."""
    answers = hashlib.sha256((HERE / "answers.csv").read_bytes()).hexdigest()
    as_it_was = {
        "instrument_changed": instrument.checksum == recipe["instrument"]["checksum"],
        "answers_changed": answers == recipe["answers"]["sha256"],
    }
    return [what for what, same in as_it_was.items() if not same]


def differences(recipe: Row, again: dict[str, Row]) -> list[str]:
    """Say of every figure of the exported table that came out otherwise what it was and is."""
    told, exported, mark = recipe["words"]["differs"], recipe["table"], recipe["words"]["decimal_mark"]
    return [
        told.format(region=region, figure=name, exported=shown(row[name], mark), computed=shown(new[name], mark))
        for region, row in exported.items()
        for new in (again[region],)
        for name in COLUMNS
        if not same(row[name], new[name])
    ]


def same(exported: object, computed: object) -> bool:
    """Whether a figure came out as it was."""
    if isinstance(exported, float) and isinstance(computed, float):
        return abs(exported - computed) <= SAME
    return exported == computed


def table_lines(recipe: Row, again: dict[str, Row]) -> list[str]:
    """Lay the computed table out in lines."""
    names = {one["region"]: one["name"] for one in recipe["regions"]}
    heads, mark = recipe["words"]["heads"], recipe["words"]["decimal_mark"]
    cells = [heads]
    for region, row in again.items():
        rank, figure, first, last, band = (shown(row[name], mark) for name in SHOWN)
        cells.append([rank, f"{region} {names[region]}", figure, f"{first}-{last}", band])
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    lines = ("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) for row in cells)
    return [recipe["title"], *(line.rstrip() for line in lines)]


def printed_lines(answers: pd.DataFrame, recipe: Row, again: dict[str, Row], instrument: Instrument) -> list[str]:
    """Say how many of the figures that the files themselves print come out the same; nothing where they print none."""
    codes = [figure.code for figure in instrument.printed if figure.of is PrintedOf.SCORE]
    told = answers[(answers["part"] == "printed") & answers["code"].isin(codes) & answers["region"].isin(list(again))]
    printed = told.dropna(subset="number").set_index("region")["number"]
    came_out = [again[region]["published"] for region in printed.index]
    agree = sum(one is not None and same(float(one), figure) for one, figure in zip(came_out, printed, strict=True))
    return [recipe["words"]["printed"].format(same=agree, printed=len(printed))] if len(printed) else []


def shown(value: object, mark: str) -> str:
    """Write a value with the decimal mark of the reader's tongue."""
    return "-" if value is None else str(value).replace(".", mark)


def _plain(value: Any) -> object:
    if pd.isna(value):
        return None
    if isinstance(value, Decimal):
        return str(value)
    return value.item() if hasattr(value, "item") else value


if __name__ == "__main__":
    sys.exit(main())
