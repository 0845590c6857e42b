"""The workbooks of a round, from the store to a file."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from data.regions import regions
from data.store import Store
from data.template import Values, file_name, templates_zip, values_by_region, write_assessment, write_template
from words import Words

ASSESSMENT = "penilaian"
"""How the name of an assessor's file begins."""


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


def assessments_file(store: Store, round_code: str, codes: Sequence[str], _: Words) -> bytes:
    """Write the workbook in which an assessor judges a region, its answers in this round beside; several as a zip.

    Without codes the regions of the round are meant. Raises KeyError for a code that no region has.
    """
    round_ = store.round(round_code)
    instrument = store.instrument(round_.instrument)
    chosen = [regions()[code] for code in dict.fromkeys(codes or store.entries(round_code)["region"])]
    given = values_by_region(store.answers(round_code))
    if len(chosen) == 1:
        return write_assessment(chosen[0], round_, instrument, given.get(chosen[0].code, {}), _)
    content = BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as archive:
        for region in chosen:
            made = write_assessment(region, round_, instrument, given.get(region.code, {}), _)
            archive.writestr(f"{ASSESSMENT}-{file_name(instrument.version, round_code, region)}", made)
    return content.getvalue()


def previous_answers(store: Store, round_code: str) -> Mapping[str, Values]:
    """Give the answers of the round before by region; none where there was no round before."""
    before = store.round(round_code).previous
    return {} if before is None else values_by_region(store.answers(before))
