"""Explore: any two or three measures of any rounds held against each other, spread over groups, crossed in a table."""

from ui.exploring.page import show_exploring

__all__ = ["show_exploring"]
