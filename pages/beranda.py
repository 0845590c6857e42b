"""Home: what is here, and the way in."""

from access import Permission
from ui.page import head
from ui.session import admit
from ui.welcome import answer_of_welcome, show_rounds, show_steps

visitor, _ = admit(Permission.VIEW_SCORES)

head(_("Who is ready to be a smart city?"), answer_of_welcome(visitor, _))
show_steps(visitor, _)
show_rounds(visitor, _)
