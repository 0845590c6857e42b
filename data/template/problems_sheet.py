"""The sheet that lists what is wrong: each problem with a link to its cell, what stood there and what to do."""

from typing import Any

from data.issues import Issue, Severity, column_letters, sentence
from data.row_heights import lines, points
from data.template.pages import FIRST_ROW, HEADER_ROW, Column, Columns, Head, finish, head, quoted
from data.template.slots import Place, Problems, Slots, clean, write_value
from data.template.styles import FILLS, TEAL
from words import Words

_TOLD, _FOUND = 70, 30
_SHOWN = 300


def problems_name(_: Words) -> str:
    """Name the sheet."""
    return _("Corrections")


def write_problems(page: Any, problems: Problems, slots: Slots, shown: Head, _: Words) -> None:
    """List every problem, the gravest first, then in the order of the sheets."""
    columns = Columns(
        [
            Column("number", _("No."), 5),
            Column("severity", _("Severity"), 14),
            Column("place", _("Cell in this workbook"), 24),
            Column("found", _("What stood there"), _FOUND),
            Column("told", _("What is wrong and what to do"), _TOLD),
            Column("sent", _("Cell in your file"), 24),
            Column("code", _("Code"), 18),
        ]
    )
    listed = _listed(problems, slots)
    count = _.plural("{count} problem", "{count} problems", len(listed))
    hint = _("{problems}. Click a cell to go there, correct it, save this workbook and load it again.")
    head(page, slots.styles, None, problems_name(_), hint.format(problems=count), columns, shown)
    page.set_row(HEADER_ROW, 22)
    for row, (issue, place) in enumerate(listed, start=FIRST_ROW):
        _write_problem(page, row, issue, place, columns, slots, _)
    page.freeze_panes(FIRST_ROW, 0)
    page.repeat_rows(HEADER_ROW)
    finish(page, shown, max(FIRST_ROW, FIRST_ROW + len(listed) - 1), len(columns.all))


def _listed(problems: Problems, slots: Slots) -> list[tuple[Issue, Place | None]]:
    """Pair each issue with its cell here; what has none comes first within its severity."""
    found: list[tuple[Issue, Place | None]] = [(issue, None) for issue in problems.others]
    known = {slot: number for number, slot in enumerate(slots.places)}
    for slot in sorted(problems.marks, key=lambda slot: known.get(slot, -1)):
        found += [(issue, slots.places.get(slot)) for issue in problems.marks[slot]]
    return sorted(found, key=lambda pair: list(Severity).index(pair[0].severity))


def _write_problem(
    page: Any, row: int, issue: Issue, place: Place | None, columns: Columns, slots: Slots, _: Words
) -> None:
    """Write one problem."""
    styles = slots.styles
    told, found = clean(sentence(issue, _)), clean(issue.found)
    if len(found) > _SHOWN:
        found = f"{found[:_SHOWN]}…"
    severities = {Severity.ERROR: _("Error"), Severity.DOUBTFUL: _("Doubtful"), Severity.WARNING: _("Warning")}
    texts = {
        "severity": severities[issue.severity],
        "found": found,
        "told": told,
        "sent": "" if issue.address is None else clean(str(issue.address)),
        "code": issue.code,
    }
    page.set_row(row, max(20, points(max(lines(told, _TOLD), lines(found, _FOUND)))))
    page.write_number(row, columns.at("number"), row - FIRST_ROW + 1, styles.of("figure", valign="top"))
    for name, text in texts.items():
        fill = {"bg_color": FILLS[issue.severity], "bold": True} if name == "severity" else {}
        write_value(page, row, columns.at(name), text, styles.of("told", **fill))
    column = columns.at("place")
    if place is None:
        page.write_string(row, column, _("the whole file"), styles.of("told"))
        return
    cell = f"{column_letters(place.column + 1)}{place.row + 1}"
    link = styles.of("told", font_color=TEAL, underline=1, locked=False)
    page.write_url(row, column, f"internal:{quoted(place.sheet)}!{cell}", link, f"{place.sheet}!{cell}")
