"""Last round's answers, from the table of answers of the store."""

from collections import defaultdict
from collections.abc import Mapping
from math import isnan

import pandas as pd

from data.template.anchors import FieldCode
from data.template.lists import NOT_APPLICABLE
from data.template.slots import Slot, Value, Values
from scoring import Status

_PARTS = frozenset({FieldCode.VALUE, FieldCode.NUMERATOR, FieldCode.DENOMINATOR})


def values_by_region(answers: pd.DataFrame) -> Mapping[str, Values]:
    """Give the answers of every region by the slots of a workbook, from `Store.answers`: region, code, part, and so on.

    What was read as a number is one; what was not is left as it was written.
    """
    values: dict[str, dict[Slot, Value]] = defaultdict(dict)
    for row in answers.itertuples(index=False):
        if row.status == Status.NOT_APPLICABLE:
            values[row.region][row.code, FieldCode.APPLIES] = NOT_APPLICABLE.id
        elif row.part in _PARTS and not isnan(row.number):
            values[row.region][row.code, row.part] = float(row.number)
        elif row.raw:
            values[row.region][row.code, row.part] = row.raw
    return values
