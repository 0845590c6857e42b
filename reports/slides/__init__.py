"""What is presented of one region, slide by slide; `reports.deck` and the screen draw it."""

from reports.slides.round_subject import Found, RoundSubject
from reports.slides.slide import (
    Bars,
    Body,
    Card,
    Cards,
    Column,
    Grid,
    Lines,
    Opening,
    Points,
    Role,
    Series,
    Slide,
    Steps,
)
from reports.slides.story import story
from reports.slides.subject import Book, QuickWin, Source, Standing, Subject

__all__ = [
    "Bars",
    "Body",
    "Book",
    "Card",
    "Cards",
    "Column",
    "Found",
    "Grid",
    "Lines",
    "Opening",
    "Points",
    "QuickWin",
    "Role",
    "RoundSubject",
    "Series",
    "Slide",
    "Source",
    "Standing",
    "Steps",
    "Subject",
    "story",
]
