"""The workbooks of a round, from the store to a file."""

from collections.abc import Mapping, Sequence

from data.regions import regions
from data.store import Store
from data.template import Values, templates_zip, values_by_region, write_template
from words import Words


def templates_file(
    store: Store, round_code: str, codes: Sequence[str], previous: Mapping[str, Values] | None, _: Words
) -> bytes:
    """Write the workbook of one region, or those of several (without codes: of all) as a zip.

    Raises KeyError for a code that no region has.
    """
    round_ = store.round(round_code)
    instrument = store.instrument(round_.instrument)
    chosen = [regions()[code] for code in dict.fromkeys(codes)] or list(regions().values())
    if len(chosen) > 1:
        return templates_zip(chosen, round_, instrument, previous, _)
    answers = None if previous is None else previous.get(chosen[0].code, {})
    return write_template(chosen[0], round_, instrument, answers, _)


def previous_answers(store: Store, round_code: str) -> Mapping[str, Values]:
    """Give the answers of the round before by region; none where there was no round before."""
    before = store.round(round_code).previous
    return {} if before is None else values_by_region(store.answers(before))
