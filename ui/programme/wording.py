"""The registers in words: what was read, what could not be, and the sentences of the page."""

from datetime import date

import pandas as pd

from charts import Kind
from data.programme import PASSING, Concern
from data.template.registers import MARKS, Asks, Register, RegisterField
from ui.programme.found import Programme
from words import Words

PLACES = {
    "planned": 1 / 3, "running": 2 / 3, "done": 1.0, "stopped": 0.0,
    "none": 0.0, "draft": 0.25, "final": 0.5, "approved": 0.75, "enacted": 1.0,
    "0": 0.0, "1": 0.25, "2": 0.5, "3": 0.75, "4": 1.0,
}  # fmt: skip
"""Where each state of a quick win or book, and each mark, stands between the worst and the best."""


def field_of(register: Register, code: str) -> RegisterField:
    """Find a column of a register."""
    return next(field for field in register.fields if field.code == code)


def row_name(register: Register, code: str, _: Words) -> str:
    """Name a row of a register: a book by its name, a row of a list by its number."""
    name = next(row.name for row in register.rows if row.code == code)
    return _.of(name) if name is not None else code.rpartition("-")[2].lstrip("0")


def name_of_test(test: str, _: Words) -> str:
    """Name a test of smart in a heading."""
    return {
        "priority": _("Priority problem"),
        "worth": _("The region’s value"),
        "service": _("Excellent service"),
    }[test]


def told(field: RegisterField, read: str, unread: str, _: Words) -> str:
    """Say what a cell was read as, or what stands there that could not be; "" where nothing does."""
    if unread:
        return written(unread, _)
    if not read:
        return ""
    match field.asks:
        case Asks.CHOICE:
            return next(_.of(choice.name) for choice in field.choices if choice.code == read)
        case Asks.DATE:
            return _.day(date.fromisoformat(read))
    return read


def written(raw: str, _: Words) -> str:
    """Quote what stands in a cell that could not be read."""
    return _("written: “{text}”").format(text=raw)


def kinds_of(field: RegisterField, _: Words) -> dict[str, Kind]:
    """What a cell of a choice, or of a mark, may say, the worst first, and that nothing can be read."""
    names = {choice.code: _.of(choice.name) for choice in field.choices}
    if field.asks is Asks.MARK:
        names = {mark: _("mark {mark}").format(mark=mark) for mark in names}
    codes = sorted(names, key=PLACES.__getitem__)
    return {**{code: Kind(names[code], PLACES[code]) for code in codes}, "": Kind(_("not said or unreadable"), None)}


def marks_told(_: Words) -> str:
    """Say what the marks of a test mean, and from which one it is passed."""
    return _(
        "Marks by the region itself: {anchors}. A test is passed from {passing} on. The anchors and this threshold are"
        " our guess."
    ).format(anchors="; ".join(f"{mark.code} {_.of(mark.name)}" for mark in MARKS), passing=_.number(PASSING, 0))


def concern_names(_: Words) -> dict[str, str]:
    """What asks for attention, in words."""
    return {
        Concern.UNMOVED: _("state unchanged since the round before"),
        Concern.UNPROVEN: _("runs or is done without a link to evidence"),
        Concern.NOBODY: _("no department in charge"),
    }


def concerns_told(row: pd.Series, _: Words) -> str:
    """Say what asks for attention at one quick win."""
    return "; ".join(name for concern, name in concern_names(_).items() if row[concern])


def answer_of_programme(programme: Programme, _: Words) -> str:
    """Say in one sentence what the round lists and how much of it passes and moves."""
    if not programme.regions:
        return _("No region has sent a list of quick wins in this round.")
    if programme.wins.read.empty:
        return _.plural(
            "{count} region has sent its workbook, without a quick win so far.",
            "{count} regions have sent their workbooks, none with a quick win so far.",
            len(programme.regions),
        )
    wins = programme.wins.read
    listing = wins.index.get_level_values("region").nunique()
    passed = int(programme.passing.sum())
    said = _("{listing} of {regions} regions list {wins} quick wins; {passed} pass all three tests of smart").format(
        listing=_.number(listing, 0), regions=_.number(len(programme.regions), 0), wins=_.number(len(wins), 0),
        passed=_.number(passed, 0),
    )  # fmt: skip
    if not programme.followed:
        return f"{said}."
    unmoved = int(programme.concerns[Concern.UNMOVED].sum())
    return _("{said}, {unmoved} have not moved since the round before.").format(said=said, unmoved=_.number(unmoved, 0))


def nothing_listed(programme: Programme, _: Words) -> str:
    """Say why a round lists nothing, what is known all the same, and how the lists come here."""
    results = programme.results
    if results.entries.empty:
        return _("Nothing has been loaded into this round yet.")
    why = _(
        "The files of this round are tables of results, which hold no masterplan and no quick wins; both come with the"
        " workbooks that regions fill in."
    )
    scored = next((part for part in results.instrument.dimensions if part.code == "quick_wins"), None)
    if scored is None:
        return why
    known = _("Known of this round is the score of {dimension}: it stands in Ranking and Region profile.")
    return f"{why} {known.format(dimension=_.of(scored.name))}"
