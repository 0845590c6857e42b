"""Scores as they are printed, and their band, as formulas: what `scoring.publish` does."""

from collections.abc import Mapping

from scoring.formulas.notation import NOT_APPLICABLE_SHOWN, figure
from scoring.instrument import Instrument, Scale

ABSENT = "-1E+99"
"""A figure that no knock-out passes."""


def printed(score: str, scale: Scale) -> str:
    """Write a score of 0 to 1 on the printed scale."""
    span = f"({score})*{figure(float(scale.high - scale.low))}"
    return span if scale.low == 0 else f"{figure(float(scale.low))}+{span}"


def printed_formula(score: str, scale: Scale) -> str:
    """Write a score as it is printed: settled at 11 decimals, then rounded half-up."""
    shown = f"{figure(float(scale.low))}+{score}*{figure(float(scale.high - scale.low))}"
    return f"ROUND(ROUND({shown},11),{scale.decimals})"


def part_formula(score: str, scale: Scale) -> str:
    """Write a printed score, or a dash where there is none."""
    return f'=IF(ISNUMBER({score}),{printed_formula(score, scale)},"{NOT_APPLICABLE_SHOWN}")'


def band_formula(instrument: Instrument, index: str, lowest: str, names: Mapping[str, str]) -> str:
    """Write the band of a printed index, the best one whose floor and knock-out it passes.

    Takes the cell of the printed index, a formula for the lowest printed dimension (`ABSENT` where one has no score),
    and how each band is called, by its code.
    """
    made = f'"{NOT_APPLICABLE_SHOWN}"'
    for band in reversed(instrument.bands):
        passed = f"{index}>={figure(float(band.floor))}"
        if band.minimum_dimension is not None:
            passed = f"AND({passed},{lowest}>={figure(float(band.minimum_dimension))})"
        name = names[band.code].replace('"', '""')
        made = f'IF({passed},"{name}",{made})'
    return f'=IF(ISNUMBER({index}),{made},"{NOT_APPLICABLE_SHOWN}")'
