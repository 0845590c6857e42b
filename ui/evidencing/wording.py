"""Evidence in words: what is odd, what became of it, the table."""

import pandas as pd

from data.evidence_register import Flag
from data.regions import regions
from data.store.evidence import EvidenceStatus
from ui.evidencing.found import Register
from words import Words


def flag_names(_: Words) -> dict[str, str]:
    """What can be odd about a piece of evidence."""
    return {
        Flag.TWICE: _("named twice"),
        Flag.EXPIRED: _("no longer valid"),
        Flag.UNDATED: _("without a date"),
        Flag.NOWHERE: _("no link or file"),
    }


def status_names(_: Words) -> dict[str, str]:
    """What can become of a piece of evidence."""
    return {
        EvidenceStatus.FILED: _("filed"),
        EvidenceStatus.ACCEPTED: _("accepted"),
        EvidenceStatus.REFUSED: _("refused"),
        EvidenceStatus.WITHDRAWN: _("withdrawn"),
    }


def answer_of_register(register: Register, _: Words) -> str:
    """Say how much evidence there is and what is odd about it."""
    if register.rows.empty:
        return _("No evidence is named in this round yet.")
    first = _.plural("{count} piece of evidence is named.", "{count} pieces of evidence are named.", len(register.rows))
    names = flag_names(_)
    counts = [(int(register.odd(flag).sum()), names[flag]) for flag in Flag]
    told = ", ".join(f"{_.number(count, 0)} {name}" for count, name in counts if count)
    second = _("Look at: {odd}.").format(odd=told)
    return f"{first} {second}" if told else first


def register_table(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """The register under the headings people read."""
    flags, statuses, known = flag_names(_), status_names(_), regions()
    return pd.DataFrame(
        {
            _("Region"): [known[code].short_name for code in rows["region"]],
            _("Code"): rows["code"].to_numpy(),
            _("Number or name"): rows["number"].to_numpy(),
            _("Date"): [None if pd.isna(day) else _.day(day) for day in rows["dated"]],
            _("Kind"): rows["kind"].to_numpy(),
            _("Link or file"): rows["place"].to_numpy(),
            _("Status"): [statuses[one] for one in rows["status"]],
            _("Valid until"): [None if pd.isna(day) else _.day(day) for day in rows["valid_until"]],
            _("Look at"): [", ".join(flags[flag] for flag in one) for one in rows["odd"]],
            _("From"): rows["source"].to_numpy(),
        }
    )
