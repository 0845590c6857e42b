"""Write the sample rounds, each a zip of the workbooks that came back: `python -m data.samples.write_readiness`."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from data.instruments import load_instrument, shipped
from data.regions import regions
from data.samples.damage import ABSENT, SENT, Sent
from data.samples.invented import COHORT, answers_of, invent
from data.samples.invented_registers import registers_of
from data.samples.parts import apart, together
from data.samples.rounds import SAMPLE_ROUNDS, VERSION, archive_of
from data.template import Values, file_name
from data.template.anchors import Purpose
from data.template.form import Form, earlier_answers, whose
from data.template.write import written
from scoring import Instrument
from words import speak

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def sent_to(held: int) -> Iterator[Sent]:
    """List what came to a bimtek, by region; who sent nothing is left out."""
    damaged = SENT[held]
    for code in COHORT:
        if code not in ABSENT.get(held, ()):
            yield from [one for one in damaged if one.region == code] or [Sent(code)]


def name_of(sent: Sent, held: int) -> str:
    """Name a file: as its template was named, if nobody renamed it."""
    return sent.name or file_name(VERSION, SAMPLE_ROUNDS[held - 1].code, regions()[sent.region])


def file_of(sent: Sent, held: int, instrument: Instrument) -> bytes:
    """Make a file as it came: filled from the template of its region, and damaged."""
    region, round_ = regions()[sent.region], SAMPLE_ROUNDS[held - 1]
    if sent.made_for is not None:
        return file_of(Sent(sent.region), sent.made_for, instrument)
    values = {
        slot: value
        for slot, value in {**_good(sent.region, held, instrument), **sent.typed}.items()
        if value is not None
    }
    spoken = speak("id")
    earlier = earlier_answers(instrument, _good(sent.region, held - 1, instrument), spoken) if held > 1 else None
    form = Form(whose(region), round_, instrument, Purpose.SUBMISSION, earlier, values)
    parts = apart(written(form, spoken))
    for edit in sent.edits:
        parts = edit(parts)
    return together(parts)[: sent.cut_to]


def archive(held: int, instrument: Instrument) -> bytes:
    """Make the zip of a bimtek; the workbooks in it are compressed already."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as zipped:
        for sent in sent_to(held):
            zipped.writestr(ZipInfo(name_of(sent, held), _FIRST_DAY), file_of(sent, held, instrument))
    return content.getvalue()


def _good(code: str, held: int, instrument: Instrument) -> Values:
    """What a region would have sent without a slip."""
    invented = invent(code, held)
    return {**answers_of(invented, instrument), **registers_of(invented)}


def write() -> None:
    """Write the zip of every round beside this script."""
    instrument = load_instrument(shipped()[VERSION])
    for held, round_ in enumerate(SAMPLE_ROUNDS, start=1):
        archive_of(round_.code).write_bytes(archive(held, instrument))


if __name__ == "__main__":
    write()
