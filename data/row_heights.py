"""How high a row must be: LibreOffice does not fit a row to its text in a file that it did not write."""

from textwrap import wrap

SIZE = 10
"""The size of type in our workbooks."""

LINE_POINTS = 1.23
"""The height of a line in sizes of its type."""

LETTERS = 1.24
"""How many letters of our 10-point type a column holds for each unit of its width: 1.26 were measured on average."""

BOLD = 0.92
"""How much less of bold type a column holds."""

HIGHEST = 409
"""The highest row that a spreadsheet knows, in points."""


def lines(text: str, width: float, size: float = SIZE) -> int:
    """Count the lines of a text in a column of this width (in digits of 11-point type), each paragraph by itself."""
    room = max(1, int(width * LETTERS * SIZE / size) - 2)
    return sum(max(1, len(wrap(paragraph, room))) for paragraph in text.split("\n"))


def points(count: int, size: float = SIZE) -> float:
    """Give the height of so many lines."""
    return min(HIGHEST, count * size * LINE_POINTS + 6)
