"""What the parts of an answer are called: on the screen and in files alike."""

from data.answers.parts import Part
from scoring import FINAL, Basis
from words import Words


def part_names(_: Words) -> dict[str, str]:
    """The parts of an answer in words."""
    return {
        Part.VALUE: _("answer"),
        Part.NUMERATOR: _("numerator"),
        Part.DENOMINATOR: _("denominator"),
        Part.EVIDENCE: _("evidence"),
        Part.REASON: _("reason"),
        Part.PRINTED: _("printed in the file"),
        Part.APPLIES: _("applies or not"),
        Part.EVIDENCE_DATE: _("date of the evidence"),
        Part.EVIDENCE_LINK: _("link to the evidence"),
        Part.NOTE: _("note"),
        FINAL: _("final value"),
    }


def basis_names(_: Words) -> dict[str, str]:
    """What a final value rests on, in words."""
    return {
        Basis.ASSESSED: _("assessors"),
        Basis.MODERATED: _("moderation"),
        Basis.OBJECTION: _("answer to an objection"),
    }
