"""The round that files are sent to: the one in the header, or for a region one that still takes files."""

from access import Permission, Role, Visitor, require
from data.store import Round
from data.store.settings import NOT_CLOSED
from ui.choices import chosen_round
from ui.results import store
from ui.stage_rounds import offer_round, rounds_at
from words import Words

SENT_TO = "muat-putaran"


def rounds_to_send(visitor: Visitor) -> list[Round]:
    """List the rounds that take files, the latest first; published or not, for what is sent is one's own."""
    require(visitor, Permission.LOAD_RESULTS)
    return rounds_at(NOT_CLOSED)


def round_to_send(visitor: Visitor, _: Words) -> Round | None:
    """Give the round of the header; offer a region the rounds that take files, None where none does."""
    if visitor.role is not Role.REGION:
        return store().round(chosen_round(visitor))
    listed = {one.code: one for one in rounds_to_send(visitor)}
    return offer_round(SENT_TO, listed, 440, _) if listed else None
