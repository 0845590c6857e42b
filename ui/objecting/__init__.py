"""Objections: what a region objects to, why, and what was answered."""

from ui.objecting.page import show_objections

__all__ = ["show_objections"]
