"""The views of one region, of which the one that is chosen runs."""

from access import Visitor
from ui.choices import choose_view
from ui.improving import show_next_steps
from ui.profile.difference import show_difference
from ui.profile.peers import show_peers
from ui.profile.summary import show_summary
from ui.programme import show_programme
from ui.results import Results
from words import Words

VIEW = "bagaimana"


def choose_profile_view(_: Words) -> str:
    """Offer the views of a region."""
    views = {
        "ringkas": _("Summary"),
        "langkah": _("Next steps"),
        "selisih": _("Why above or below"),
        "sebanding": _("Among peers"),
        "program": _("Masterplan and quick wins"),
    }
    return choose_view(VIEW, _("What to show"), views)


def show_profile_view(view: str, results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """Show one view of a region."""
    {
        "ringkas": show_summary,
        "langkah": show_next_steps,
        "selisih": show_difference,
        "sebanding": show_peers,
        "program": show_programme,
    }[view](results, region, visitor, _)
