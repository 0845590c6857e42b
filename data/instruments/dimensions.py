"""Under which dimension each indicator stands."""

from scoring import Instrument


def dimension_of(instrument: Instrument) -> dict[str, str]:
    """Indicator -> the dimension above it, which may be the indicator itself."""
    parents = {part.code: part.parent for part in instrument.parts}
    above = {}
    for indicator in instrument.indicators:
        code = indicator.code
        while (parent := parents[code]) is not None and parent != instrument.root.code:
            code = parent
        above[indicator.code] = code
    return above
