"""Reminders as plain text, ready for WhatsApp or e-mail: to one region, or to a group of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.completeness_words import open_words
from words import Words

RULE = "-" * 40


@dataclass(frozen=True, slots=True)
class Open:
    """What is open in one dimension; of a region that sent nothing all that is asked is blank."""

    dimension: str
    asked: int
    blank: int
    doubtful: int
    wrong: int
    unproven: int


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one region is reminded of; `version` is none where nothing came, `answered` counts of `asked`."""

    region: str
    round: str
    sample: bool
    due: date
    days_past: int
    version: int | None
    answered: int
    asked: int
    open: tuple[Open, ...]


def reminder_text(told: Reminder, _: Words) -> str:
    """Write the reminder of one region."""
    if told.version is None:
        state = _("We have not received the workbook of your region for {round} yet.").format(round=told.round)
        heading, request = _("We are waiting for:"), _("Please send it {when}.")
    else:
        state = _(
            "We have received the workbook of your region for {round} (version {version}), but it is not complete:"
            " {answered} of {asked} items are answered."
        ).format(
            round=told.round,
            version=_.number(told.version, 0),
            answered=_.number(told.answered, 0),
            asked=_.number(told.asked, 0),
        )
        heading, request = _("Still open:"), _("Please complete the same workbook and send it again {when}.")
    lines = [
        *_sample_line(told.sample, _),
        _("To the Smart City team of {region}").format(region=told.region),
        "",
        f"{state} {_deadline(told.due, told.days_past, _)}",
        "",
        heading,
        *(f"- {one.dimension}: {_open_words(one, told.version is None, _)}" for one in told.open),
        "",
        request.format(when=_when(told.due, told.days_past, _)),
        _("If you have sent it meanwhile, please disregard this message. Thank you."),
    ]
    return "\n".join(lines)


def group_text(all_told: Sequence[Reminder], _: Words) -> str:
    """Write one message to all who have something open: who has not sent, and what is missing from the others."""
    if not all_told:
        return _("Nobody needs a reminder.")
    first = all_told[0]
    unsent = [told for told in all_told if told.version is None]
    partial = [told for told in all_told if told.version is not None]
    lines = [
        *_sample_line(first.sample, _),
        _("Reminder for {round}").format(round=first.round),
        _deadline(first.due, first.days_past, _),
    ]
    if unsent:
        lines += ["", _("Not received yet ({count}):").format(count=_.number(len(unsent), 0))]
        lines += [f"{place}. {told.region}" for place, told in enumerate(unsent, start=1)]
    if partial:
        lines += ["", _("Received, not complete ({count}):").format(count=_.number(len(partial), 0))]
        lines += [f"{place}. {told.region}: {_short(told, _)}" for place, told in enumerate(partial, start=1)]
    asked = _("Please send or complete the workbook {when}. Thank you.")
    return "\n".join([*lines, "", asked.format(when=_when(first.due, first.days_past, _))])


def all_texts(all_told: Sequence[Reminder], _: Words) -> bytes:
    """Write the reminders of all one under the other, as a text file that every editor opens."""
    texts = [reminder_text(told, _) for told in all_told]
    return f"\n\n{RULE}\n\n".join(texts).replace("\n", "\r\n").encode("utf-8-sig")


def _sample_line(sample: bool, _: Words) -> list[str]:  # noqa: FBT001 - a property of the round
    """Say first that nobody should be sent this."""
    return [_("[SAMPLE: do not send, the figures are invented]")] if sample else []


def _deadline(due: date, days_past: int, _: Words) -> str:
    """Say when the deadline is or was."""
    if days_past > 0:
        past = _.plural("{count} day ago", "{count} days ago", days_past)
        return _("The deadline was {day}, {past}.").format(day=_.day(due), past=past)
    return _("The deadline is {day}.").format(day=_.day(due))


def _when(due: date, days_past: int, _: Words) -> str:
    """Say until when."""
    return _("as soon as you can") if days_past > 0 else _("by {day}").format(day=_.day(due))


def _open_words(one: Open, nothing_sent: bool, _: Words) -> str:  # noqa: FBT001 - a property of the reminder
    """List what is open in a dimension."""
    if nothing_sent:
        return _.plural("{count} item", "{count} items", one.asked)
    if one.blank == one.asked:
        return _.plural("{count} item, blank", "all {count} items blank", one.asked)
    return open_words(one, _)


def _short(told: Reminder, _: Words) -> str:
    """Say in one line what is missing: how many blank, doubtful and wrong by dimension."""
    return "; ".join(f"{one.dimension} {_open_words(one, nothing_sent=False, _=_)}" for one in told.open)
