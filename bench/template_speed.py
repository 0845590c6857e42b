"""Templates for every region, against writing each of them."""

from datetime import date

from bench.timing import best_of
from data.regions import regions
from data.store import Round
from data.template import templates_zip, write_template
from scoring import Instrument, Text
from words import speak


def templates_against_writing_each(instrument: Instrument) -> dict[str, float]:
    """Compare the zip of 514 templates with writing each of them with xlsxwriter (timed on some)."""
    spoken, some = speak("id"), list(regions().values())[:5]
    round_ = Round("bimtek", Text("Bimtek", "Bimtek"), instrument.version, date(2026, 1, 1), sample=True, previous=None)
    ours = best_of(3, lambda: templates_zip(regions().values(), round_, instrument, None, spoken))
    each = best_of(3, lambda: [write_template(region, round_, instrument, None, spoken) for region in some]) / len(some)
    theirs = each * len(regions())
    return {"ours_s": round(ours / 1000, 2), "written_s": round(theirs / 1000, 1), "ratio": round(ours / theirs, 3)}
