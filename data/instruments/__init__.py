"""Instruments as data: one folder for each version of a rubric, and the functions that read it."""

from data.instruments.files import InstrumentFiles, files_in
from data.instruments.load import load_instrument, read_instrument, shipped
from data.instruments.problems import InstrumentError, Problem

__all__ = [
    "InstrumentError",
    "InstrumentFiles",
    "Problem",
    "files_in",
    "load_instrument",
    "read_instrument",
    "shipped",
]
