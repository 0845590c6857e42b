"""A slide on the screen of a hall: large type, no controls but the way to the next one."""

import streamlit as st

from charts import Bars, Lines, Steps, config, hall_figure
from reports.slides import Cards, Grid, Opening, Points, Slide
from ui.page import escaped, frame
from words import Words


def show_slide(slide: Slide, _: Words) -> None:
    """Show the finding and what it rests on."""
    with st.container(key="balai"):  # ui/static/look.css sets its type
        if isinstance(slide.body, Opening):
            _show_opening(slide.title, slide.body)
        else:
            st.title(escaped(slide.title), anchor=False)
            _show_body(slide, _)
    st.caption(escaped(slide.source))


def _show_opening(title: str, body: Opening) -> None:
    """Show the name of the region in the middle of the screen."""
    with st.container(height=470, border=False, vertical_alignment="center", horizontal_alignment="center"):
        st.title(escaped(title), anchor=False, text_alignment="center")
        for line in body.lines:
            st.subheader(escaped(line), anchor=False, text_alignment="center")


def _show_body(slide: Slide, _: Words) -> None:
    """Show figures in cards, a chart, a table or paragraphs."""
    match slide.body:
        case Cards(cards):
            with st.grid(len(cards), min_column_width=220, gap="medium"):
                for card in cards:
                    with st.container(border=True, height="stretch"):
                        st.markdown(escaped(card.label))
                        st.title(escaped(card.value), anchor=False)
                        st.markdown(escaped(card.note))
        case Bars() | Lines() | Steps() as block:
            alt = " ".join(slide.notes)
            st.plotly_chart(
                hall_figure(block, frame(), _),
                theme=None,
                config=config(slide.code),
                key=f"salindia-{slide.code}",
                alt=alt,
            )
        case Grid() as grid:
            if grid.lead:
                st.markdown(escaped(grid.lead))
            st.markdown(_table(grid))
        case Points(points):
            for heading, sentence in points:
                st.markdown(f"#### {escaped(heading)}\n{escaped(sentence)}")


def _table(grid: Grid) -> str:
    """Write a table in Markdown: it stands whole on the screen and has no controls."""
    heads = [escaped(column.heading) for column in grid.columns]
    rules = ["---:" if column.number else ":---" for column in grid.columns]
    rows = [[escaped(cell) for cell in row] for row in grid.rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (heads, rules, *rows))
