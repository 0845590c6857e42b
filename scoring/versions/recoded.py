"""Which parts of two versions are the same part, also under another code."""

from collections import Counter

from scoring.indicator import Indicator
from scoring.instrument import Instrument


def recoded(before: Instrument, after: Instrument) -> dict[str, str]:
    """Find the indicators that only got another code.

    Takes both versions. Returns the new code -> the old one, of indicators whose code only one version has while their
    Indonesian name, their kind and their unit are the same, and no other of either version is named so.
    """
    old, new = _named(before), _named(after)
    both = {*before.codes} & {*after.codes}
    return {code: old[name] for name, code in new.items() if name in old and not {code, old[name]} & both}


def same_parts(before: Instrument, after: Instrument) -> dict[str, str]:
    """Give the parts that both versions have: code in the later -> code in the earlier, the root with the root."""
    same = {code: code for code in after.codes if code in before.codes}
    return {**same, **recoded(before, after), after.root.code: before.root.code}


def _named(instrument: Instrument) -> dict[tuple[str, ...], str]:
    """Give the code of each indicator that is alone with its name."""
    keys = {leaf.code: _key(leaf) for leaf in instrument.indicators}
    count = Counter(keys.values())
    return {key: code for code, key in keys.items() if count[key] == 1}


def _key(leaf: Indicator) -> tuple[str, ...]:
    return leaf.name.id.casefold(), leaf.kind, leaf.unit.id.casefold()
