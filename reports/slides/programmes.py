"""The masterplan and the quick wins, each held against the three tests of "smart"."""

from collections.abc import Sequence

from data.programme import PASSING
from reports.slides.parts import source_line
from reports.slides.slide import Column, Grid, Slide
from reports.slides.subject import Book, QuickWin, Subject
from words import Words

SHOWN = 7


def quick_wins(subject: Subject, _: Words) -> Slide | None:
    """List the quick wins with the three tests; none where none is named."""
    wins = subject.quick_wins
    if not wins:
        return None
    passed = sum(all(test.passed for test in win.tests) for win in wins)
    title = _("{passed} of {count} quick wins pass all three tests of smart").format(
        passed=_.number(passed, 0), count=_.number(len(wins), 0)
    )
    columns = (
        Column(_("Quick win"), 0.34), Column(_("Pillar"), 0.17), Column(_("Problem"), 0.11),
        Column(_("Value"), 0.11), Column(_("Service"), 0.11), Column(_("State"), 0.16),
    )  # fmt: skip
    rows = tuple(
        (win.title, *(said or _("not said") for said in (win.pillar, *(test.said for test in win.tests), win.state)))
        for win in wins[:SHOWN]
    )
    lead = _("Marks of 0 to 4 by the region itself; a test is passed from {passing} on (our guess).").format(
        passing=_.number(PASSING, 0)
    )
    if len(wins) > SHOWN:
        first = _("The first {shown} of {count}; all stand in the dashboard.").format(
            shown=_.number(SHOWN, 0), count=_.number(len(wins), 0)
        )
        lead = f"{lead} {first}"
    notes = (
        _("The three tests: does it solve a priority problem, raise the region’s value, serve the public excellently?"),
        *(_told(win, _) for win in wins),
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
    notes = (_("States as the region gave them in its workbook; they are not scored."), *_unmoved(books, _))
    return Slide("masterplan", title, Grid(columns, rows), source_line(subject, _), notes)


def _unmoved(books: Sequence[Book], _: Words) -> list[str]:
    """Name the books whose state is that of the round before; nothing where every one moved or none is known."""
    names = ", ".join(book.name for book in books if book.state and book.state == book.before)
    return [_("State unchanged since the round before: {books}.").format(books=names)] if names else []


def _told(win: QuickWin, _: Words) -> str:
    """Tell of one quick win who is in charge, why a test is not passed, whether it moved and what proves it."""
    department = win.department or _("no department named")
    told = [_("{title}: {department}").format(title=win.title, department=department)]
    names = (_("Problem"), _("Value"), _("Service"))
    told += [
        f"{name}: {test.reason}" for name, test in zip(names, win.tests, strict=True) if test.reason and not test.passed
    ]
    if win.before and win.before == win.state:
        told.append(_("state unchanged since the round before"))
    if win.evidence:
        told.append(_("Evidence: {link}").format(link=win.evidence))
    return "; ".join(told)
