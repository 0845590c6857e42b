"""What a visitor chooses: language, round, regions, filters. Each stands in the link and is kept between pages."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from access import Visitor
from data.store import Round
from scoring import Band, Instrument, Scheme
from ui.first_page import LANGUAGE_PARAMETER
from ui.link import keep_one, keep_several
from ui.peers import Groups, cohorts, island_groups, kinds, population_groups, provinces
from ui.results import rounds
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
    """Offer the rounds this visitor may see."""
    names = {one.code: round_name(one, _) for one in rounds(visitor)}
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
    keep_one(ROUND, codes, codes[0])


def chosen_round(visitor: Visitor) -> str:
    """Give the code of the round chosen in the header; the latest for a page that is run by itself."""
    return str(st.session_state.get(ROUND) or rounds(visitor)[0].code)


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
    return list(
        st.multiselect(
            _("Regions to compare (two to six)"),
            list(names),
            format_func=names.__getitem__,
            key=COMPARED,
            max_selections=MOST_COMPARED,
            placeholder=_("Type the name of a region"),
            persist_state="session",
        )
    )


def choose_filters(ranking: pd.DataFrame, instrument: Instrument, _: Words) -> pd.DataFrame:
    """Offer province, type, weight group and band, groups of peers behind a button; gives the rows kept."""
    own = (
        ("bobot", _groups_of(ranking, "scheme", _("Weight group"), instrument.schemes, _)),
        ("predikat", _groups_of(ranking, "band", _("Band"), instrument.bands, _)),
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kept = ranking
        for key, groups in (("provinsi", provinces(_)), ("jenis", kinds(_)), *own):
            kept = _filtered(kept, ranking, key, groups, _)
        with st.popover(_("More groups"), icon=":material/filter_alt:"):
            for key, groups in (
                ("pulau", island_groups(_)),
                ("penduduk", population_groups(_)),
                ("kohort", cohorts(_)),
            ):
                kept = _filtered(kept, ranking, key, groups, _)
    return kept


def _groups_of(ranking: pd.DataFrame, column: str, name: str, parts: Sequence[Scheme | Band], _: Words) -> Groups:
    """Group regions by what the ranking holds of them."""
    return Groups(
        name, dict(zip(ranking["region"], ranking[column], strict=True)), {part.code: _.of(part.name) for part in parts}
    )


def _filtered(kept: pd.DataFrame, ranking: pd.DataFrame, key: str, groups: Groups, _: Words) -> pd.DataFrame:
    """Offer the groups that have members in the round, and keep the rows of those chosen."""
    present = {groups.of.get(region) for region in ranking["region"].tolist()}
    names = {code: name for code, name in groups.names.items() if code in present}
    if len(names) < 2:
        return kept
    chosen = choose_several(key, groups.name, names, _)
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
