"""What a person says of one thing in a file, in place of what stands there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on an answer, an entry of a register or a row: what is typed instead (or to confirm it), and why.

    `code` and `part` name the slot: of a register the row and the field, of a table of many regions a row of it.
    """

    code: str
    part: str
    typed: str
    reason: str
