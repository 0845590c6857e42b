"""Links to evidence: shown as a link only when they lead to a web page, never fetched."""

import re
from urllib.parse import urlsplit

from data.answers.given import Given, blank, rule_of, without
from data.figures import BLANKS, tidy
from data.issues import CellAddress, issue
from data.workbook import Cell, CellKind
from scoring import Status

NO_EVIDENCE = BLANKS | {"tidak ada", "belum ada", "belum", "tidak", "tdk ada", "nihil", "0"}
_ADDRESS_WITHOUT_SCHEME = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_NEVER_IN_A_LINK = re.compile(r"[\s\x00-\x1f\x7f<>\"\\^`{|}\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def read_link(cell: Cell, address: CellAddress) -> Given:
    """Read the cell of a link; what is no address of the web is kept as text and said."""
    text = cell.shown.strip()
    if tidy(text) in NO_EVIDENCE or cell.kind in (CellKind.ERROR, CellKind.UNSAVED):
        return blank(cell)
    if is_web_address(text):
        return Given(1.0, Status.ANSWERED, cell.shown, rule_of(cell, ""), text=text)
    proposed = f"https://{text}" if _ADDRESS_WITHOUT_SCHEME.fullmatch(text) else ""
    return without(cell, issue("U-LINK", address, cell.shown, "https://…", proposed))


def is_web_address(text: str) -> bool:
    """Tell whether a text is one http or https address with a host and without a password in it."""
    if _NEVER_IN_A_LINK.search(text):
        return False
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and "." in str(host) and "@" not in parts.netloc
