"""What people read on the sheets of the form: names of sheets, headings of columns, hints and steps."""

from data.instrument_form.layout import SCHEME, Sheet
from words import Words


def sheet_label(sheet: Sheet, _: Words) -> str:
    """Name a sheet."""
    return {
        Sheet.HEAD: _("Instrument"),
        Sheet.NODES: _("Dimensions"),
        Sheet.INDICATORS: _("Indicators"),
        Sheet.LEVELS: _("Levels"),
        Sheet.WEIGHTS: _("Weights"),
        Sheet.SCHEMES: _("Weight groups"),
        Sheet.BANDS: _("Bands"),
        Sheet.PRINTED: _("Printed figures"),
    }[sheet]


def hint_of(sheet: Sheet, _: Words) -> str:
    """Say what belongs on a sheet."""
    return {
        Sheet.HEAD: _("What the instrument is and how its figures are printed. Write a new version here first."),
        Sheet.NODES: _("The index first, then dimensions and aspects, each below its parent."),
        Sheet.INDICATORS: _("One row for each indicator. Goalposts are the answers that score 0 and full marks."),
        Sheet.LEVELS: _("The criterion of each level, from the lowest up and without a gap."),
        Sheet.WEIGHTS: _("A weight group overrides the weight beside it only where its cell is filled. 0 leaves out."),
        Sheet.SCHEMES: _("Sets of weights; the first is the usual one. None: the weights stand for all."),
        Sheet.BANDS: _("The best band first; the lowest begins where the scale begins."),
        Sheet.PRINTED: _("Figures that a published table prints itself: compared with ours, never scored."),
    }[sheet]


def steps(_: Words) -> list[str]:
    """Say in a few steps how the form is used."""
    return [
        _("Change what is to be another in the white cells; insert and delete whole rows as you need."),
        _("Leave the row of small grey keys as it is: it tells the dashboard what each column holds."),
        _("Columns of your own, without a key, and sheets of your own are left unread."),
        _("Every text is written in Indonesian and in English. Numbers are numbers, not text."),
        _("Save as .xlsx or .ods and load it on the page Instrumen. It names every cell that must be mended."),
        _("Nothing that exists is overwritten: the form becomes a new version, which rounds to come may use."),
    ]


def label_of(key: str, _: Words) -> str:  # one heading for each column
    """Head a column, or name a value of the head."""
    if key.startswith(SCHEME):
        return _("Weight {scheme}").format(scheme=key.removeprefix(SCHEME))
    tongues = {"_id": _("{what} (Indonesian)"), "_en": _("{what} (English)")}
    for ending, tongue in tongues.items():
        stem = key.removesuffix(ending)
        if stem != key and stem in _stems(_):
            return tongue.format(what=_stems(_)[stem])
    return _stems(_).get(key) or _single(_).get(key, key)


def _stems(_: Words) -> dict[str, str]:
    return {
        "name": _("Name"),
        "unit": _("Unit"),
        "numerator": _("Numerator"),
        "denominator": _("Denominator"),
        "evidence": _("Evidence"),
        "guess": _("Why it is a guess"),
        "criterion": _("Criterion"),
    }


def _single(_: Words) -> dict[str, str]:
    return {
        "code": _("Code"),
        "parent": _("Code of the part above"),
        "part": _("Part"),
        "weight": _("Weight"),
        "kind": _("Kind of answer"),
        "worst": _("Scores 0 at"),
        "best": _("Full marks at"),
        "transform": _("Transformation"),
        "breakpoints": _("Break points"),
        "clip": _("Held between 0 and full marks"),
        "per": _("Times"),
        "reference": _("Legal basis"),
        "citation": _("Derived from"),
        "headers": _("Other names in tables, parted by |"),
        "effort": _("Effort of a step"),
        "aggregation": _("How children are combined"),
        "weights": _("How weights are written"),
        "policy": _("What a blank does"),
        "minimum_coverage": _("Least coverage (0 to 1)"),
        "floor": _("Floor"),
        "minimum_dimension": _("Least of every dimension"),
        "of": _("Held against"),
        "level": _("Level"),
        "key": _("Key"),
        "label": _("What it is"),
        "value": _("Value"),
        "value_en": _("Value (English)"),
        "version": _("Version"),
        "based_on": _("Made from version"),
        "zero_rows_did_not_take_part": _("A row of zeros did not take part"),
        "combining": _("What several assessors’ scores become"),
        "low": _("The scale begins at"),
        "high": _("The scale ends at"),
        "decimals": _("Decimals"),
        "rounding": _("Rounding"),
    }
