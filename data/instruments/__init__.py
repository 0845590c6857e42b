"""Instruments as data: one folder for each version of a rubric, and the functions that read it."""

from data.instruments.load import instrument_of_files, load_instrument, shipped
from data.instruments.problems import InstrumentError, Problem

__all__ = ["InstrumentError", "Problem", "instrument_of_files", "load_instrument", "shipped"]
