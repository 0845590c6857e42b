"""The one way in for a file: a template is known by its marks, all else is read as a table of results."""

from data.answers.reading import Reading, nothing_read
from data.issues import issue
from data.result_table import read_table
from data.submission import ExpectedRound, FindInstrument, Submission, is_template, read_submission
from data.workbook import UnreadableFileError, read_workbook


def read_file(
    content: bytes, file_name: str, find_instrument: FindInstrument, expected_round: ExpectedRound
) -> Reading | Submission:
    """Read a file for a round: the submission of one region, or a table of the results of many."""
    try:
        workbook = read_workbook(content, file_name)
    except UnreadableFileError as unreadable:
        return nothing_read((unreadable.issue,))
    if is_template(workbook):
        return read_submission(workbook, find_instrument, expected_round=expected_round)
    instrument = find_instrument(expected_round.instrument)
    if instrument is None:
        return nothing_read((issue("T-INSTRUMENT", None, expected_round.instrument),))
    return read_table(workbook, instrument)
