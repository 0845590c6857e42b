"""The workbooks that compute by themselves, of a round and of one region in it, to download."""

import streamlit as st

from reports import Book, region_workbook, round_workbook
from scoring import settled
from ui.page import XLSX, file_stem
from ui.results import Results
from words import Words


def offer_book(results: Results, _: Words) -> None:
    """Offer the workbook; it is made when it is asked for."""
    name = file_stem(_("workbook"), results, _)
    st.download_button(
        _("Workbook with live formulas (.xlsx)"),
        lambda: round_workbook(book_of(results), _),
        f"{name}.xlsx",
        XLSX,
        on_click="ignore",
        key="buku-putaran",
        icon=":material/calculate:",
        width="stretch",
        help=_("Change a weight or an answer in Excel or LibreOffice: scores, index, rank and band follow."),
    )


def offer_region_book(results: Results, region: str, _: Words) -> None:
    """Offer the workbook of one region; it is made when it is asked for."""
    name = _("workbook")
    st.download_button(
        _("Workbook with live formulas (.xlsx)"),
        lambda: region_book(results, region, _),
        f"{file_stem(f'{name}-{region}', results, _)}.xlsx",
        XLSX,
        on_click="ignore",
        key=f"buku-{region}",
        icon=":material/calculate:",
        width="stretch",
    )
    st.caption(_("Change an answer or a weight in Excel or LibreOffice and see score, band and rank follow."))


def region_book(results: Results, region: str, _: Words) -> bytes:
    """Write the workbook of one region."""
    return region_workbook(book_of(results), region, _)


def book_of(results: Results) -> Book:
    """Hand over a round as it is shown: regions scored again stand under the scheme they were scored with."""
    entries = results.entries
    schemes = results.ranking.set_index("region")["scheme"].reindex(entries.index).astype(object)
    given = entries["scheme"].astype(object).where(entries["scheme"].notna(), results.instrument.schemes[0].code)
    regions = entries[["name", "province", "took_part", "file_name", "sha256"]].assign(
        scheme=schemes.where(schemes.notna(), given)
    )
    return Book(
        results.round.name,
        results.round.held,
        results.round.sample,
        results.edition,
        results.instrument,
        regions,
        settled(results.answers),
        results.scores,
        results.ranking,
    )
