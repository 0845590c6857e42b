"""The slides of a presentation, in their order."""

from reports.slides.dimensions import comparison, dimensions
from reports.slides.journey import journey, moved
from reports.slides.layers import layers
from reports.slides.method import method
from reports.slides.next_steps import next_steps
from reports.slides.opening import opening, standing
from reports.slides.programmes import masterplan, quick_wins
from reports.slides.slide import Slide
from reports.slides.strengths import strengths
from reports.slides.subject import Subject
from words import Words

SLIDES = (
    opening, standing, dimensions, layers, journey, strengths, moved, next_steps, masterplan, quick_wins, comparison,
    method,
)  # fmt: skip


def story(subject: Subject, _: Words) -> tuple[Slide, ...]:
    """Tell the region's round; what there is nothing to say about has no slide."""
    return tuple(slide for make in SLIDES if (slide := make(subject, _)) is not None)
