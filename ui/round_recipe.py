"""The recipe of a round, to download: what anyone needs to compute its ranking again."""

import streamlit as st

from data.program import program
from reports.recipe import Dice, Recipe, recipe_zip
from scoring.weights.draws import DrawScheme
from ui.made import notes_in_files
from ui.page import file_stem
from ui.results import Results, store
from ui.round_book import book_of
from ui.uncertainty import certainty_of
from words import Words

ZIP = "application/zip"
INTERVAL = 0.9


def offer_recipe(results: Results, _: Words) -> None:
    """Offer the recipe; it is made when it is asked for."""
    name = file_stem(_("recipe"), results, _)
    st.download_button(
        _("Recipe to compute it again (.zip)"),
        lambda: recipe(results, _),
        f"{name}.zip",
        ZIP,
        on_click="ignore",
        key="resep-putaran",
        icon=":material/receipt_long:",
        width="stretch",
        help=_(
            "The answers, the instrument, settings and seed, and a script that computes the same ranking from them."
        ),
    )


def recipe(results: Results, _: Words) -> bytes:
    """Write the recipe of a round with at least one answer."""
    certainty = certainty_of(results, DrawScheme.BOX)
    draws = certainty.draws
    given = Recipe(
        results.round.code,
        book_of(results),
        certainty.table[["first", "last"]],
        Dice(draws.spread or 0.0, draws.count, draws.seed, INTERVAL),
        store().instrument_files(results.instrument.version).by_name,
        program(),
        results.rescored_with,
        tuple(notes_in_files(results, (), _)),
    )
    return recipe_zip(given, _)
