"""The stages of a round."""

from enum import StrEnum

from words import Words


class Stage(StrEnum):
    """How far a round has come."""

    COLLECTING = "collecting"
    ASSESSING = "assessing"
    OBJECTING = "objecting"
    CLOSED = "closed"


def stage_name(stage: Stage, _: Words) -> str:
    """Name a stage."""
    return {
        Stage.COLLECTING: _("collecting submissions"),
        Stage.ASSESSING: _("assessment"),
        Stage.OBJECTING: _("objections"),
        Stage.CLOSED: _("closed"),
    }[stage]
