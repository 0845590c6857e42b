"""What the formulas of a workbook show for given answers, computed by the engine: the cached values of a template."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan, nan

import pandas as pd

from data.figures import tidy
from data.template.anchors import FieldCode
from data.template.lists import NO, NO_EVIDENCE_WORDS, NOT_APPLICABLE, YES
from data.template.slots import Value, Values
from scoring import Band, Indicator, Instrument, Kind, Status, band, normalise, published, score
from scoring.formulas import NOT_APPLICABLE_SHOWN, NOT_UNDERSTOOD
from words import Words

_REGION = "region"
_OF_RATIO = (FieldCode.NUMERATOR, FieldCode.DENOMINATOR)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the scores say of one part: 0 to 1 and its coverage (None without), and the figure as printed."""

    score: float | None
    coverage: float | None
    printed: float | None


@dataclass(frozen=True, slots=True, eq=False)
class SelfScore:
    """The scores of a workbook: each part's standing, what the score of each line shows, and the band."""

    parts: Mapping[str, Standing]
    lines: Mapping[str, str | float]
    band: Band | None


def self_score(instrument: Instrument, values: Values, _: Words) -> SelfScore:
    """Score the answers in the cells of a workbook, read as strictly as its formulas read them."""
    read = {indicator.code: _read(indicator, values, _) for indicator in instrument.indicators}
    numbers = pd.DataFrame({code: [number] for code, (number, _status) in read.items()}, index=[_REGION])
    status = pd.DataFrame({code: [status] for code, (_number, status) in read.items()}, index=[_REGION], dtype=object)
    shown = published(score(numbers, instrument, None, status), instrument)
    parts = {
        str(row.code): Standing(_known(row.score), _known(row.coverage), _known(row.published))
        for row in shown.itertuples()
    }
    printed = shown.set_index(shown["code"].astype(object))["published"]
    dimensions = [part.code for part in instrument.dimensions if parts[part.code].coverage is not None]
    placed = normalise(numbers, instrument).iloc[0]
    lines = {code: _line(status, float(placed[code]), instrument) for code, (_number, status) in read.items()}
    return SelfScore(parts, lines, band(printed[instrument.root.code], instrument, printed[dimensions]))


def _line(status: str, placed: float, instrument: Instrument) -> str | float:
    """Give what the score of a line shows."""
    scale = instrument.scale
    if status == Status.ANSWERED:
        return float(scale.low) + placed * float(scale.high - scale.low)
    return {Status.NOT_APPLICABLE: NOT_APPLICABLE_SHOWN, NOT_UNDERSTOOD: NOT_UNDERSTOOD}.get(status, "")


def _known(value: object) -> float | None:
    return None if value is None or isnan(float(str(value))) else float(str(value))


def _read(indicator: Indicator, values: Values, _: Words) -> tuple[float, str]:
    """Give the number and status of one line; a status of `NOT_UNDERSTOOD` counts as blank."""
    code = indicator.code
    if _folded(values.get((code, FieldCode.APPLIES), "")) == _.of(NOT_APPLICABLE).casefold():
        return nan, Status.NOT_APPLICABLE if _is_out(code, values) else NOT_UNDERSTOOD
    if indicator.kind is Kind.RATIO:
        return _read_ratio(indicator, values)
    value = values.get((code, FieldCode.VALUE), "")
    if value == "":
        return nan, Status.BLANK
    if indicator.kind is Kind.YES_NO:
        return _read_yes_no(value, values.get((code, FieldCode.EVIDENCE), ""), _)
    known = indicator.kind is Kind.NUMBER or value in [level.value for level in indicator.levels]
    return (float(value), Status.ANSWERED) if isinstance(value, int | float) and known else (nan, NOT_UNDERSTOOD)


def _is_out(code: str, values: Values) -> bool:
    """Tell whether what is said not to apply has a reason, and no answer that says otherwise."""
    answers = [values.get((code, field), "") for field in (FieldCode.VALUE, *_OF_RATIO)]
    return _folded(values.get((code, FieldCode.REASON), "")) != "" and all(answer == "" for answer in answers)


def _read_yes_no(value: Value, evidence: Value, _: Words) -> tuple[float, str]:
    if _folded(value) == _.of(NO).casefold():
        return 0.0, Status.ANSWERED
    if _folded(value) != _.of(YES).casefold():
        return nan, NOT_UNDERSTOOD
    shown = tidy(str(evidence))
    return float(shown != "" and shown not in NO_EVIDENCE_WORDS), Status.ANSWERED


def _read_ratio(indicator: Indicator, values: Values) -> tuple[float, str]:
    given = [values.get((indicator.code, part), "") for part in _OF_RATIO]
    if any(value != "" and not isinstance(value, int | float) for value in given):
        return nan, NOT_UNDERSTOOD
    numbers = [float(value) for value in given if isinstance(value, int | float)]
    if len(numbers) < 2 or numbers[1] == 0:
        return nan, Status.BLANK
    per = indicator.ratio.per if indicator.ratio is not None else 1.0
    return numbers[0] / numbers[1] * per, Status.ANSWERED


def _folded(value: Value) -> str:
    return " ".join(str(value).split()).casefold()
