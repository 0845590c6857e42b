"""Moderation: where assessors disagree, what waits for a decision, and the decision with its reason."""

from access import Permission
from ui.choices import chosen_round
from ui.moderating import board_of, show_board
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.MODERATE)

results = results_of(chosen_round(visitor), visitor)
show_board(board_of(results, visitor), visitor, _)
