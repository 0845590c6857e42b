"""The registers of a region as its slides tell them: the books of its masterplan and its quick wins."""

from data.programme import TESTS, passes
from data.template.registers import MASTERPLAN, QUICK_WINS
from reports.slides import Book, QuickWin, Tested
from ui.programme.found import Programme
from ui.programme.wording import field_of, row_name, told
from words import Words


def books_of(programme: Programme, region: str, _: Words) -> tuple[Book, ...]:
    """Every book of the masterplan with what the region says of it; none where it sent no workbook."""
    if region not in programme.regions:
        return ()
    listed, state = programme.books, field_of(MASTERPLAN, "state")
    read, unread = (table.loc[region] for table in (listed.read, listed.unread))
    return tuple(
        Book(
            row_name(MASTERPLAN, code, _),
            told(state, read.loc[code, "state"], unread.loc[code, "state"], _),
            read.loc[code, "number"] or unread.loc[code, "number"],
            told(state, programme.books_before[region, code], "", _),
        )
        for code in read.index
    )


def quick_wins_of(programme: Programme, region: str, _: Words) -> tuple[QuickWin, ...]:
    """Every quick win, in the order of the workbook; what cannot be read is quoted."""
    listed, fields = programme.wins, {field.code: field for field in QUICK_WINS.fields}
    wins = []
    for row in listed.read.index[listed.read.index.get_level_values("region") == region]:
        read, unread = listed.read.loc[row], listed.unread.loc[row]
        said = {code: told(field, read[code], unread[code], _) for code, field in fields.items()}
        first, second, third = (Tested(passes(read[test]), said[test], said[f"{test}_reason"]) for test in TESTS)
        wins.append(
            QuickWin(
                said["title"] or _("Quick win without a title"), said["pillar"], said["department"], said["state"],
                told(fields["state"], programme.before[row], "", _), (first, second, third), said["evidence"],
            )
        )  # fmt: skip
    return tuple(wins)
