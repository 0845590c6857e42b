"""The workbook of a round with live formulas, for every region of the country."""

from datetime import date

import pandas as pd

from bench.synthetic import synthetic_answers, with_indicators
from bench.timing import best_cpu_of, best_of, peak_megabytes
from data.regions import regions
from reports import Book, round_workbook
from scoring import Indicator, Instrument, Kind, Text, bounds, published, ranking, score
from words import speak


def workbook_of_all(instrument: Instrument) -> dict[str, object]:
    """Measure writing the workbook of 514 regions x 36 indicators, the scores being there."""
    book, _ = synthetic_book(with_indicators(instrument, 36)), speak("id")
    return {
        "regions": len(book.regions),
        "indicators": len(book.instrument.indicators),
        "s": round(best_of(3, lambda: round_workbook(book, _)) / 1000, 2),
        "cpu_s": round(best_cpu_of(3, lambda: round_workbook(book, _)), 2),
        "MB": round(len(round_workbook(book, _)) / 1e6, 1),
        "memory_MB": round(peak_megabytes(lambda: round_workbook(book, _))),
    }


def synthetic_book(instrument: Instrument) -> Book:
    """Score invented answers of all regions, as the page of a round hands them over."""
    values = synthetic_answers(instrument)
    schemes = pd.Series(instrument.schemes[0].code, values.index, dtype=object)
    scores = published(score(values, instrument, schemes), instrument, schemes)
    numbers = pd.concat([_parts(one, values[one.code]) for one in instrument.indicators], ignore_index=True)
    answers = numbers.assign(status="answered", raw=numbers["number"].astype(str), sheet="Isian", cell="D12", rule="")
    names, provinces = zip(*((regions()[code].name, regions()[code].province) for code in values.index), strict=True)
    listed = pd.DataFrame({"name": names, "province": provinces, "scheme": schemes}, values.index)
    listed = listed.assign(took_part=True, file_name="uji.xlsx", sha256="ab" * 32)
    ranked = ranking(scores, bounds(values, instrument, schemes), instrument, schemes)
    name = Text("Uji", "Test")
    return Book(name, date(2026, 1, 1), True, "uji", instrument, listed, answers, scores, ranked)  # noqa: FBT003


def _parts(indicator: Indicator, values: pd.Series) -> pd.DataFrame:
    """The numbers that an answer is sent in: a ratio as two, a yes with its evidence."""
    parts = {"value": values}
    if indicator.kind is Kind.YES_NO:
        parts["evidence"] = values * 0 + 1
    if indicator.ratio is not None:
        parts = {"numerator": values, "denominator": values * 0 + indicator.ratio.per}
    told = [pd.DataFrame({"number": numbers, "part": part}) for part, numbers in parts.items()]
    return pd.concat(told).assign(code=indicator.code).rename_axis("region").reset_index()
