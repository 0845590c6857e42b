"""A round on its way to an edition: what is frozen of it, and the publication itself."""

from dataclasses import asdict
from typing import Any

import pandas as pd

from data.edition import Snapshot, pack
from data.program import program
from data.scored import Scored
from data.store.editions import Edition, NewEdition
from data.store.store import Store
from data.template.registers import MASTERPLAN, QUICK_WINS
from scoring.weights.draws import BOX_SPREAD, COUNT, SEED

SHOWN_TO_ALL = (MASTERPLAN.code, QUICK_WINS.code)
"""The registers that everybody may see; who came to which meeting is for evaluators."""


def publish_round(store: Store, found: Scored, reason: str, state: str, by: str) -> Edition:
    """Publish a scored round as its next edition; `state` is what `Store.state` said before it was scored."""
    code = found.round.code
    last = store.last_edition(code)
    number = 1 if last is None else last.number + 1
    content = pack(snapshot_of(store, found, number, reason.strip(), state))
    return store.publish(NewEdition(code, number, reason.strip(), program()["version"], state, content), by)


def snapshot_of(store: Store, found: Scored, number: int, reason: str, state: str) -> Snapshot:
    """Gather what is frozen of a round."""
    one = found.round
    return Snapshot(
        one,
        number,
        reason,
        state,
        program(),
        found.instrument.checksum,
        _settings(store, found),
        {"spread": BOX_SPREAD, "count": COUNT, "seed": SEED},
        store.instrument_files(one.instrument),
        {
            "entries": found.entries,
            "answers": found.answers,
            "scores": found.scores,
            "ranking": found.ranking,
            "records": published_records(store, one.code),
            "files": counted_files(store, one.code, found.entries),
            "decisions": published_decisions(store, one.code),
        },
    )


def published_records(store: Store, round_code: str) -> pd.DataFrame:
    """Read the registers of a round that everybody may see."""
    records = store.records(round_code)
    return records[records["register"].isin(SHOWN_TO_ALL)].reset_index(drop=True)


def published_decisions(store: Store, round_code: str) -> pd.DataFrame:
    """List what was decided and why, without the names of those who did, and the objections it answers.

    Columns region, code, before, number (NaN: left as it stood), reason, objection and proof (what the region gave, ""
    where nobody objected) and decided (a day, as text); decisions that do not count are left out.
    """
    decisions = store.decisions(round_code)
    decisions = decisions[decisions["counts"]].reset_index(drop=True)
    objections = store.objections(round_code).set_index("id")
    asked = [None if pd.isna(number) else int(number) for number in decisions["objection"]]
    words = {
        "reason": decisions["reason"].tolist(),
        "objection": ["" if one is None else objections.loc[one, "reason"] for one in asked],
        "proof": ["" if one is None else objections.loc[one, "evidence"] for one in asked],
        "decided": [moment.date().isoformat() for moment in decisions["at"]],
    }
    figures = decisions[["region", "code", "before", "number"]].astype({"region": "str", "code": "str"})
    return figures.assign(**{name: pd.array(texts, dtype="str") for name, texts in words.items()})


def counted_files(store: Store, round_code: str, entries: pd.DataFrame) -> pd.DataFrame:
    """Name the files that the entries of a round count from: id, file_name, sha256, received (a day, as text)."""
    listed = store.submissions(round_code)
    listed = listed[listed["id"].isin(entries["submission_id"].astype(int))].sort_values("id")
    days = pd.array([moment.date().isoformat() for moment in listed["at"]], dtype="str")
    return listed[["id", "file_name", "sha256"]].astype({"id": "int64"}).reset_index(drop=True).assign(received=days)


def _settings(store: Store, found: Scored) -> dict[str, Any]:
    """Say how the round was scored and what was set for it."""
    scale = found.instrument.scale
    given = asdict(store.settings(found.round.code))
    return {
        "weights": "the scheme of each region",
        "order": "unrounded index, highest first; equal within 1e-9 share the better rank",
        "decimals": scale.decimals,
        "rounding": scale.rounding.value,
        "combining": found.instrument.combining.value,
        "round": {name: _plain(value) for name, value in given.items()},
    }


def _plain(value: Any) -> Any:
    """Write what is set for a round as a value of JSON."""
    if isinstance(value, frozenset):
        return sorted(value)
    return value if value is None or isinstance(value, str) else value.isoformat()
