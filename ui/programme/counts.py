"""How many quick wins pass, move, have evidence and somebody in charge: the cards above a list."""

import pandas as pd

from data.programme import PASSING, Concern
from ui.page import Figure
from ui.programme.found import Programme
from words import Words


def cards_of(programme: Programme, rows: pd.MultiIndex, note: str, _: Words) -> list[Figure]:
    """The cards of these rows; `note` says whose they are."""
    raised = programme.concerns.loc[rows].sum()
    unread = int((programme.wins.unread.loc[rows] != "").to_numpy().sum())
    since = _("since the round before") if programme.followed else _("the round before lists none")
    moved = _.number(int(raised[Concern.UNMOVED]) if programme.followed else None, 0)
    return [
        Figure(_("Quick wins"), _.number(len(rows), 0), note),
        Figure(
            _("Pass all three tests"),
            _.number(int(programme.passing.loc[rows].sum()), 0),
            _("a mark of {passing} or more, by the region itself").format(passing=_.number(PASSING, 0)),
        ),
        Figure(_("Have not moved"), moved, since),
        Figure(_("Without evidence"), _.number(int(raised[Concern.UNPROVEN]), 0), _("though they run or are done")),
        Figure(_("No department"), _.number(int(raised[Concern.NOBODY]), 0), _("nobody is named in charge")),
        Figure(_("Unreadable cells"), _.number(unread, 0), _("shown as they were written")),
    ]


def note_on_round(programme: Programme, _: Words) -> str:
    """Say how many regions list no quick win."""
    without = len(programme.regions) - programme.wins.read.index.get_level_values("region").nunique()
    if not without:
        return _("every region that has sent lists some")
    return _.plural("{count} region lists none", "{count} regions list none", without)
