"""Layouts: workbooks that are not our template, whose cells are proposed, confirmed by a person, and remembered."""

from data.layouts.anchors import Anchor, anchor_of, answer_of, nearest_label
from data.layouts.fingerprint import fingerprint
from data.layouts.labels import Form, Label, form_of
from data.layouts.mapping import LayoutMapping, located, mapping_of, share_found, written
from data.layouts.proposals import Proposal, Proposals, propose, sure_slots
from data.layouts.read import read_by_mapping
from data.layouts.region import RegionFound, only_region, regions_in
from data.layouts.terms import Reason

__all__ = [
    "Anchor",
    "Form",
    "Label",
    "LayoutMapping",
    "Proposal",
    "Proposals",
    "Reason",
    "RegionFound",
    "anchor_of",
    "answer_of",
    "fingerprint",
    "form_of",
    "located",
    "mapping_of",
    "nearest_label",
    "only_region",
    "propose",
    "read_by_mapping",
    "regions_in",
    "share_found",
    "sure_slots",
    "written",
]
