"""Everything a region answered in one table, with what this assessor said of it."""

import pandas as pd

from scoring import Status
from ui.assessing.desk import Desk
from ui.assessing.wording import said_text, verdict_names
from ui.tables import height_of, show_table
from words import Words

HEIGHT = 620


def show_list(desk: Desk, _: Words) -> None:
    """Show the answers of a region beside the scores of this assessor."""
    verdicts, instrument = verdict_names(_), desk.instrument
    rows = []
    for one in desk.asked:
        word = desk.word(one.code)
        said = one.code in desk.done
        status = Status.ANSWERED if word.applicable else Status.NOT_APPLICABLE
        rows.append(
            {
                " ": "✓" if said else "",
                _("Code"): one.code,
                _("Region"): said_text(desk.own[one.code], Status.ANSWERED, one, instrument, _),
                _("You"): said_text(word.number, status, one, instrument, _) if said else "–",
                _("Evidence"): verdicts[word.verdict],
                _("Indicator"): _.of(one.name),
            }
        )
    table = pd.DataFrame(rows)
    alt = _("Answers of the region and what you said of each")
    show_table(table, {}, "daftar-nilai", _, alt=alt, height=min(HEIGHT, height_of(table)))
