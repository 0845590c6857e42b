"""The page of the record: the changes asked for, one of them in full, and whether the record holds."""

import pandas as pd
import streamlit as st

from access import Visitor
from data.store.trail import Asked, Change
from reports import csv_of, workbook_of
from ui.audit_trail.chain import show_chain
from ui.audit_trail.choices import choose_changes, choose_page
from ui.audit_trail.found import PAGE, all_listed, end_of_record, how_many, listed, stood_before
from ui.audit_trail.wording import about, action_names, field_names, told_text, value_text
from ui.page import XLSX, escaped, head
from ui.tables import height_of, pick_rows, show_table
from words import Words

HEIGHT = 620


def show_trail(visitor: Visitor, _: Words) -> None:
    """Show who did what and when, and what stood before."""
    rows, last = end_of_record(visitor)
    place = st.container()
    asked = choose_changes(visitor, _)
    count = how_many(asked, visitor)
    with place:
        told = _.plural("{count} change is recorded", "{count} changes are recorded", rows)
        shown = _.plural("{count} of them passes the filters.", "{count} of them pass the filters.", count)
        head(_("Record of changes"), f"{told}; {shown}")
        st.caption(_("Each row holds the hash of the one before it: a row changed or taken out later is found."))
    if count:
        _show_list(asked, count, visitor, _)
    else:
        st.info(_("No change passes these filters. Clear one of them."), icon=":material/filter_alt_off:")
    show_chain(rows, last, visitor, _)


def _show_list(asked: Asked, count: int, visitor: Visitor, _: Words) -> None:
    """Show a page of the changes asked for beside one of them in full."""
    left, right = st.columns([12, 8], gap="large")
    with left:
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            page = choose_page(-(-count // PAGE), _)
            _offer_files(asked, visitor, _)
        changes = listed(asked, page, visitor)
        table = _table(changes, _)
        height = min(HEIGHT, height_of(table))
        picked = pick_rows(table, {}, f"jejak-{page}", "single-row", _, alt=_("Changes, newest first"), height=height)
    with right:
        _show_one(changes[picked[0] if picked else 0], visitor, _)


def _table(changes: list[Change], _: Words) -> pd.DataFrame:
    """The changes under the headings people read."""
    names = action_names(_)
    return pd.DataFrame(
        {
            _("When"): [_.moment(one.at) for one in changes],
            _("About"): [about(one, _) for one in changes],
            _("What"): [names.get(one.action, one.action) for one in changes],
            _("Who"): [one.author for one in changes],
            _("Round"): [one.round or "" for one in changes],
        }
    )


def _show_one(change: Change, visitor: Visitor, _: Words) -> None:
    """Show one change with each value before and after; those that changed come first."""
    before = stood_before(change, visitor)
    names, stood = field_names(_), before or {}
    with st.container(border=True):
        st.markdown(f"### {escaped(action_names(_).get(change.action, change.action))}\n{escaped(about(change, _))}")
        told = _("{who} · {when} · row {row}")
        st.caption(escaped(told.format(who=change.author, when=_.moment(change.at), row=change.number)))
        fields = sorted({*change.detail, *stood}, key=lambda name: (stood.get(name) == change.detail.get(name), name))
        rows = [
            {
                _("Value"): names.get(name, name),
                **({} if before is None else {_("Before"): value_text(name, stood.get(name), _)}),
                _("After"): value_text(name, change.detail.get(name), _),
            }
            for name in fields
        ]
        show_table(pd.DataFrame(rows), {}, f"jejak-rinci-{change.number}", _, alt=_("Values before and after"))
        if before is None:
            st.caption(_("Nothing stood here before."))


def _offer_files(asked: Asked, visitor: Visitor, _: Words) -> None:
    """Offer what passes the filters as files, made when asked for."""
    with st.popover(_("Download"), icon=":material/download:", type="tertiary", on_change="ignore"):
        name = _("record-of-changes")
        st.download_button(
            _("Spreadsheet (.xlsx)"), lambda: workbook_of(_whole(asked, visitor, _), name, _notes(visitor, _)),
            f"{name}.xlsx", XLSX, on_click="ignore", key="jejak-xlsx", width="stretch", icon=":material/table:",
        )  # fmt: skip
        st.download_button(
            _("Text for programs (.csv)"),
            lambda: csv_of(_whole(asked, visitor, _), _("About this file"), _notes(visitor, _)),
            f"{name}.csv", "text/csv", on_click="ignore", key="jejak-csv", width="stretch", icon=":material/csv:",
        )  # fmt: skip


def _whole(asked: Asked, visitor: Visitor, _: Words) -> pd.DataFrame:
    """Every change that passes the filters, with all it says."""
    changes = all_listed(asked, visitor)
    table = _table(changes, _)
    table.insert(0, _("Row"), [one.number for one in changes])
    table[_("When")] = [one.at.isoformat() for one in changes]
    return table.assign(**{_("Detail"): [told_text(one.detail, _) for one in changes]})


def _notes(visitor: Visitor, _: Words) -> list[str]:
    """Say what the file was taken from."""
    rows, last = end_of_record(visitor)
    return [_("Record of {rows} changes, last hash {hash}").format(rows=_.number(rows, 0), hash=last)]
