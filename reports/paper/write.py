"""A report as PDF, laid out by Typst: tagged, with vector figures, without a browser and without a network."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

from typst import Compiler, Fonts

from reports.paper.drawn import drawn
from reports.paper.paper import Paper
from words import Words

HERE = Path(__file__).resolve().parent
STANDARD: Final = "ua-1"
"""PDF/UA-1: Typst refuses to write a file that a screen reader cannot read out in order."""


def pdf_of(paper: Paper, _: Words) -> bytes:
    """Lay out a report. Texts travel as JSON strings: Typst reads none of them as markup."""
    told = {
        "title": paper.title,
        "lines": paper.lines,
        "sample": paper.sample,
        "running": " · ".join((paper.title, *paper.lines[:1])),
        "foot": paper.foot,
        "author": paper.author,
        "held": (paper.held.year, paper.held.month, paper.held.day),
        "language": _.language,
        "page_of": _("Page {page} of {pages}"),
        "chapters": [
            {
                "heading": chapter.heading,
                "fresh": chapter.heading in paper.fresh,
                "sections": [
                    {"title": one.title, "body": drawn(one.body, _), "notes": one.notes} for one in chapter.sections
                ],
            }
            for chapter in paper.chapters
        ],
    }
    compiler = Compiler(
        HERE / "paper.typ", root=HERE, font_paths=_fonts(), sys_inputs={"paper": json.dumps(told, ensure_ascii=False)}
    )
    held = datetime(paper.held.year, paper.held.month, paper.held.day, tzinfo=UTC)
    written = compiler.compile(format="pdf", pdf_standards=STANDARD, timestamp=held)
    if not isinstance(written, bytes):
        raise TypeError(type(written))
    return written


@cache
def _fonts() -> Fonts:
    """Our typeface, and those that Typst brings for the signs it lacks; what a machine has installed is not used."""
    return Fonts(include_system_fonts=False, font_paths=[HERE / "fonts"])
