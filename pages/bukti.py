"""Evidence: the documents behind the answers of a round, doubles and expired ones flagged; a region sees its own."""

from access import Permission
from ui.choices import chosen_round
from ui.evidencing import register_for, show_register
from ui.session import admit

visitor, _ = admit(Permission.REGISTER_EVIDENCE)

show_register(register_for(chosen_round(visitor), visitor), visitor, _)
