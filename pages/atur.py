"""Setting up a round: its stage and dates, whom it waits for, who assesses whom, who presented; or a new one."""

from access import Permission
from ui.choices import chosen_round
from ui.round_setup import set_up, show_setup
from ui.session import admit

visitor, _ = admit(Permission.SET_UP_ROUNDS)

show_setup(set_up(chosen_round(visitor), visitor), visitor, _)
