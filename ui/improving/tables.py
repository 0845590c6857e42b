"""The steps of a region as a table: from and to, what each brings, and what it needs."""

from decimal import Decimal

import pandas as pd

from charts import answer_text, name_of
from scoring import Instrument
from words import Words


def steps_table(steps: pd.DataFrame, instrument: Instrument, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Write the rows of `moves` of one region for people, and give the decimals of the number columns."""
    parts = {part.code: part for part in instrument.indicators}
    codes = steps["code"].astype(str).tolist()
    places = instrument.scale.decimals
    span = float(instrument.scale.high - instrument.scale.low)
    bands = {band.code: _.of(band.name) for band in instrument.bands}
    table = pd.DataFrame({_("Indicator"): [name_of(code, instrument, _) for code in codes]})
    dimensions = [_dimension(code, instrument) for code in codes]
    if dimensions != codes:
        table[_("Dimension")] = [_.of(instrument.part(code).name) for code in dimensions]
    for label, column in ((_("From answer"), "answer"), (_("To answer"), "next_answer")):
        table[label] = [
            answer_text(answer, parts[code], instrument, _)
            for code, answer in zip(codes, steps[column].tolist(), strict=True)
        ]
    numbers = {
        _("Gain"): ((steps["gain"] * span).round(places + 1).to_numpy(), places + 1),
        _("New score"): ([_float(figure) for figure in steps["published"]], places),
        _("New rank"): (steps["rank"].to_numpy(), 0),
        _("New rank if others keep their pace"): (steps["rank_moving"].to_numpy(), 0),
        _("Effort"): (steps["effort"].to_numpy(), 2),
        _("Gain per effort"): ((steps["gain_per_effort"] * span).round(places + 1).to_numpy(), places + 1),
    }
    for label, (column, _places) in numbers.items():
        table[label] = column
    if bands:
        table[_("New band")] = steps["band"].astype(object).map(bands).to_numpy()
    for label, column in ((_("Criterion of the next level"), "criterion"), (_("Evidence needed"), "evidence")):
        table[label] = [None if text is None else _.of(text) for text in steps[column]]
    kept = table.dropna(axis=1, how="all")
    return kept, {label: decimals for label, (_column, decimals) in numbers.items() if label in kept}


def _float(figure: Decimal | None) -> float:
    return float("nan") if figure is None else float(figure)


def _dimension(code: str, instrument: Instrument) -> str:
    """The dimension in which an indicator lies, itself where it is one."""
    parent = instrument.part(code).parent
    while parent is not None and parent != instrument.root.code:
        code, parent = parent, instrument.part(parent).parent
    return code
