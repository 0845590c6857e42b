"""From a workbook of another layout and its confirmed mapping to a submission like any other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from data.answers.parts import Part
from data.answers.reading import Entry
from data.issues import CellAddress, Issue, issue
from data.layouts.labels import Form, form_of
from data.layouts.mapping import LayoutMapping, located
from data.layouts.region import regions_in
from data.regions import regions
from data.submission import Identity, Submission
from data.submission.answering import as_reading, read_answers
from data.submission.places import Place, Slot, place_at
from data.submission.plan import BESIDE, PARTS_OF
from data.submission.records import record_table
from data.template.anchors import Purpose
from data.workbook import Sheet, Workbook
from scoring import Instrument, Kind


def read_by_mapping(workbook: Workbook, mapping: LayoutMapping, region: str, instrument: Instrument) -> Submission:
    """Read the answers where the mapping finds them, of the region that a person confirmed.

    Every answer has a place, so that it can be given in place: what the layout does not hold stands where the other
    half of its answer is, or at the start of the sheet.
    """
    form = form_of(workbook, instrument)
    found = located(form, mapping)
    places = _places(form, mapping, found)
    whole = (*workbook.notes, *_layout_issues(form, mapping, found))
    answers, issues = read_answers(region, instrument, places, ())
    reading = as_reading(_entry(form, region, _start(form, found)), answers, (*whole, *issues))
    identity = Identity(
        purpose=Purpose.SUBMISSION, instrument=instrument.version, checksum=instrument.checksum, region=region
    )
    return Submission(identity, reading, record_table([]), places, whole, ())


def _places(form: Form, mapping: LayoutMapping, found: Mapping[Slot, CellAddress]) -> dict[Slot, Place]:
    sheets = {sheet.name: sheet for sheet in form.sheets}
    shared = _under_one_merge(sheets, found)
    start = _start(form, found)
    places: dict[Slot, Place] = {}
    for indicator in form.instrument.indicators:
        as_it_is = (indicator.code, str(Part.VALUE)) in mapping.anchors
        asked = [(indicator.code, str(part)) for part in ((Part.VALUE,) if as_it_is else PARTS_OF[indicator.kind])]
        gone = [slot for slot in asked if slot in mapping.anchors and slot not in found]
        beside = [(indicator.code, str(part)) for part in BESIDE]
        for slot in (*asked, *beside):
            address = found.get(slot)
            if address is not None:
                sheet = sheets[address.sheet]
                places[slot] = place_at(sheet, address.row, address.column, shared[sheet.name])
            elif slot in asked or (slot[1] == Part.EVIDENCE and indicator.kind is Kind.YES_NO):
                told = issue("T-LABEL-GONE", None, "", f"{indicator.code} {indicator.name.id}")
                beginning = next((found[near] for near in asked if near in found), start)
                places[slot] = Place(beginning, None, told if slot in gone[:1] else None)
    return places


def _layout_issues(form: Form, mapping: LayoutMapping, found: Mapping[Slot, CellAddress]) -> Iterator[Issue]:
    """Say that the workbook was read by a mapping, and of which indicators it holds nothing."""
    yield issue("T-MAPPED", None, str(len(found)))
    mapped = {code for code, _ in mapping.anchors}
    missing = [indicator.code for indicator in form.instrument.indicators if indicator.code not in mapped]
    if missing:
        yield issue("T-NOT-IN-LAYOUT", None, "", ", ".join(missing))


def _entry(form: Form, region: str, start: CellAddress) -> Entry:
    named = next((each for each in regions_in(form.workbook, form.instrument) if each.region.code == region), None)
    scheme = form.instrument.scheme(None).code if len(form.instrument.schemes) == 1 else None
    if named is None or named.address is None:
        written = named.text if named is not None else regions()[region].official_name
        return Entry(region, written, scheme, True, start.sheet, start.row)  # noqa: FBT003 - a row of a table
    return Entry(region, named.text, scheme, True, named.address.sheet, named.address.row)  # noqa: FBT003 - a row


def _start(form: Form, found: Mapping[Slot, CellAddress]) -> CellAddress:
    """The first cell of the sheet that holds most answers."""
    count = Counter(address.sheet for address in found.values())
    name = count.most_common(1)[0][0] if count else form.sheets[0].name
    return CellAddress(name, 1, 1)


def _under_one_merge(
    sheets: Mapping[str, Sheet], found: Mapping[Slot, CellAddress]
) -> Mapping[str, Mapping[tuple[int, int], list[Slot]]]:
    """List the slots under each merged range of each sheet, by its top left place."""
    under: dict[str, dict[tuple[int, int], list[Slot]]] = defaultdict(lambda: defaultdict(list))
    for slot, address in found.items():
        start = sheets[address.sheet].merged.get((address.row, address.column))
        if start is not None:
            under[address.sheet][start].append(slot)
    return under
