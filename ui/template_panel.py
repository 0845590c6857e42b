"""The workbooks that regions fill, to download: of one region, of a cohort, or of all."""

from collections.abc import Sequence
from hashlib import sha256

import streamlit as st

from access import Permission, Role, Visitor, allows, require
from data.regions import regions
from data.store import Round
from data.template import file_name
from data.template_files import ASSESSMENT, assessments_file, previous_answers, templates_file
from ui.choices import PADANG_PARIAMAN
from ui.own_files import refuse_others
from ui.page import XLSX, escaped
from ui.results import store
from words import LANGUAGES, Words, speak

ONE, BEFORE, NOW, PROVINCE, ALL = "satu", "sebelumnya", "putaran", "provinsi", "semua"
ZIP = "application/zip"
REGION, ASSESSOR = "daerah", "asesor"


def show_templates(asked: Round, visitor: Visitor, _: Words) -> None:
    """Offer the workbooks of a round; each is made when it is asked for."""
    require(visitor, Permission.LOAD_RESULTS)
    with st.popover(_("Workbooks to fill in"), icon=":material/assignment:", on_change="ignore"):
        _show_choices(asked, visitor, _)


def _show_choices(asked: Round, visitor: Visitor, _: Words) -> None:
    """Offer who fills it in, for which regions, in which language, and with what beside."""
    names = {REGION: _("The region: its answers")}
    if allows(visitor, Permission.ASSESS):
        names[ASSESSOR] = _("An assessor: the judgement")
    filler = st.segmented_control(
        _("Who fills it in"), list(names), default=REGION, format_func=names.__getitem__, required=True,
        key="pengisi",
    )  # fmt: skip
    if visitor.role is Role.REGION:
        codes, which = sorted(visitor.regions), ONE
    else:
        codes, which = _chosen_regions(asked, str(filler), _)
    with st.container(gap="small"):
        language = st.segmented_control(
            _("Language of the workbook"), list(LANGUAGES), default="id", format_func=LANGUAGES.__getitem__,
            required=True, key="bahasa-isian",
        )  # fmt: skip
        beside = filler == REGION and asked.previous is not None and st.checkbox(
            _("Show the answers of the round before beside"), key="jawaban-lalu"
        )  # fmt: skip
    spoken = speak(str(language))
    if filler == ASSESSOR:
        st.caption(_("What each region answered stands beside; the filled workbook is loaded on the page Penilaian."))
    st.download_button(
        _.plural("Download {count} workbook", "Download {count} workbooks (zip)", len(codes)),
        lambda: _made(asked.code, codes, str(filler), beside, visitor, spoken),
        (f"{ASSESSMENT}-" if filler == ASSESSOR else "") + _name(asked, codes, which, beside, spoken),
        XLSX if len(codes) == 1 else ZIP,
        on_click="ignore",
        icon=":material/download:",
        disabled=not codes,
        key="unduh-isian",
    )
    _say_guesses(asked, _)


def _chosen_regions(asked: Round, filler: str, _: Words) -> tuple[list[str], str]:
    """Offer whose workbooks; gives their codes and a word for the name of the file."""
    known = regions()
    cohorts = {NOW: _codes_of(asked.code), BEFORE: [] if asked.previous is None else _codes_of(asked.previous)}
    names = {
        ONE: _("one region"),
        BEFORE: _("the regions of the round before ({count})").format(count=_.number(len(cohorts[BEFORE]), 0)),
        NOW: _("the regions of this round ({count})").format(count=_.number(len(cohorts[NOW]), 0)),
        PROVINCE: _("all regions of a province"),
        ALL: _("all {count} regions").format(count=_.number(len(known), 0)),
    }
    offered = [
        which for which in names if cohorts.get(which, [""]) and (filler == REGION or which not in (BEFORE, ALL))
    ]
    which = st.selectbox(_("For whom"), offered, format_func=names.__getitem__, key="isian-untuk")
    if which == ONE:
        labels = {code: f"{one.short_name} ({code})" for code, one in known.items()}
        first = list(labels).index(PADANG_PARIAMAN)
        code = st.selectbox(_("Region"), list(labels), first, format_func=labels.__getitem__, key="isian-daerah")
        return [str(code)], ONE
    if which == PROVINCE:
        provinces = {one.province_code: one.province for one in known.values()}
        first = list(provinces).index(known[PADANG_PARIAMAN].province_code)
        province = st.selectbox(
            _("Province"), list(provinces), first, format_func=provinces.__getitem__, key="isian-provinsi"
        )
        return [code for code, one in known.items() if one.province_code == province], f"{PROVINCE}-{province}"
    return (list(known) if which == ALL else cohorts[str(which)]), str(which)


def _codes_of(round_code: str) -> list[str]:
    return [str(code) for code in store().entries(round_code)["region"]]


def _made(
    round_code: str,
    codes: Sequence[str],
    filler: str,
    beside: bool,  # noqa: FBT001 - a choice of the visitor
    visitor: Visitor,
    spoken: Words,
) -> bytes:
    """Make the file that was asked for."""
    refuse_others(codes, visitor)
    if filler == ASSESSOR:
        require(visitor, Permission.ASSESS)
        return assessments_file(store(), round_code, codes, spoken)
    previous = previous_answers(store(), round_code) if beside else None
    return templates_file(store(), round_code, codes, previous, spoken)


def _name(asked: Round, codes: Sequence[str], which: str, beside: bool, spoken: Words) -> str:  # noqa: FBT001 - see above
    """Name the file by what it holds; the mark at the end is another when any of that changes."""
    before = store().edition(asked.previous) if beside and asked.previous else ""
    holds = (asked.code, store().checksum(asked.instrument), spoken.language, before, *codes)
    mark = sha256("|".join(holds).encode()).hexdigest()[:8]
    if len(codes) == 1:
        stem = file_name(asked.instrument, asked.code, regions()[codes[0]]).removesuffix(".xlsx")
        return f"{stem}-{mark}.xlsx"
    return f"isian-{asked.code}-{which}-{len(codes)}-{spoken.language}-{mark}.zip"


def _say_guesses(asked: Round, _: Words) -> None:
    """Say how many indicators rest on a guess."""
    indicators = store().instrument(asked.instrument).indicators
    guessed = sum(one.guess is not None for one in indicators)
    if guessed:
        st.caption(
            escaped(
                _("{guessed} of the {count} indicators rest on goalposts or criteria of our own; the workbook marks"
                  " each and says why.").format(guessed=_.number(guessed, 0), count=_.number(len(indicators), 0))
            )
        )  # fmt: skip
