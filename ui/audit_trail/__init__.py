"""The record of every change, for those who may read it: searched, opened, verified, taken along."""

from ui.audit_trail.page import show_trail

__all__ = ["show_trail"]
