"""Workbooks that were just read: the same bytes are not read twice."""

import hashlib
import threading
from collections import OrderedDict
from dataclasses import replace

from data.issues import Issue
from data.workbook.cells import Workbook
from data.workbook.intake import check_amount
from data.workbook.isolation import read_apart
from data.workbook.limits import MOST_CELLS, UnreadableFileError
from data.workbook.worker import COMPUTING_SECONDS

MOST_KEPT = MOST_CELLS
"""Cells of workbooks that are kept, those of merged places included."""

_kept: OrderedDict[bytes, Workbook] = OrderedDict()
_lock = threading.Lock()


def read_workbook(content: bytes, file_name: str, seconds: int = COMPUTING_SECONDS) -> Workbook:
    """Read a workbook of any accepted kind; raises UnreadableFileError, whose issue says what to do.

    `seconds` is how long its worker may compute.
    """
    check_amount(content)
    name = hashlib.sha256(content).digest()
    with _lock:
        known = _kept.get(name)
        if known is not None:
            _kept.move_to_end(name)
            return replace(known, file_name=file_name)
    result = read_apart(content, file_name, seconds)
    if isinstance(result, Issue):
        raise UnreadableFileError(result)
    with _lock:
        _kept[name] = result
        while sum(map(_cells, _kept.values())) > MOST_KEPT:
            _kept.popitem(last=False)
    return result


def _cells(workbook: Workbook) -> int:
    return sum(len(sheet.cells) + len(sheet.merged) for sheet in workbook.sheets)
