"""What a visitor chooses: language, round, regions, filters. Each stands in the link and is kept between pages."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from access import Visitor
from data.store import Round
from scoring import Band, Scheme
from ui.first_page import LANGUAGE_PARAMETER
from ui.kept import told_once
from ui.link import keep_one, keep_several
from ui.page import head
from ui.peers import Groups, cohorts, island_groups, kinds, population_groups, provinces
from ui.results import Results, rounds
from ui.session import words_of_this_run
from words import LANGUAGES, Words

ROUND = "putaran"
REGION = "daerah"
COMPARED = "pilih"
PADANG_PARIAMAN = "13.05"
MOST_COMPARED = 6


def choose_language(_: Words) -> None:
    """Offer the two languages; the choice speaks from the next run on."""
    st.segmented_control(
        _("Language"),
        list(LANGUAGES),
        format_func=str.upper,
        key=LANGUAGE_PARAMETER,
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )


def choose_round(visitor: Visitor, _: Words) -> None:
    """Offer the rounds this visitor may see; nothing where there is none."""
    names = {one.code: round_name(one, _) for one in rounds(visitor)}
    if not names:
        return
    st.selectbox(
        _("Round"),
        list(names),
        format_func=names.__getitem__,
        key=ROUND,
        label_visibility="collapsed",
        persist_state="session",
    )


def keep_frame_choices(visitor: Visitor) -> None:
    """Keep the choices that every page shares."""
    keep_one(LANGUAGE_PARAMETER, LANGUAGES, "id")
    codes = [one.code for one in rounds(visitor)]
    if codes:
        keep_one(ROUND, codes, codes[0])


def chosen_round(visitor: Visitor) -> str:
    """Give the code of the round chosen in the header, the latest for a page that is run by itself.

    Where the visitor may not see its results yet, the page says so and ends.
    """
    codes = [one.code for one in rounds(visitor)]
    chosen = str(st.session_state.get(ROUND) or next(iter(codes), ""))
    if chosen not in codes:
        say_unpublished(words_of_this_run())
        st.stop()
    return chosen


def round_in_header(visitor: Visitor) -> Round | None:
    """Give the round chosen in the header; None where there is none to be seen."""
    listed = rounds(visitor)
    return next((one for one in listed if one.code == st.session_state.get(ROUND)), next(iter(listed), None))


def say_unpublished(_: Words) -> None:
    """Say that there are no results to see yet, and what to do."""
    head(_("Nothing published yet"), _("Results can be seen as soon as the central team publishes them."))
    st.page_link("../pages/beranda.py", label=_("Home"), icon=":material/home:")


def round_name(one: Round, _: Words) -> str:
    """Name a round; a sample says so."""
    return _("{round} · SAMPLE").format(round=_.of(one.name)) if one.sample else _.of(one.name)


def choose_region(ranking: pd.DataFrame, _: Words) -> str:
    """Offer the regions of a round by name; gives the code."""
    kept_region(ranking)
    names = _names(ranking)
    return str(
        st.selectbox(
            _("Region"),
            list(names),
            format_func=names.__getitem__,
            key=REGION,
            label_visibility="collapsed",
            persist_state="session",
        )
    )


def kept_region(ranking: pd.DataFrame) -> str:
    """Give the region that was chosen before or stands in the link, without offering another."""
    names = _names(ranking)
    keep_one(REGION, names, PADANG_PARIAMAN if PADANG_PARIAMAN in names else next(iter(names)))
    return str(st.session_state[REGION])


def choose_regions_to_compare(ranking: pd.DataFrame, _: Words) -> list[str]:
    """Offer two to six regions to set side by side; at first the best, Padang Pariaman and the middle one."""
    names = _names(ranking)
    ranked = ranking["region"].tolist()
    first = dict.fromkeys(code for code in (PADANG_PARIAMAN, ranked[0], ranked[len(ranked) // 2]) if code in names)
    keep_several(COMPARED, names, list(first))
    label, placeholder = _("Regions to compare (two to six)"), _("Type the name of a region")
    return offer_regions(COMPARED, label, names, MOST_COMPARED, placeholder)


def offer_regions(key: str, label: str, names: Mapping[str, str], most: int, placeholder: str) -> list[str]:
    """Offer regions by name, at most so many; what was chosen before is kept under the key."""
    return list(
        st.multiselect(
            label,
            list(names),
            format_func=names.__getitem__,
            key=key,
            max_selections=most,
            placeholder=placeholder,
            persist_state="session",
        )
    )


def choose_filters(results: Results, _: Words) -> pd.DataFrame:
    """Offer province, type, weight group and band, groups of peers behind a button; gives the rows kept."""
    offered = told_once(results, "saringan", _, lambda: _offered(results, _))
    kept = results.ranking
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for key in ("provinsi", "jenis", "bobot", "predikat"):
            kept = _filtered(kept, key, offered[key], _)
        with st.popover(_("More groups"), icon=":material/filter_alt:"):
            for key in ("pulau", "penduduk", "kohort"):
                kept = _filtered(kept, key, offered[key], _)
    return kept


def _offered(results: Results, _: Words) -> dict[str, Groups]:
    """The groups that a ranking can be filtered by, each with the names of those that have members in the round."""
    instrument, ranking = results.instrument, results.ranking
    groups = {
        "provinsi": provinces(_),
        "jenis": kinds(_),
        "bobot": _groups_of(ranking, "scheme", _("Weight group"), instrument.schemes, _),
        "predikat": _groups_of(ranking, "band", _("Band"), instrument.bands, _),
        "pulau": island_groups(_),
        "penduduk": population_groups(_),
        "kohort": cohorts(_),
    }
    return {key: _with_members(one, ranking["region"].tolist()) for key, one in groups.items()}


def _groups_of(ranking: pd.DataFrame, column: str, name: str, parts: Sequence[Scheme | Band], _: Words) -> Groups:
    """Group regions by what the ranking holds of them."""
    return Groups(
        name, dict(zip(ranking["region"], ranking[column], strict=True)), {part.code: _.of(part.name) for part in parts}
    )


def _with_members(groups: Groups, regions: list[str]) -> Groups:
    """The same groups without those that have no member among these regions."""
    present = {groups.of.get(region) for region in regions}
    return Groups(groups.name, groups.of, {code: name for code, name in groups.names.items() if code in present})


def _filtered(kept: pd.DataFrame, key: str, groups: Groups, _: Words) -> pd.DataFrame:
    """Offer groups where there are several, and keep the rows of those chosen."""
    if len(groups.names) < 2:
        return kept
    chosen = choose_several(key, groups.name, dict(groups.names), _)
    return kept[[groups.of.get(region) in chosen for region in kept["region"]]] if chosen else kept


def choose_view(key: str, label: str, names: dict[str, str]) -> str:
    """Offer a few views of one page side by side; gives the code of the one chosen."""
    keep_one(key, names, next(iter(names)))
    return str(
        st.segmented_control(
            label,
            list(names),
            format_func=names.__getitem__,
            key=key,
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )
    )


def choose_several(key: str, label: str, names: dict[str, str], _: Words) -> Sequence[str]:
    """Offer a filter; nothing chosen means all."""
    keep_several(key, names, [])
    return st.multiselect(
        label, list(names), format_func=names.__getitem__, key=key, placeholder=_("all"), persist_state="session"
    )


def _names(ranking: pd.DataFrame) -> dict[str, str]:
    """Region code -> name, by name."""
    by_name = ranking.sort_values("name")
    return dict(zip(by_name["region"], by_name["name"], strict=True))
