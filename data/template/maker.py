"""Many workbooks of one round: written once with gaps, then only the gaps are filled for each region."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from data.regions import Region
from data.template.anchors import Purpose
from data.template.form import Form, RoundLike, Whose, earlier_answers, whose
from data.template.names import file_name
from data.template.packing import Packed, Part, bound, packed, part
from data.template.slots import Values
from data.template.write import written
from scoring import Instrument
from words import Words

_EDGE = "\ue000"  # a private character: no text of ours holds it
_GAP = re.compile(f"{_EDGE}([^{_EDGE}]*){_EDGE}")
_CODE, _NAME, _EARLIER = "code", "name", "earlier:"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, eq=False)
class TemplateMaker:
    """Makes the workbooks of one round in one language; `earlier` says whether last round's answers stand beside."""

    round: RoundLike
    instrument: Instrument
    earlier: bool
    spoken: Words

    @cached_property
    def parts(self) -> tuple[Packed | Part, ...]:
        """The workbook with gaps, taken apart."""
        codes = [indicator.code for indicator in self.instrument.indicators] if self.earlier else None
        earlier = None if codes is None else {code: _gap(_EARLIER + code) for code in codes}
        form = Form(Whose(_gap(_CODE), _gap(_NAME)), self.round, self.instrument, Purpose.SUBMISSION, earlier)
        with ZipFile(BytesIO(written(form, self.spoken))) as workbook:
            return tuple(_part(name, workbook.read(name)) for name in workbook.namelist())

    def make(self, region: Region, previous: Values | None = None) -> bytes:
        """Make the workbook of one region."""
        gaps = self._gaps(region, previous or {})
        return bound([one.filled(gaps) if isinstance(one, Part) else one for one in self.parts])

    def _gaps(self, region: Region, previous: Values) -> Mapping[str, str]:
        named = whose(region)
        gaps = {_CODE: escape(named.code), _NAME: escape(named.name)}
        if self.earlier:
            answers = earlier_answers(self.instrument, previous, self.spoken)
            gaps |= {_EARLIER + code: escape(answer) for code, answer in answers.items()}
        return gaps


def templates_zip(
    regions: Iterable[Region],
    round_: RoundLike,
    instrument: Instrument,
    previous: Mapping[str, Values] | None,
    _: Words,
) -> bytes:
    """Make the workbooks of many regions and put them into one zip; `previous` holds last round's answers by region."""
    maker = TemplateMaker(round_, instrument, previous is not None, _)
    content = BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as archive:
        for region in regions:
            name = file_name(instrument.version, round_.code, region)
            made = maker.make(region, (previous or {}).get(region.code))
            archive.writestr(ZipInfo(name, _FIRST_DAY), made)
    return content.getvalue()


def _gap(name: str) -> str:
    return f"{_EDGE}{name}{_EDGE}"


def _part(name: str, content: bytes) -> Packed | Part:
    """Take a part apart at its gaps."""
    if _EDGE.encode() not in content:
        return packed(name, content)
    return part(name, _GAP.split(content.decode()))
