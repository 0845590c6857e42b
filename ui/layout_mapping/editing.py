"""Another cell for an indicator: from the labels that resemble it, by its address, or none at all."""

import streamlit as st

from access import Visitor
from data.answers.parts import ASKED, Part
from data.issues import CellAddress
from data.layouts import (
    Line,
    Mapped,
    Row,
    address_in,
    anchors_of,
    candidates,
    line_at,
    line_of_address,
    located,
    parts_of,
    with_cells,
    without,
)
from reports import part_names
from ui.drafts import change_mapping
from ui.layout_mapping.desk import Desk
from ui.layout_mapping.wording import told_choice
from ui.page import escaped
from words import Words

EDITED = "petakan-ubah"
NONE, TYPED = "tidak-ada", "ketik"
_ALWAYS = frozenset({*ASKED, Part.EVIDENCE, Part.NOTE})


def show_editing(desk: Desk, row: Row, visitor: Visitor, _: Words) -> None:
    """Let a person choose the cell of each part; saved as confirmed when it holds."""
    chosen: dict[str, Line | None] = {}
    wrong: list[str] = []
    given = {line.part for line in row.lines}
    for part in parts_of(row.indicator):
        if part in _ALWAYS or part in given:
            chosen[str(part)] = _choose(desk, row, str(part), wrong, _)
    lines = tuple(line for line in chosen.values() if line is not None)
    wrong.extend(_conflicts(desk, row, lines, _))
    for sentence in wrong:
        st.error(escaped(sentence))
    answered = any(line.part in ASKED for line in lines)
    label = _("Confirm these cells") if answered else _("Confirm: not in this file")
    if st.button(label, type="primary", disabled=bool(wrong), key=f"simpan-{desk.draft.id}-{row.indicator.code}"):
        anchors = anchors_of(desk.seen.proposals, lines) if answered else {}
        change_mapping(
            desk.draft.id,
            lambda mapped: Mapped(mapped.region, with_cells(mapped.mapping, row.indicator.code, anchors), mapped.used),
            visitor,
        )
        st.session_state[EDITED] = None
        st.rerun()


def _choose(desk: Desk, row: Row, part: str, wrong: list[str], _: Words) -> Line | None:
    """Offer what stands now, the labels that may ask for it, an address, and none."""
    lines = _choices(desk, row, part)
    names = {place: told_choice(line, _) for place, line in lines.items()}
    names |= {TYPED: _("another cell, by its address"), NONE: _("not in this file")}
    now = next((str(line.answer) for line in row.lines if line.part == part), NONE)
    key = f"{desk.draft.id}-{row.indicator.code}-{part}"
    title = part_names(_)[part].capitalize()
    picked = st.selectbox(title, list(names), list(names).index(now), format_func=names.__getitem__, key=f"pilih-{key}")
    if picked != TYPED:
        return lines.get(str(picked))
    typed = st.text_input(_("Address of the answer"), key=f"alamat-{key}", placeholder=_("D7, or Sheet!D7"))
    return _typed(desk, row, part, typed, wrong, _) if typed.strip() else None


def _choices(desk: Desk, row: Row, part: str) -> dict[str, Line]:
    """The cells to choose from by their address, the present one first."""
    found = desk.seen.proposals
    present = [line for line in row.lines if line.part == part]
    likely = candidates(found, row.indicator) if part in ASKED else ()
    kept: dict[str, Line] = {}
    for line in (*present, *(line_at(found, row.indicator, part, label) for label in likely)):
        kept.setdefault(str(line.answer), line)
    return kept


def _typed(desk: Desk, row: Row, part: str, typed: str, wrong: list[str], _: Words) -> Line | None:
    """Take a typed address for what it says, or say why it cannot be."""
    found = desk.seen.proposals
    sheet = next((line.answer.sheet for line in row.lines), found.form.sheets[0].name)
    address = address_in(found.form, typed, sheet)
    if address is None:
        sheets = ", ".join(f"“{each.name}”" for each in found.form.sheets[:6])
        wrong.append(
            _("“{typed}” is no cell of this file. Write D7, or Sheet!D7; the sheets are {sheets}.").format(
                typed=typed, sheets=sheets
            )
        )
        return None
    line = line_of_address(found, row.indicator, part, address)
    if line is None:
        wrong.append(
            _("No text stands left of {cell} or above it by which it could be found again in the next file.").format(
                cell=address
            )
        )
    return line


def _conflicts(desk: Desk, row: Row, lines: tuple[Line, ...], _: Words) -> list[str]:
    """Say which chosen cells serve another indicator, or two parts of this one."""
    others = located(desk.seen.proposals.form, without(desk.mapped.mapping, row.indicator.code))
    owner = {address: code for (code, _part), address in others.items()}
    told = [
        _("{cell} is confirmed for {code} already. One cell never serves two indicators.").format(
            cell=line.answer, code=owner[line.answer]
        )
        for line in lines
        if line.answer in owner
    ]
    cells: list[CellAddress] = [line.answer for line in lines]
    twice = {cell for cell in cells if cells.count(cell) > 1}
    return [*told, *(_("{cell} is chosen for two parts.").format(cell=cell) for cell in sorted(map(str, twice)))]
