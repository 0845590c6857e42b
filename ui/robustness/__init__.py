"""The page Uji ketahanan: whether the ranking stands when the choices behind it are others."""

from ui.robustness.page import show_robustness

__all__ = ["show_robustness"]
