"""What a chart is: a figure for the eye, and the words and the table that say the same."""

from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """A plotly figure as a plain dict, its heading and caption, its text alternative, and the data drawn.

    `title` is the finding, `subtitle` says what the marks mean; neither is drawn in the figure. All three texts are
    plain text: whoever shows them as Markdown escapes the names in them.
    """

    figure: dict[str, Any]
    title: str
    subtitle: str
    alt: str
    table: pd.DataFrame
