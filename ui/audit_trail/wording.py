"""Changes in words: what was done, what it is about, and each value that was set."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from access import Role
from data.regions import regions
from data.store.assessments import Verdict
from data.store.stage import Stage, stage_name
from data.store.trail import Change
from ui.acting import role_name
from ui.assessing.wording import verdict_names
from words import Words

MOST_REGIONS = 6


def action_names(_: Words) -> dict[str, str]:
    """Name the kinds of change."""
    return {
        "import": _("File kept"),
        "withdraw": _("File withdrawn"),
        "round": _("Round made"),
        "settings": _("Round set"),
        "assignments": _("Assessor assigned"),
        "assessments": _("Answer scored"),
        "decisions": _("Final value decided"),
        "confirmations": _("Decision confirmed or refused"),
        "objections": _("Objection made"),
        "evidence": _("Evidence registered"),
        "people": _("Person registered"),
        "presentations": _("Presentation noted"),
        "editions": _("Edition published"),
        "instrument": _("Instrument stored"),
        "regions": _("Regions listed"),
        "layout": _("Layout mapped"),
    }


def field_names(_: Words) -> dict[str, str]:
    """Name the values that a change sets."""
    return {
        "active": _("Active"),
        "added": _("Added"),
        "agreed": _("Confirmed"),
        "answers": _("Answers"),
        "assessor": _("Assessor"),
        "awaits": _("Waits for a second person"),
        "before": _("Before"),
        "checksum": _("Checksum"),
        "code": _("Code"),
        "cohort": _("Cohort"),
        "corrections": _("Corrections"),
        "dated": _("Dated"),
        "decision": _("Decision"),
        "email": _("E-mail"),
        "evidence": _("Evidence"),
        "file": _("File"),
        "file_name": _("File"),
        "held": _("Day"),
        "instrument": _("Instrument"),
        "kind": _("Kind"),
        "name": _("Name"),
        "note": _("Note"),
        "number": _("Value"),
        "object_by": _("Objections until"),
        "objection": _("Objection"),
        "origin": _("Came from"),
        "place": _("Place"),
        "reason": _("Reason"),
        "records": _("Entries of registers"),
        "region": _("Region"),
        "regions": _("Region(s)"),
        "renamed": _("Renamed"),
        "replaces": _("Replaces"),
        "role": _("Role"),
        "round": _("Round"),
        "stage": _("Stage"),
        "status": _("State"),
        "submit_by": _("Submissions until"),
        "valid_until": _("Valid until"),
        "version": _("Version"),
    }


def about(change: Change, _: Words) -> str:
    """Say what a change is about, in a few words."""
    told = change.detail
    parts = [region_name(told["region"])] if "region" in told else []
    parts += [str(told[name]) for name in ("code", "assessor", "email", "file_name", "file") if told.get(name)]
    if change.action == "settings":
        parts.append(value_text("stage", told.get("stage"), _))
    if change.action == "withdraw":
        parts.append(_("submission {number}").format(number=change.subject))
    return " · ".join(parts) or change.subject


def told_text(told: Mapping[str, Any], _: Words) -> str:
    """Say what a change sets in one line, for a file."""
    names = field_names(_)
    return "; ".join(f"{names.get(name, name)}: {value_text(name, value, _)}" for name, value in told.items())


def value_text(name: str, value: Any, _: Words) -> str:
    """Say a value that was set; a dash where there is none."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return _.plain(value)
    text = str(value)
    if name == "region":
        return region_name(text)
    if name == "regions":
        return _regions(text.split(), _)
    if name == "stage" and text in set(Stage):
        return stage_name(Stage(text), _)
    if name == "role" and text in set(Role):
        return role_name(Role(text), _)
    if name == "evidence" and text in set(Verdict):
        return verdict_names(_)[Verdict(text)]
    if name in ("submit_by", "object_by", "held", "dated", "valid_until"):
        return _.day(date.fromisoformat(text))
    return text


def region_name(code: str) -> str:
    """Name a region; one that nobody knows any more is told by its code."""
    known = regions().get(code)
    return code if known is None else known.short_name


def _regions(codes: list[str], _: Words) -> str:
    """Name a few regions, and count the others."""
    named = ", ".join(region_name(code) for code in codes[:MOST_REGIONS])
    left = len(codes) - MOST_REGIONS
    return named if left <= 0 else named + " " + _.plural("and {count} other", "and {count} others", left)
