"""Layouts: workbooks that are not our template, whose cells are proposed, confirmed by a person, and remembered."""

from data.layouts.anchors import Anchor, anchor_of, answer_of
from data.layouts.choosing import address_in, candidates, line_at, line_of_address
from data.layouts.fingerprint import fingerprint
from data.layouts.labels import Form, Label, form_of
from data.layouts.lines import Line, parts_of
from data.layouts.mapping import (
    LayoutMapping,
    Mapped,
    best_known,
    located,
    mapped_of,
    mapping_of,
    share_found,
    with_cells,
    without,
    written,
    written_state,
)
from data.layouts.proposals import Proposal, Proposals, propose
from data.layouts.read import read_by_mapping
from data.layouts.region import RegionFound, only_region, regions_in
from data.layouts.review import Row, anchors_of, confirmed_rows, rows_of
from data.layouts.terms import Reason

__all__ = [
    "Anchor",
    "Form",
    "Label",
    "LayoutMapping",
    "Line",
    "Mapped",
    "Proposal",
    "Proposals",
    "Reason",
    "RegionFound",
    "Row",
    "address_in",
    "anchor_of",
    "anchors_of",
    "answer_of",
    "best_known",
    "candidates",
    "confirmed_rows",
    "fingerprint",
    "form_of",
    "line_at",
    "line_of_address",
    "located",
    "mapped_of",
    "mapping_of",
    "only_region",
    "parts_of",
    "propose",
    "read_by_mapping",
    "regions_in",
    "rows_of",
    "share_found",
    "with_cells",
    "without",
    "written",
    "written_state",
]
