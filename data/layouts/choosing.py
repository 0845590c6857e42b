"""What a person may choose instead of a proposal: another label, or a cell by its address."""

import re

from data.issues import CellAddress
from data.layouts.anchors import nearest_label
from data.layouts.beside import answer_cell
from data.layouts.labels import Form, Label
from data.layouts.lines import Line, line_between
from data.layouts.proposals import Proposals
from scoring import Indicator

MOST_CANDIDATES = 12
_ADDRESS = re.compile(r"(?:(?P<sheet>'[^']+'|[^!]+)!)?\$?(?P<column>[A-Za-z]{1,3})\$?(?P<row>[1-9][0-9]{0,6})")


def candidates(found: Proposals, indicator: Indicator) -> tuple[Label, ...]:
    """List the labels that may ask for an indicator, the likeliest first."""
    form = found.form
    likely = [
        (max(match.likeness for match in label.matches if match.code == indicator.code), label)
        for label in form.labels
        if any(match.code == indicator.code for match in label.matches)
    ]
    likely.sort(key=lambda each: -each[0])
    return tuple(label for _likeness, label in likely[:MOST_CANDIDATES])


def line_at(found: Proposals, indicator: Indicator, part: str, label: Label) -> Line:
    """Make the line of a label that a person chose: its answer is looked for as for any label."""
    answer = answer_cell(found.form, found.habits, label, part).address
    return line_between(found, indicator, part, label, answer)


def line_of_address(found: Proposals, indicator: Indicator, part: str, answer: CellAddress) -> Line | None:
    """Make the line of a cell that a person typed; None where no label stands left of it or above it."""
    label = nearest_label(found.form, answer)
    return None if label is None else line_between(found, indicator, part, label, answer)


def address_in(form: Form, typed: str, sheet: str) -> CellAddress | None:
    """Read a typed address (D7, or Isian!D7) of a sheet that people see; None where it is none."""
    written = _ADDRESS.fullmatch(typed.strip())
    if written is None:
        return None
    named = (written["sheet"] or sheet).strip("'").strip()
    known = next((each for each in form.sheets if each.name.casefold() == named.casefold()), None)
    if known is None:
        return None
    column = 0
    for letter in written["column"].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return known.address(int(written["row"]), column)
