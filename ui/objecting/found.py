"""What a region may see of its own assessment before and after it is published, and what it objects to."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from access import Permission, Role, Visitor, require, require_region
from data.completeness import present_day
from data.store import Round
from data.store.objections import Objection
from data.store.settings import Settings
from data.store.stage import Stage
from scoring import Instrument, finals, widen
from ui.results import store
from ui.stage_rounds import rounds_at

SHOWN = (Stage.OBJECTING, Stage.CLOSED)


@dataclass(frozen=True, slots=True, eq=False)
class Own:
    """One region of a round: what it answered, what stands, what assessors gave as reasons, and its objections.

    `reasons` joins by code what assessors wrote, without their names.
    """

    round: Round
    settings: Settings
    instrument: Instrument
    region: str
    own: pd.Series
    status: pd.Series
    final: pd.DataFrame
    reasons: pd.Series
    objections: pd.DataFrame
    decisions: pd.DataFrame
    today: date

    @property
    def open(self) -> bool:
        """Whether objections are taken today."""
        until = self.settings.object_by
        return self.settings.stage is Stage.OBJECTING and until is not None and self.today <= until


def rounds_to_object(visitor: Visitor) -> list[Round]:
    """List the rounds that have come to objections, the latest first."""
    require(visitor, Permission.OBJECT)
    return rounds_at(SHOWN)


def regions_of(round_code: str, visitor: Visitor) -> list[str]:
    """List the regions of a round that the visitor speaks for."""
    require(visitor, Permission.OBJECT)
    listed = store().entries(round_code)["region"].tolist()
    return [code for code in listed if visitor.role is not Role.REGION or code in visitor.regions]


def own_of(round_: Round, region: str, visitor: Visitor) -> Own:
    """Read one region of a round; Denied for a region the visitor does not speak for."""
    require_region(visitor, Permission.OBJECT, region)
    code, instrument = round_.code, store().instrument(round_.instrument)
    answers = store().answers(code)
    own, status = (
        table.reindex([region]).loc[region] for table in widen(answers[answers["region"] == region], instrument)
    )
    said = store().assessments(code, region)
    decisions, objections = store().decisions(code), store().objections(code)
    final = finals(said, decisions[decisions["region"] == region], instrument.combining).set_index("code")
    reasons = said[said["counts"] & (said["reason"] != "")].groupby("code")["reason"].agg("\n".join)
    return Own(
        round_, store().settings(code), instrument, region, own, status.fillna("blank"), final, reasons,
        objections[objections["region"] == region], decisions[decisions["region"] == region],
        present_day(),
    )  # fmt: skip


def object_to(own: Own, given: Objection, visitor: Visitor) -> int:
    """Keep an objection of a region; give its number."""
    require_region(visitor, Permission.OBJECT, given.region)
    return store().object_to(own.round.code, given, own.today, visitor.email)
