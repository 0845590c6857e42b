"""A spreadsheet that was read, in words and tables; and taking a kept one back."""

import pandas as pd

from access import Permission, Role, Visitor, require
from data.issues import Severity
from data.regions import regions
from data.result_table import Reading
from reports import part_names
from ui.results import store
from words import Words


def take_back(submission: int, reason: str, visitor: Visitor) -> None:
    """Withdraw a submission: its answers no longer count, its file stays."""
    require(visitor, Permission.WITHDRAW_RESULTS)
    store().withdraw(submission, visitor.email, reason)


def submissions_of(round_code: str, visitor: Visitor) -> pd.DataFrame:
    """The submissions of a round, the latest first; a region sees its own only."""
    require(visitor, Permission.LOAD_RESULTS)
    listed = store().submissions(round_code)
    if visitor.role is not Role.REGION:
        return listed
    held = store().all_versions(round_code)
    others = held.loc[~held["region"].isin(visitor.regions), "submission_id"]
    return listed[~listed["id"].isin(others)]


def summary(found: Reading, _: Words) -> str:
    """Say in one line what was understood."""
    counts = [sum(issue.severity is severity for issue in found.issues) for severity in Severity]
    took_part = int(found.entries["took_part"].sum())
    return _("{regions}, {took_part} took part; {errors}, {doubtful}, {warnings}").format(
        regions=_.plural("{count} region", "{count} regions", len(found.entries)),
        took_part=_.number(took_part, 0),
        errors=_.plural("{count} error", "{count} errors", counts[0]),
        doubtful=_.plural("{count} doubtful answer", "{count} doubtful answers", counts[1]),
        warnings=_.plural("{count} warning", "{count} warnings", counts[2]),
    )


def mapping_table(found: Reading, version: str, _: Words) -> pd.DataFrame:
    """Which column was taken for what."""
    instrument = store().instrument(version)
    names = {part.code: _.of(part.name) for part in (*instrument.parts, *instrument.printed)}
    roles = {
        "no": _("row number"),
        "region": _("region"),
        "region_code": _("Kemendagri code"),
        "kind": _("type of region"),
        "province": _("province"),
        "scheme": _("weight group"),
    }
    parts = part_names(_)
    return pd.DataFrame(
        {
            _("Column"): [str(column.address) for column in found.columns],
            _("Header"): [column.header for column in found.columns],
            _("Taken for"): [
                _("not used") if column.code is None else names.get(column.code, roles.get(column.code, column.code))
                for column in found.columns
            ],
            _("Part of the answer"): [parts.get(column.part, "–") for column in found.columns],
        }
    )


def preview_table(found: Reading, _: Words) -> pd.DataFrame:
    """Every answer as it was read, with its cell."""
    register = regions()
    names = {code: register[code].short_name for code in found.answers["region"].unique()}
    return pd.DataFrame(
        {
            _("Region"): found.answers["region"].map(names),
            _("Code"): found.answers["code"],
            _("As written"): found.answers["raw"],
            _("Read as"): [_.plain(number) for number in found.answers["number"]],
            _("Cell"): found.answers["sheet"] + "!" + found.answers["cell"],
        }
    )
