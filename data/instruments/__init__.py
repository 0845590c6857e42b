"""Instruments as data: one folder for each version of a rubric, and the functions that read it."""

from data.instruments.load import load_instrument, shipped
from data.instruments.problems import InstrumentError, Problem

__all__ = ["InstrumentError", "Problem", "load_instrument", "shipped"]
