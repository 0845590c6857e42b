"""What is chosen of a journey: the view and the regions in colour."""

import streamlit as st

from ui.choices import PADANG_PARIAMAN, choose_view, offer_regions
from ui.journey.found import Journey
from ui.link import keep_several
from words import Words

MOST = 8
PLACES, SCORES, CALENDAR = "peringkat", "nilai", "kalender"
HIGHLIGHTED = "sorot"


def choose_journey_view(_: Words) -> str:
    """Offer the views of a journey."""
    views = {PLACES: _("Change of ranks"), SCORES: _("Scores"), CALENDAR: _("Calendar of rounds")}
    return choose_view("alur", _("What to show"), views)


def choose_highlighted(journey: Journey, _: Words) -> list[str]:
    """Offer the regions that are drawn in colour; at first Padang Pariaman, who gained most and who lost most."""
    names = journey.names.loc[journey.places.index].sort_values().to_dict()
    gained = journey.places.iloc[:, 0] - journey.places.iloc[:, -1]
    ends = [str(gained.idxmax()), str(gained.idxmin())]
    keep_several(HIGHLIGHTED, names, list(dict.fromkeys(one for one in (PADANG_PARIAMAN, *ends) if one in names)))
    del st.session_state[HIGHLIGHTED][MOST:]
    label, placeholder = _("Regions in colour (up to eight)"), _("Type the name of a region")
    return offer_regions(HIGHLIGHTED, label, names, MOST, placeholder)
