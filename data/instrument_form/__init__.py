"""The form in which an instrument is edited as a spreadsheet: written from its files, and read back as a draft."""

from data.instrument_form.draft import DraftInstrument, read_draft
from data.instrument_form.form import form_of, next_version
from data.instrument_form.problem import FormError, FormProblem
from data.instrument_form.write import write_form

__all__ = ["DraftInstrument", "FormError", "FormProblem", "form_of", "next_version", "read_draft", "write_form"]
