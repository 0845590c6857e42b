"""SQL over the measures of a round: a question, its answer as a table, or why there is none."""

import pandas as pd
import streamlit as st

from access import Visitor
from data.query import MOST_LETTERS, MOST_ROWS, SECONDS, Found, Refused, ask
from data.regions import regions
from ui.exploring.measures import measures_of, values_of
from ui.kept import told_once
from ui.link import keep_checked
from ui.page import downloads, escaped
from ui.results import Results
from ui.tables import height_of, show_table
from words import Words

HEIGHT = 560
FIRST = """SELECT provinsi, count(*) AS daerah, round(median(nilai), 2) AS median
FROM nilai JOIN daerah USING (kode)
WHERE ukuran = 'skor.{index}'
GROUP BY provinsi ORDER BY median DESC"""


def show_sql(asked: Results, visitor: Visitor, _: Words) -> str:  # noqa: ARG001 - as the other views
    """Offer a question in SQL; gives in one sentence what came back."""
    if keep_checked("tanya", lambda sql: len(sql) <= MOST_LETTERS, FIRST.format(index=asked.instrument.root.code)):
        st.toast(_("The question in the link is too long; another is shown."), icon=":material/link_off:")
    with st.form("form-sql", border=False):
        st.text_area(_("One SELECT over the tables of this round"), key="tanya", height=150, max_chars=MOST_LETTERS)
        st.form_submit_button(_("Ask"), type="primary", icon=":material/play_arrow:")
    tables = told_once(asked, "tabel sql", _, lambda: tables_of(asked, _))
    st.caption(" · ".join(f"`{name}`: {', '.join(table.columns)}" for name, table in tables.items()))
    found = ask(str(st.session_state["tanya"]), tables)
    if isinstance(found, Refused):
        st.error(escaped(said_of_refusal(found, _)), icon=":material/error:")
        return _("The question has no answer yet.")
    _show(found, asked, _)
    return _.plural(
        "The question has {count} row as its answer.", "The question has {count} rows as its answer.", len(found.rows)
    )


def tables_of(results: Results, _: Words) -> dict[str, pd.DataFrame]:
    """Lay a round out as two tables: who the regions are, and all their measures; a blank is NULL."""
    known = [regions()[code] for code in results.ranking["region"]]
    about = pd.DataFrame(
        {
            "kode": [one.code for one in known],
            "nama": [one.short_name for one in known],
            "jenis": [one.kind.value for one in known],
            "provinsi": [one.province for one in known],
            "pulau": [one.island_group for one in known],
            "penduduk": [one.population for one in known],
            "luas_km2": [one.area_km2 for one in known],
        }
    )
    parts = [
        pd.DataFrame(
            {"kode": values.index, "ukuran": one.code, "nama_ukuran": one.name, "nilai": values.to_numpy(float)}
        )
        for one in measures_of(results, _).values()
        for values in [values_of(results, one.code, _)]
    ]
    return {"daerah": about, "nilai": pd.concat(parts, ignore_index=True)}


def said_of_refusal(refused: Refused, _: Words) -> str:
    """Say why a question has no answer, and where the mistake is."""
    told = {
        "long": _("The question is too long."),
        "empty": _("There is no question."),
        "several": _("One question at a time, please: more than one was written."),
        "kind": _("Only a SELECT is answered here; nothing can be changed, read from files or set."),
        "time": _("The question took more than {seconds} seconds and was stopped.").format(
            seconds=_.number(SECONDS, 0)
        ),
        "memory": _("The question needed too much memory and was stopped."),
    }
    if refused.code != "error":
        return told[refused.code]
    if refused.line is None:
        return refused.message
    place = _("Line {line}, letter {column}").format(line=refused.line, column=refused.column)
    return f"{place}: {refused.message}"


def _show(found: Found, asked: Results, _: Words) -> None:
    """Show the rows, with their files."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Answer to the question"), anchor=False)
        downloads(found.rows, "jelajah-sql", asked, _, [str(st.session_state["tanya"]).replace("\n", " ")])
    if found.more:
        st.caption(_("Only the first {count} rows are shown.").format(count=_.number(MOST_ROWS, 0)))
    height = min(HEIGHT, height_of(found.rows))
    show_table(found.rows, {}, "tabel-sql", _, alt=_("Answer to the question"), height=height)
