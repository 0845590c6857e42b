"""The masterplan and the quick wins of a round, laid out: what was read, what stands unread, and in which cell."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from data.answers.links import NO_EVIDENCE
from data.figures import BLANKS, tidy
from data.template.registers import MASTERPLAN, QUICK_WINS, Asks, Register
from scoring import Status

TESTS = ("priority", "worth", "service")
"""The three tests of "smart": solves a priority problem, raises the region's value, serves the public excellently."""

PASSING = 3
"""The mark from which a quick win passes a test: guessed, no guideline gives one."""

MOVING = ("planned", "running")
"""The states from which a quick win is expected to move on."""
SHOWING = ("running", "done")
"""The states in which a quick win has something to show."""


class Concern(StrEnum):
    """Why a quick win asks for attention."""

    UNMOVED = "unmoved"
    UNPROVEN = "unproven"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """The entries of a register in a round: three tables of one shape, rows (region, row), a column for each field.

    `read` holds what a cell was read as: text, the code of a choice, a mark, a day in ISO form. `unread` holds
    what stands in a cell that could not be read, as it was written. `cells` names the cell. Nothing is "".
    """

    read: pd.DataFrame
    unread: pd.DataFrame
    cells: pd.DataFrame


def quick_wins(records: pd.DataFrame) -> Listed:
    """List the quick wins of a round: every row of the register in which something stands."""
    return _listed(records, QUICK_WINS)


def books(records: pd.DataFrame) -> Listed:
    """List the books of the masterplan of every region that sent a template, also those of which it says nothing."""
    found = _listed(records, MASTERPLAN)
    regions = sorted(set(records["region"]))
    every = pd.MultiIndex.from_product([regions, [row.code for row in MASTERPLAN.rows]], names=["region", "row"])
    return Listed(*(table.reindex(every, fill_value="") for table in (found.read, found.unread, found.cells)))


def states_before(wins: Listed, earlier: Listed) -> pd.Series:
    """Tell the state of each quick win in an earlier round; "" where its region had none, or several, of its title.

    A list is sorted and grows from round to round, so a quick win is known by its title and not by its row.
    """
    then = earlier.read.assign(key=_keys(earlier))[["key", "state"]]
    then = then[~then["key"].duplicated(keep=False)]
    known = dict(zip(then["key"], then["state"], strict=True))
    return pd.Series([known.get(key, "") if key[1] else "" for key in _keys(wins)], wins.read.index, object)


def concerns(wins: Listed, before: pd.Series) -> pd.DataFrame:
    """Tell of each quick win which concerns it raises; `before` is its state in the round before, "" where unknown.

    One that is planned or runs has not moved when its state is that of the round before; one that runs or is done is
    unproven without a link to evidence. A cell that says something unreadable is not taken for empty.
    """
    state = wins.read["state"]
    silent = (wins.read == "") & (wins.unread == "")
    return pd.DataFrame(
        {
            Concern.UNMOVED: state.isin(MOVING) & (state == before),
            Concern.UNPROVEN: state.isin(SHOWING) & silent["evidence"],
            Concern.NOBODY: silent["department"],
        }
    )


def passing(wins: Listed) -> pd.Series:
    """Tell of each quick win whether it passes all three tests of "smart"."""
    return (marks(wins.read) >= PASSING).all(axis=1)


def passes(mark: str) -> bool | None:
    """Tell whether a mark, as it was read, passes its test; None where there is none."""
    return int(mark) >= PASSING if mark else None


def marks(read: pd.DataFrame) -> pd.DataFrame:
    """Give the marks of quick wins, a column for each test of "smart"; NaN where there is none."""
    return read[list(TESTS)].apply(pd.to_numeric, errors="coerce").astype(float)


def _listed(records: pd.DataFrame, register: Register) -> Listed:
    rows = records[records["register"] == register.code].astype(object)
    answered = rows["status"] == Status.ANSWERED
    asked = {field.code: field.asks for field in register.fields}
    asks = rows["field"].map(asked)
    answered &= (asks != Asks.MARK) | (rows["text"] != "")  # kept from when the tests were asked as yes or no
    read = rows["text"].where(rows["text"] != "", rows["raw"]).where(answered, "")
    nothing = [_says_nothing(raw, ask) for raw, ask in zip(rows["raw"], asks, strict=True)]
    unread = rows["raw"].where(~answered, "").mask(pd.Series(nothing, rows.index, bool), "")
    kept = rows.assign(read=read, unread=unread, cells=rows["sheet"] + "!" + rows["cell"])
    tables = [
        kept.pivot(index=["region", "row"], columns="field", values=name)
        .reindex(columns=list(asked), fill_value="")
        .fillna("")
        for name in ("read", "unread", "cells")
    ]
    told = ((tables[0] != "") | (tables[1] != "")).any(axis=1)
    return Listed(*(table[told] for table in tables))


def _says_nothing(raw: str, asks: Asks) -> bool:
    """Whether a cell holds only a sign that it is empty."""
    return tidy(raw) in (NO_EVIDENCE if asks in (Asks.TEXT, Asks.LINK) else BLANKS)


def _keys(wins: Listed) -> pd.Series:
    """By what a quick win is known from round to round: its region and its title."""
    regions = wins.read.index.get_level_values("region")
    keys = [(region, tidy(title)) for region, title in zip(regions, wins.read["title"], strict=True)]
    return pd.Series(keys, wins.read.index, object)
