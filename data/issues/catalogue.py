"""Every code there is, with its severity and its sentence in both tongues."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from data.issues import answers, files, identity, tables, templates
from data.issues.issue import CellAddress, Issue, Severity
from words import Words

FAMILIES = (files, tables, templates, identity, answers)
CODES: Mapping[str, Severity] = MappingProxyType(
    {code: severity for family in FAMILIES for code, severity in family.SEVERITIES.items()}
)


def issue(
    code: str, address: CellAddress | None = None, found: str = "", expected: str = "", proposed: str = ""
) -> Issue:
    """Make an issue of the catalogue, with the severity of its code; KeyError for a code that is not in it."""
    return Issue(code, CODES[code], address, found, expected, proposed)


def sentence(found: Issue, _: Words) -> str:
    """Say in one sentence or two what happened and what to do about it (the place is in `address`)."""
    return _wordings(_)[found.code].format(found=found.found, expected=found.expected)


@lru_cache
def _wordings(_: Words) -> Mapping[str, str]:
    """Collect the sentences of one tongue; a file may have a hundred thousand issues."""
    return {code: wording for family in FAMILIES for code, wording in family.wordings(_).items()}
