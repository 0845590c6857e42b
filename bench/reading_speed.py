"""Reading workbooks, against pandas and against the least that any reader must do."""

import warnings
from io import BytesIO
from xml.etree import ElementTree
from xml.parsers import expat
from zipfile import ZipFile

import pandas as pd

from bench.timing import best_cpu_of, best_of
from data.intake import finder_of
from data.result_table import Reading, read_table
from data.samples.rounds import SAMPLE_ROUNDS, archive_of
from data.seed import SAMPLES
from data.submission import Submission, read_submission
from data.workbook import Workbook
from data.workbook.isolation import read_apart
from data.workbook.message import packed, unpacked
from data.workbook.reading import parse
from scoring import Instrument

OFFICIAL_TABLE = "hasil-evaluasi-2023.xlsx"
ROUNDS = 30


def table_against_pandas(instrument: Instrument) -> dict[str, float]:
    """Compare reading the 141-row table, addresses and issues included, with pandas and a naive loop over its cells."""
    content = (SAMPLES / OFFICIAL_TABLE).read_bytes()

    def naive() -> float:
        cells = pd.read_excel(BytesIO(content), header=None, engine="openpyxl").to_numpy().ravel()
        return sum(float(cell) for cell in cells if isinstance(cell, int | float) and cell == cell)

    def ours_anew() -> Reading:
        workbook = read_apart(content, OFFICIAL_TABLE)  # what read_workbook does with bytes it has not seen
        assert isinstance(workbook, Workbook)
        return read_table(workbook, instrument)

    ours = best_of(ROUNDS, ours_anew)
    theirs = best_of(ROUNDS, naive)
    return {"ours_ms": round(ours, 1), "pandas_ms": round(theirs, 1), "ratio": round(ours / theirs, 2)}


def submission_against_pandas(instrument: Instrument) -> dict[str, float]:
    """Compare reading, anchoring and coercing one filled template with `read_excel` of its sheets, and with a scan.

    The scan unzips every part and lets expat run over it, which no reader of xlsx can do without; the tree is that of
    ElementTree, the least with which Python sees what stands in the parts. The processor seconds are those of the same
    steps in this process, which other programs disturb less than the way to the worker and back.
    """
    round_ = SAMPLE_ROUNDS[-1]
    with ZipFile(archive_of(round_.code)) as archive:
        name = archive.namelist()[1]
        content = archive.read(name)
    find = finder_of(instrument)

    def ours_anew() -> Submission:
        workbook = read_apart(content, name)  # what read_workbook does with bytes it has not seen
        assert isinstance(workbook, Workbook)
        return read_submission(workbook, find, expected_round=round_)

    def ours_in_this_process() -> Submission:
        workbook = unpacked(packed(parse(content, name)), name)
        assert isinstance(workbook, Workbook)
        return read_submission(workbook, find, expected_round=round_)

    def each_sheet() -> list[pd.DataFrame]:
        with ZipFile(BytesIO(content)) as book:
            sheets = sum(part.startswith("xl/worksheets/sheet") for part in book.namelist())
        return [pd.read_excel(BytesIO(content), sheet_name=sheet, header=None) for sheet in range(sheets)]

    def all_sheets() -> object:
        return pd.read_excel(BytesIO(content), sheet_name=None, header=None)

    def scan() -> None:
        with ZipFile(BytesIO(content)) as book:
            for part in book.namelist():
                expat.ParserCreate().Parse(book.read(part), True)  # noqa: FBT003 - the parser's own signature

    def trees() -> None:
        with ZipFile(BytesIO(content)) as book:
            for part in book.namelist():
                ElementTree.fromstring(book.read(part))  # noqa: S314 - a file of our own

    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
    ours, per_sheet = best_of(ROUNDS, ours_anew), best_of(3, each_sheet)
    at_once, floor, tree = best_of(3, all_sheets), best_of(ROUNDS, scan), best_of(ROUNDS, trees)
    processor = best_cpu_of(ROUNDS, ours_in_this_process) / best_cpu_of(ROUNDS, scan)
    return {
        "ours_ms": round(ours, 1),
        "pandas_per_sheet_ms": round(per_sheet, 1),
        "times_faster_than_pandas_per_sheet": round(per_sheet / ours, 1),
        "pandas_at_once_ms": round(at_once, 1),
        "times_faster_than_pandas_at_once": round(at_once / ours, 1),
        "scan_ms": round(floor, 2),
        "times_the_scan": round(ours / floor, 1),
        "times_the_scan_in_processor_seconds": round(processor, 1),
        "tree_ms": round(tree, 2),
        "times_the_tree": round(ours / tree, 1),
    }
