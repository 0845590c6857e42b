"""The slides of a region on its own template: crest, colours and typefaces are kept, hostile files refused."""

from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from streamlit.testing.v1 import AppTest

from reports.deck import Unfit, UnfitTemplateError, ground_of
from tests.pages.deck_templates import (
    CREST,
    bomb,
    broken_markup,
    saved,
    swollen,
    template,
    without_title_only,
    workbook,
)
from tests.pages.test_pages import opened
from tests.pages.test_presentation import INDONESIAN, PADANG_PARIAMAN, SAMPLE
from ui.presenting.panel import PPTX, deck
from ui.results import results_of
from ui.session import LOCAL

TEAL = "0F766E"


def written(content: bytes) -> list[Any]:
    """The slides of the sample round on a template, reopened."""
    made = deck(results_of(SAMPLE, LOCAL), PADANG_PARIAMAN, [], LOCAL, INDONESIAN, content)
    return list(Presentation(BytesIO(made)).slides)


def found(slides: list[Any], tag: str, attribute: str) -> set[str]:
    """The values of an attribute on all slides and in their charts."""
    roots = [slide._element for slide in slides]
    roots += [shape.chart._chartSpace for slide in slides for shape in slide.shapes if shape.has_chart]
    return {one.get(attribute) for root in roots for one in root.iter(qn(tag))}


def test_crest_colours_and_typefaces_are_those_of_the_template_and_its_slides_are_gone() -> None:
    slides = written(saved(template()))
    ours = deck(results_of(SAMPLE, LOCAL), PADANG_PARIAMAN, [], LOCAL, INDONESIAN)
    told = [slide.shapes.title.text_frame.text for slide in Presentation(BytesIO(ours)).slides]
    assert [slide.shapes.title.text_frame.text for slide in slides] == told
    master = slides[0].slide_layout.slide_master
    assert CREST in {shape.name for shape in master.shapes}
    assert TEAL not in found(slides, "a:srgbClr", "val")
    assert {"accent1", "tx1", "bg1"} <= found(slides, "a:schemeClr", "val")
    assert {"+mj-lt", "+mn-lt"} <= found(slides, "a:latin", "typeface")
    assert "Calibri" not in found(slides, "a:latin", "typeface")
    title = slides[1].shapes.title
    crest = next(shape for shape in master.shapes if shape.name == CREST)
    assert title.left + title.width <= crest.left
    assert all("CONTOH" in "".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
               for slide in slides)  # fmt: skip
    assert all(slide.notes_slide.notes_text_frame.text for slide in slides)


def test_type_is_set_smaller_in_a_wide_typeface_and_never_below_twelve_points() -> None:
    wide, narrow = (
        [int(size) for tag in ("a:rPr", "a:defRPr") for size in found(slides, tag, "sz") if size]
        for slides in (written(saved(template(font=font))) for font in ("Georgia", "Calibri"))
    )
    assert max(wide) < max(narrow)
    assert min(wide) == min(narrow) == 1200


def test_a_leading_colour_that_nothing_can_be_read_on_is_left_to_ours() -> None:
    slides = written(saved(template("FDE047")))
    assert TEAL in found(slides, "a:srgbClr", "val")


REFUSED = {
    "bomb": (bomb, Unfit.UNSAFE),
    "swollen": (swollen, Unfit.UNSAFE),
    "text": (lambda: b"bukan zip", Unfit.UNSAFE),
    "workbook": (workbook, Unfit.NO_SLIDES),
    "broken": (broken_markup, Unfit.NO_SLIDES),
    "narrow": (lambda: saved(template(width=10)), Unfit.SIZE),
    "layout": (without_title_only, Unfit.LAYOUT),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_carry_the_slides_is_refused_with_its_reason(kind: str) -> None:
    content, reason = REFUSED[kind]
    with pytest.raises(UnfitTemplateError) as refused:
        ground_of(content())
    assert refused.value.reason is reason


def test_the_profile_takes_a_template_and_says_in_words_why_another_is_not_taken(app: AppTest) -> None:
    opened(app, "profil", putaran="2023")
    app.file_uploader[0].set_value(("daerah.pptx", saved(template()), PPTX)).run()
    assert not app.exception
    assert not any("templat" in one.value.casefold() for one in app.warning)
    for (content, _reason), sentence in zip(
        (REFUSED[kind] for kind in ("text", "workbook", "narrow", "layout")),
        ("rusak", "bukan berkas PowerPoint", "33,87 cm", "Title Only"),
        strict=True,
    ):
        app.file_uploader[0].set_value(("daerah.pptx", content(), PPTX)).run()
        assert not app.exception
        assert any(sentence in one.value and "tampilan bawaan" in one.value for one in app.warning), sentence
