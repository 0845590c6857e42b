"""The search box: a button on every page, by keyboard too, and a dialog that leads to what was found."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from access import Visitor
from data.regions import regions
from data.store import Round
from ui.choices import REGION, ROUND, chosen_round, round_name
from ui.page import escaped
from ui.results import Results, results_of, rounds
from ui.searching.asked import ASKED_INDICATOR
from ui.searching.found import Found, look_up
from words import Words

SHORTCUT: Final = "Ctrl+K"
KEY: Final = "temukan"  # ui/static/look.css and search.js know it
REGION_MARK, INDICATOR_MARK, PAGE_MARK = "daerah:", "butir:", "halaman:"


def offer_search(pages: Mapping[str, Iterable[StreamlitPage]], visitor: Visitor, _: Words) -> None:
    """Offer the search box; what it can find is made only when it is opened."""
    label = _("Find")
    if not rounds(visitor):
        return  # nothing is published yet: there is no round to find anything in
    if st.button(label, icon=":material/search:", shortcut=SHORTCUT, key=KEY):
        open_pages = {
            page.url_path: page for several in pages.values() for page in several if page.visibility == "visible"
        }
        st.dialog(label)(_search)(open_pages, visitor, _)


def _search(pages: Mapping[str, StreamlitPage], visitor: Visitor, _: Words) -> None:
    """Ask for a name, and go where it leads."""
    here = results_of(chosen_round(visitor), visitor)
    indicators = here.instrument.indicators
    titles = {address: page.title for address, page in pages.items()}
    named = {f"{REGION_MARK}{code}": f"{one.short_name} · {one.province}" for code, one in regions().items()}
    named |= {f"{INDICATOR_MARK}{one.code}": f"{one.code} · {_.of(one.name)}" for one in indicators}
    named |= {f"{PAGE_MARK}{address}": _("Page: {title}").format(title=title) for address, title in titles.items()}
    asked = st.selectbox(
        _("Region by any spelling or code, indicator, page"),
        list(named),
        index=None,
        format_func=lambda one: named.get(one, one),
        placeholder=_("Type, then Enter"),
        accept_new_options=True,
        key=f"{KEY}-nama",
    )
    if asked is None:
        return
    found = _meant(asked) if asked in named else look_up(asked, indicators, titles, _)
    if not found.count:
        st.warning(escaped(_("No region, indicator or page is called “{text}”.").format(text=asked)))
        return
    if not found.sure:
        st.caption(_("Which one is meant?"))
    for code in found.regions:
        if _is_in(here, code):
            if found.sure or st.button(escaped(regions()[code].short_name), key=f"ke-{code}", width="stretch"):
                st.switch_page(pages["profil"], query_params={REGION: code})
        else:
            others = [one for one in rounds(visitor) if _is_in(results_of(one.code, visitor), code)]
            _offer_other_rounds(code, others, pages, _)
    for key, mark, codes in (("metodologi", INDICATOR_MARK, found.indicators), ("", PAGE_MARK, found.pages)):
        for code in codes:
            if found.sure or st.button(escaped(named[mark + code]), key=f"ke-{mark}{code}", width="stretch"):
                st.switch_page(pages[key or code], query_params={ASKED_INDICATOR: code} if key else None)


def _meant(choice: str) -> Found:
    """Take a choice of the list for what it names."""
    mark, _colon, code = choice.partition(":")
    of = {name: (code,) if f"{mark}:" == name else () for name in (REGION_MARK, INDICATOR_MARK, PAGE_MARK)}
    return Found(of[REGION_MARK], of[INDICATOR_MARK], of[PAGE_MARK], sure=True)


def _is_in(results: Results, code: str) -> bool:
    """Whether a region took part in a round."""
    return code in results.ranking["region"].to_numpy()


def _offer_other_rounds(code: str, present: Sequence[Round], pages: Mapping[str, StreamlitPage], _: Words) -> None:
    """Say that a region is not in this round, and offer the rounds in which it is."""
    name = regions()[code].short_name
    if not present:
        st.info(escaped(_("{region} is in no round yet.").format(region=name)))
        return
    st.info(escaped(_("{region} did not take part in this round, but in others:").format(region=name)))
    for one in present:
        label = escaped(f"{name} · {round_name(one, _)}")
        if st.button(label, key=f"ke-{code}-{one.code}", width="stretch"):
            st.switch_page(pages["profil"], query_params={ROUND: one.code, REGION: code})
