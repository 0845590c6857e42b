"""Proposals and readings in words: why a cell was proposed, how sure that is, and what it is read as."""

from math import isnan

from data.answers.given import Given
from data.answers.parts import ASKED, Part
from data.issues import CellAddress, sentence
from data.layouts import Line, Proposal, Reason, Row
from data.layouts.beside import Found
from reports import part_names
from scoring import Indicator, Kind, Status
from ui.page import escaped
from words import Words

LONGEST_SHOWN = 60


def badge_of(row: Row, _: Words) -> str:
    """Say in a word, and a colour beside it, how an indicator stands."""
    colour, text = _standing(row, _)
    return f":{colour}-badge[{escaped(text)}]"


def _standing(row: Row, _: Words) -> tuple[str, str]:
    if row.absent:
        return "gray", _("confirmed: not in this file")
    if row.confirmed and not row.asked:
        return "orange", _("confirmed before, but its label is gone")
    if row.confirmed:
        return "green", _("confirmed")
    if row.known:
        return "violet", _("as in an earlier file")
    if not row.asked:
        return "gray", _("not found")
    return ("blue", _("sure")) if row.sure else ("orange", _("resembles, please check"))


def told_lines(row: Row, _: Words) -> list[str]:
    """Say of every part where it is answered; what stands beside the answer in one sentence."""
    asked = [told_line(line, row, _) for line in row.asked]
    beside = [told_line(line, row, _) for line in row.lines if line.part not in ASKED]
    return [*asked, " · ".join(beside)] if beside else asked


def told_line(line: Line, row: Row, _: Words) -> str:
    """Say of one part where it is answered, what stands there, how it is read, and by which label it was found."""
    told = _("{part}: cell {cell}, {reading}").format(
        part=part_names(_)[line.part].capitalize(),
        cell=line.answer,
        reading=told_reading(line.given, line.part, row.indicator, _),
    )
    if line.part not in ASKED and any(line.label == asked.label for asked in row.asked):
        return told
    told += _(" · label “{label}” ({place})").format(label=shortened(line.text), place=line.label.cell)
    why = "" if line.proposal is None else f" · {told_reason(line.proposal, _)}"
    return f"{told}{why}"


def told_reading(given: Given, part: str, indicator: Indicator, _: Words) -> str:
    """Say what stands in a cell and how it is read, or why it cannot be."""
    raw = shortened(given.raw)
    if given.issues:
        return _("holds “{raw}”, to be settled: {why}").format(raw=raw, why=sentence(given.issues[0], _))
    if given.status is Status.NOT_APPLICABLE:
        return _("holds “{raw}”, read as not applicable").format(raw=raw)
    if given.status is not Status.ANSWERED:
        return _("blank")
    if given.text or isnan(given.number):
        return _("holds “{raw}”").format(raw=raw)
    return _("holds “{raw}”, read as {value}").format(raw=raw, value=_value(given.number, part, indicator, _))


def _value(number: float, part: str, indicator: Indicator, _: Words) -> str:
    if part == Part.VALUE and indicator.kind is Kind.LEVEL:
        return _("level {level}").format(level=_.number(number, 0))
    if part == Part.VALUE and indicator.kind is Kind.YES_NO:
        return _("yes") if number else _("no")
    return _.plain(number)


def told_reason(proposal: Proposal, _: Words) -> str:
    """Say why a cell was proposed and what speaks against it."""
    told = [
        {
            Reason.CODE: _("the code itself"),
            Reason.NAME: _("the name itself"),
            Reason.QUESTION: _("the question itself"),
            Reason.HEADER: _("a known short name"),
            Reason.PART: _("names only the part, below its indicator"),
            Reason.RESEMBLES: _("resembles it ({likeness})").format(likeness=_.percent(proposal.likeness)),
        }[proposal.reason]
    ]
    if proposal.found is Found.BESIDE:
        told.append(_("the cell beside it is a guess"))
    if proposal.rivals:
        told.append(_("may also belong to {codes}").format(codes=", ".join(proposal.rivals)))
    if proposal.again is not None:
        told.append(_("the same label stands in {place} too").format(place=proposal.again))
    return ", ".join(told)


def told_choice(line: Line, _: Words) -> str:
    """Name a choice in a list: the cell, what stands there, and its label."""
    held = _("“{raw}”").format(raw=shortened(line.given.raw)) if line.given.raw else _("blank")
    return _("{cell} {held} · label “{label}” ({place})").format(
        cell=line.answer, held=held, label=shortened(line.text), place=line.label.cell
    )


def shortened(text: str) -> str:
    """Cut a long text for one line."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[: LONGEST_SHOWN - 1]}…"


def place_of(address: CellAddress | None, _: Words) -> str:
    """Say where a text stands; the name of a sheet has no cell."""
    return _("the name of a sheet") if address is None else str(address)
