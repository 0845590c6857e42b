"""The register of evidence as a visitor may see it, and what they enter."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from access import Permission, Role, Visitor, require, require_region
from data.completeness import present_day
from data.evidence_register import Flag, register_of
from data.regions import regions
from data.store import Round
from data.store.evidence import Evidence
from scoring import Instrument
from ui.results import store


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """The evidence of a round: the table of `data.evidence_register.register_of`, cut to what the visitor may see."""

    round: Round
    instrument: Instrument
    rows: pd.DataFrame

    def odd(self, flag: Flag) -> pd.Series:
        """Tell which rows bear a flag."""
        return self.rows["odd"].map(lambda flags: flag in flags).astype(bool)


def register_for(round_code: str, visitor: Visitor) -> Register:
    """Read the register of a round; a region sees its own evidence only."""
    require(visitor, Permission.REGISTER_EVIDENCE)
    rows = _rows(round_code, store().edition(round_code), present_day())
    if visitor.role is Role.REGION:
        rows = rows[rows["region"].isin(visitor.regions)]
    one = store().round(round_code)
    return Register(one, store().instrument(one.instrument), rows)


def own_regions(register: Register, visitor: Visitor) -> dict[str, str]:
    """The regions a visitor may enter evidence for, by code: those of the round, or their own."""
    require(visitor, Permission.REGISTER_EVIDENCE)
    codes = store().entries(register.round.code)["region"].tolist()
    if visitor.role is Role.REGION:
        codes = [code for code in codes if code in visitor.regions]
    return dict(sorted(((code, regions()[code].short_name) for code in codes), key=lambda one: one[1]))


def enter(round_code: str, given: Evidence, replaces: int | None, visitor: Visitor) -> int:
    """Keep a piece of evidence, or a newer word on one."""
    require_region(visitor, Permission.REGISTER_EVIDENCE, given.region)
    return store().register_evidence(round_code, given, replaces, visitor.email)


@st.cache_resource(max_entries=16, show_spinner=False)
def _rows(round_code: str, edition: str, today: date) -> pd.DataFrame:  # noqa: ARG001 - the edition is the key
    """Make the register once for all who look at the same state on the same day."""
    return register_of(store().answers(round_code), store().evidence(round_code), today)
