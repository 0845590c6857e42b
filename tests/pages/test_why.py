"""The expander under a chart tells everything that is needed to make its figures again."""

from streamlit.testing.v1 import AppTest


def app() -> None:
    import streamlit as st

    from scoring.weights.board import Board
    from scoring.weights.draws import box_draws, dirichlet_draws, simplex_draws
    from ui.boards import board_in, comparable
    from ui.results import results_of
    from ui.session import LOCAL
    from ui.why import Reason, dice_of, why
    from words import speak

    _ = speak("en")
    results = comparable(results_of("2023", LOCAL), LOCAL)
    board: Board = board_in(results)
    for draws in (box_draws(board, count=10), dirichlet_draws(board, count=10), simplex_draws(board, count=10)):
        st.text(str(dice_of(draws, _)))
    why([Reason("Ranks *counted*.", "r = 1 + n", "Lahdelma")], dice_of(box_draws(board, count=10), _), results, _)


def test_formula_settings_seed_and_source_stand_in_it() -> None:
    found = AppTest.from_function(app, default_timeout=60).run()
    assert not found.exception, found.exception
    (shown,) = found.expander
    assert shown.label == "Why these numbers?"
    assert shown.markdown[0].value == "Ranks \\*counted\\*\\."
    assert shown.markdown[1].value == "`r = 1 + n`"
    told = " ".join(caption.value for caption in shown.caption).replace("\\", "")
    for part in (
        "Source: Lahdelma",
        "within ±25% of its own",
        "Draws: 10",
        "Seed: 2026",
        "implementasi-2023 (",
        "REGULER",
    ):
        assert part in told


def test_every_way_of_drawing_is_named() -> None:
    found = AppTest.from_function(app, default_timeout=60).run()
    box, dirichlet, simplex = (text.value for text in found.text)
    assert "±25%" in box
    assert "concentration 60" in dirichlet
    assert "uniform over all weights" in simplex
