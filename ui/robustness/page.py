"""The page: one sentence, then one of four tests at a time; only the one that is open is computed."""

from access import Visitor
from ui.boards import comparable
from ui.choices import choose_view
from ui.page import caption, empty, head
from ui.ranking import say_comparability
from ui.results import Results
from ui.robustness.chances import show_chances
from ui.robustness.effects import show_effects
from ui.robustness.found import pairs_of
from ui.robustness.instrument import show_instrument
from ui.robustness.pairs import show_pairs
from ui.uncertainty import TOP, robust_top
from words import Words

VIEW = "uji"
USUAL = 0.25


def show_robustness(asked: Results, visitor: Visitor, _: Words) -> None:
    """Show whether the ranking of a round with results stands when the choices behind it are others."""
    results = comparable(asked, visitor)
    if results.mixed or results.ranking["score"].notna().sum() < 2:
        head(_("Stress test"), _("There is no ranking here that could be put to the test."))
        caption(asked, _)
        sentence = (
            _("The regions are weighed in groups that share no set of dimensions.")
            if results.mixed
            else _("It takes two regions with a score to compare them.")
        )
        empty(sentence, _("Ranking"), "../pages/peringkat.py")
        return
    head(_("Stress test"), answer_of_robustness(results, _))
    caption(results, _)
    say_comparability(asked, results, _)
    views = {
        "pasangan": _("Who is surely above whom"),
        "peluang": _("Chances of ranks"),
        "langkah": _("Which choice matters"),
        "instrumen": _("What the instrument does"),
    }
    tests = {
        "pasangan": show_pairs, "peluang": show_chances, "langkah": show_effects, "instrumen": show_instrument,
    }  # fmt: skip
    tests[choose_view(VIEW, _("Test"), views)](results, _)


def answer_of_robustness(results: Results, _: Words) -> str:
    """Say how much of the ranking stands when every weight may be a quarter more or less."""
    found = pairs_of(results, USUAL)
    if found.level == found.count:
        return _("The regions are the same on every dimension, so no weights put one above another.")
    share = _.percent(found.sure / found.count)
    if results.ranking["score"].notna().sum() <= TOP:
        told = _("If every weight may be a quarter more or less, the order of {share} of all pairs of regions stays.")
        return told.format(share=share)
    stay = robust_top(results)
    told = _(
        "If every weight may be a quarter more or less, the order of {share} of all pairs of regions stays, and {top}"
        " of the first ten surely stay among the first ten."
    )
    return told.format(share=share, top=_.number(int(stay.fillna(value=False).sum()), 0))
