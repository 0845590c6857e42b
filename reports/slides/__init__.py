"""What is presented of one region, slide by slide; `reports.deck` and the screen draw it."""

from charts import Bars, Lines, Role, Series, Steps
from reports.slides.layers import finding_of_groups
from reports.slides.round_subject import Found, RoundSubject
from reports.slides.slide import Body, Card, Cards, Column, Grid, Opening, Points, Slide
from reports.slides.story import story
from reports.slides.subject import Book, QuickWin, Source, Standing, Subject, Tested

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
    "Tested",
    "finding_of_groups",
    "story",
]
