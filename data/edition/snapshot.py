"""What an edition holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.instruments import InstrumentFiles
from data.store.rounds import Round


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """A round as it is published: everything that its pages tell of it, and what it was computed with.

    `state` names the round in the record of every change; `settings` and `draws` are plain values; `tables` are
    entries, answers, scores, ranking, records, files and decisions by name.
    """

    round: Round
    number: int
    reason: str
    state: str
    program: Mapping[str, str]
    checksum: str
    settings: Mapping[str, Any]
    draws: Mapping[str, Any]
    instrument_files: InstrumentFiles
    tables: Mapping[str, pd.DataFrame]
