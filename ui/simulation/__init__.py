"""The page Simulasi bobot: a scenario of weights, and what becomes of the ranking under it."""

from ui.simulation.page import show_simulation

__all__ = ["show_simulation"]
