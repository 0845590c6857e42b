"""How the formulas of our workbooks write numbers, and what a score shows that is no number."""

BLANK = '""'
NOT_APPLICABLE_SHOWN = "–"
NOT_UNDERSTOOD = "?"
OUT, UNCLEAR = f'"{NOT_APPLICABLE_SHOWN}"', f'"{NOT_UNDERSTOOD}"'


def figure(value: float) -> str:
    """Write a number so that a formula can hold it, in full."""
    shown = f"{value:.17g}"
    return f"({shown})" if value < 0 else shown
