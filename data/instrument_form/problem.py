"""What is wrong with a form, said by cell."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.issues import CellAddress


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One thing to mend: the cell (None: no cell says it), what stands there and what should; `what` names the value.

    `found` and `expected` are English; `data.instrument_form.sentences` says them in the tongue of a person.
    """

    address: CellAddress | None
    found: str
    expected: str
    what: str = ""


class FormError(Exception):
    """A form that is no instrument; `problems` holds all that is wrong with it, each once."""

    def __init__(self, problems: Iterable[FormProblem]) -> None:
        """Keep the problems in the order found, without those that say the same of the same cell."""
        self.problems = tuple(dict.fromkeys(problems))
        super().__init__(self.problems)
