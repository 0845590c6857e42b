"""The masterplan and the quick wins, each held against the three tests of "smart"."""

from reports.slides.parts import source_line
from reports.slides.slide import Column, Grid, Slide
from reports.slides.subject import QuickWin, Subject
from words import Words

SHOWN = 7


def quick_wins(subject: Subject, _: Words) -> Slide | None:
    """List the quick wins with the three tests; none where none is named."""
    wins = subject.quick_wins
    if not wins:
        return None
    passed = sum(all(win.tests) for win in wins)
    title = _("{passed} of {count} quick wins pass all three tests of smart").format(
        passed=_.number(passed, 0), count=_.number(len(wins), 0)
    )
    columns = (
        Column(_("Quick win"), 0.34), Column(_("Pillar"), 0.17), Column(_("Problem"), 0.11),
        Column(_("Value"), 0.11), Column(_("Service"), 0.11), Column(_("State"), 0.16),
    )  # fmt: skip
    rows = tuple((win.title, win.pillar, *(_test(one, _) for one in win.tests), win.state) for win in wins[:SHOWN])
    lead = ""
    if len(wins) > SHOWN:
        lead = _("The first {shown} of {count}; all stand in the dashboard.").format(
            shown=_.number(SHOWN, 0), count=_.number(len(wins), 0)
        )
    notes = (
        _("The three tests: does it solve a priority problem, raise the region’s value, serve the public excellently?"),
        *(_in_charge(win, _) for win in wins),
    )
    return Slide("quick-win", title, Grid(columns, rows, lead), source_line(subject, _), notes)


def masterplan(subject: Subject, _: Words) -> Slide | None:
    """List the books of the masterplan and their states; none where nothing is said of any."""
    books = subject.books
    if not any(book.state for book in books):
        return None
    said = [book for book in books if book.state]
    title = _("Masterplan: {count} of {all} books have a stated state").format(
        count=_.number(len(said), 0), all=_.number(len(books), 0)
    )
    columns = (Column(_("Book"), 0.44), Column(_("State"), 0.28), Column(_("Document"), 0.28))
    rows = tuple((book.name, book.state or _("not said"), book.document or "–") for book in books)
    notes = (_("States as the region gave them in its workbook; they are not scored."),)
    return Slide("masterplan", title, Grid(columns, rows), source_line(subject, _), notes)


def _test(passed: bool | None, _: Words) -> str:  # noqa: FBT001 - an answer
    return {True: _("Yes"), False: _("No"), None: _("not said")}[passed]


def _in_charge(win: QuickWin, _: Words) -> str:
    return _("{title}: {department}").format(title=win.title, department=win.department or _("no department named"))
