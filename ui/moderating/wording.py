"""The worklists and what stands in them, in words."""

import pandas as pd

from reports import basis_names
from scoring import Status
from ui.assessing.wording import said_text
from ui.moderating.found import Board
from words import Words


def list_names(counts: dict[str, int], _: Words) -> dict[str, str]:
    """Name the worklists, each with how many stand in it."""
    names = {
        "sanggah": _("Objections to answer"),
        "sahkan": _("To confirm"),
        "selisih": _("Assessors apart"),
        "mandiri": _("Far from the region’s own"),
        "bukti": _("Evidence missing"),
        "belum": _("Scored by nobody"),
        "berubah": _("Moved since last round"),
        "semua": _("All, side by side"),
    }
    return {key: f"{name} ({_.number(counts[key], 0)})" for key, name in names.items()}


def answer_of_board(board: Board, lists: dict[str, pd.DataFrame], _: Words) -> str:
    """Say in one sentence what is open."""
    if board.said.empty:
        return _("No assessor has scored anything in this round yet.")
    open_ = len(lists["sanggah"]) + len(lists["sahkan"])
    apart = len(lists["selisih"])
    first = (
        _("Nothing waits for a decision.")
        if not open_
        else _.plural("{count} thing waits for a decision.", "{count} things wait for a decision.", open_)
    )
    second = _.plural(
        "In {count} case assessors lie two levels or more apart.",
        "In {count} cases assessors lie two levels or more apart.",
        apart,
    )
    return f"{first} {second}"


def side_by_side(board: Board, rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Own answer, the range of the assessors, what stands and what that rests on, for regions and codes."""
    instrument, names = board.results.instrument, board.results.entries["name"]
    bases, leaves = basis_names(_), {one.code: one for one in instrument.indicators}
    table = []
    for row in rows.itertuples():
        part = instrument.part(row.code)
        line = {_("Region"): names.get(row.region, row.region), _("Code"): row.code}
        if row.code not in leaves:
            table.append({**line, _("Change"): _.signed(row.size_, 1), _("Dimension"): _.of(part.name)})
            continue
        leaf, key = leaves[row.code], (row.region, row.code)
        own, why = board.own.loc[key[0], row.code], board.status.loc[key[0], row.code]
        final = board.final.loc[key] if key in board.final.index else None
        line[_("Region’s own")] = said_text(own, why, leaf, instrument, _)
        if final is None:
            line |= {
                _("Assessors"): "–",
                _("Stands"): said_text(own, why, leaf, instrument, _),
                _("Rests on"): _("self-assessment"),
            }
        else:
            low, high = (said_text(final[end], Status.ANSWERED, leaf, instrument, _) for end in ("low", "high"))
            line[_("Assessors")] = "–" if not final["assessors"] else low if low == high else f"{low} … {high}"
            line[_("Stands")] = said_text(final["number"], final["status"], leaf, instrument, _)
            line[_("Rests on")] = bases[final["basis"]]
        table.append({**line, _("Indicator"): _.of(part.name)})
    return pd.DataFrame(table)
