"""The board of a round in words, cards, a chart and a table."""

import pandas as pd

from charts import Chart, Frame, completeness_board
from data.completeness import COUNTS, State
from ui.completeness import Board, state_names
from ui.kept import kept
from ui.page import Figure
from words import Words


def answer_of_board(board: Board, _: Words) -> str:
    """Say in one sentence who has sent and who has not."""
    if board.regions.empty:
        return _("No region is expected in this round yet.")
    missing = board.count(State.LATE, State.NOT_SENT)
    told = _("{sent} of {count} regions have sent").format(
        sent=_.number(board.sent, 0), count=_.number(board.waited_for, 0)
    )
    if not missing:
        complete = board.count(State.COMPLETE)
        if complete == board.sent:
            return _("{told}, all of them complete.").format(told=told)
        return _("{told}; {complete} are complete.").format(told=told, complete=_.number(complete, 0))
    left = _.number(missing, 0)
    if board.days_past > 0:
        late = _.plural("{count} day", "{count} days", board.days_past)
        return _("{told}; {left} have not and are {late} late.").format(told=told, left=left, late=late)
    ahead = _.plural("in {count} day", "in {count} days", -board.days_past) if board.days_past else _("today")
    return _("{told}; {left} have not. The deadline is {ahead}.").format(told=told, left=left, ahead=ahead)


def cards_of(board: Board, _: Words) -> list[Figure]:
    """The cards: sent, complete, late, answers that wait, answers without evidence."""
    table = board.regions
    expected = _.plural("of {count} expected region", "of {count} expected regions", board.waited_for)
    if absent := board.count(State.ABSENT):
        expected += _.plural("; {count} did not take part", "; {count} did not take part", absent)
    after = int(((table["days_late"] > 0) & table["sent"].notna()).sum())
    late = _("deadline {day}").format(day=_.day(board.due))
    if after:
        late += _.plural("; {count} sent after it", "; {count} sent after it", after)
    sums = table[list(COUNTS)].sum()
    unsure = int(sums["doubtful"] + sums["wrong"])
    return [
        Figure(_("Have sent"), _.number(board.sent, 0), expected),
        Figure(_("Complete"), _.number(board.count(State.COMPLETE), 0), _("nothing blank, doubtful or wrong")),
        Figure(_("Late"), _.number(board.count(State.LATE), 0), late),
        Figure(_("To correct"), _.number(unsure, 0), _("doubtful or wrong answers, not scored")),
        Figure(_("Without evidence"), _.number(int(sums["unproven"]), 0), _("answers that name no proof")),
    ]


def note_on_days(board: Board, _: Words) -> str:
    """Say what late means here, and of whom the day of sending is not known."""
    before = board.results.round.previous is not None
    waited = _("Participants: who is in this round or the one before.") if before else _("Participants: who has sent.")
    if board.settings.regions:
        waited = _("Participants: the regions that were set for this round.")
    late = (
        _("Late: not here by the end of {day} (day of the round, West Indonesia time).")
        if board.settings.submit_by is None
        else _("Late: not here by the end of {day} (the deadline set, West Indonesia time).")
    )
    told = waited + " " + late.format(day=_.day(board.due))
    came = board.regions["version"].notna()
    if (came & board.regions["sent"].isna()).any():
        told += " " + _("What came in one table for many regions, or with the program, has no day of sending.")
    return told


def board_chart(board: Board, rows: pd.DataFrame, look: Frame, _: Words) -> Chart:
    """Draw the board of these rows, once for all who look at the same."""
    which = ("kelengkapan", board.today.isoformat(), *rows["region"])
    return kept(board.results, which, look, _, lambda: _drawn(board, rows, look, _))


def _drawn(board: Board, rows: pd.DataFrame, look: Frame, _: Words) -> Chart:
    """Draw the board of these rows."""
    drawn = pd.DataFrame(
        {
            "region": rows["region"],
            "name": rows["name"],
            "heading": rows["state"].map(state_names(_)),
            "note": pd.Series([note_of(row, _) for row in rows.itertuples()], rows.index, object),
            "sent": rows["state"].isin([State.PARTIAL, State.COMPLETE]),
            "share": rows["share"],
        }
    ).reset_index(drop=True)
    cells = board.parts[board.parts["region"].isin(rows["region"])]
    return completeness_board(drawn, cells, board.results.instrument.dimensions, look, _)


def note_of(row: object, _: Words) -> str:
    """Say of a region's row when it came, in which version, or how late it is."""
    late = row.days_late if pd.notna(row.days_late) else 0  # type: ignore[attr-defined]  # a row of the standing
    delay = _.plural("{count} day late", "{count} days late", int(late))
    if row.state == State.ABSENT:  # type: ignore[attr-defined]
        return _("did not take part")
    if pd.isna(row.version):  # type: ignore[attr-defined]
        return delay if late else _("not sent yet")
    version = _("v{number}").format(number=row.version)  # type: ignore[attr-defined]
    if late:
        return f"{version} · {delay}"
    return version if pd.isna(row.sent) else f"{version} · {_.day(row.sent)}"  # type: ignore[attr-defined]


def board_table(board: Board, rows: pd.DataFrame, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The rows of the board under the headings people read, and the decimals of its number columns."""
    names = state_names(_)
    table = pd.DataFrame(
        {
            _("Region"): rows["name"],
            _("State"): rows["state"].map(names),
            _("Answered (%)"): rows["share"] * 100,
            _("Blank"): rows["blank"],
            _("Doubtful"): rows["doubtful"],
            _("Wrong"): rows["wrong"],
            _("Without evidence"): rows["unproven"],
            _("Version"): rows["version"],
            _("Sent on"): pd.to_datetime(rows["sent"]).dt.date,
            _("Days late"): rows["days_late"],
        }
    )
    shares = board.parts.pivot(index="region", columns="dimension", values="share").reindex(rows["region"])
    for part in board.results.instrument.dimensions:
        column = shares[part.code] if part.code in shares else pd.Series(float("nan"), shares.index)
        table[f"{_.of(part.name)} (%)"] = column.to_numpy() * 100
    table[_("Province")] = rows["province"]
    table[_("Code")] = rows["region"]
    written = {_("Region"), _("State"), _("Sent on"), _("Province"), _("Code")}
    return table, {column: 0 for column in table.columns if column not in written}
