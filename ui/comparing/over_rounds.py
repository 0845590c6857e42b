"""The scores of a few regions over the rounds, all by this round's instrument, cut to what the rounds share."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from access import Visitor
from data.participants import answers_of_all
from data.store import Round
from scoring import Indicator, Instrument, Node, Status, index_scores, on_scale, score
from scoring.common import common_parts, restricted
from ui.results import Results, rescored, results_of, rounds
from words import Words


@dataclass(frozen=True, slots=True)
class Alike:
    """The rounds that can be set beside each other, by day, and how.

    `apart` are the rounds among them that ask by another instrument, `others` those that share nothing. `common` are
    the codes of the parts that all ask for, all of this round's where none is apart.
    """

    rounds: tuple[Round, ...]
    apart: tuple[Round, ...]
    others: tuple[Round, ...]
    common: frozenset[str]


def rounds_alike(results: Results, visitor: Visitor) -> Alike:
    """Find the rounds, sample or real like this one, that share parts with it and each other, the nearest day first."""
    listed = [one for one in rounds(visitor) if one.sample == results.round.sample]
    return alike_among(listed, results, visitor)


def alike_among(listed: Sequence[Round], results: Results, visitor: Visitor) -> Alike:
    """Find of these rounds those that share parts with this one and each other, the nearest day first."""
    instrument, here = results.instrument, results.round
    common = frozenset(instrument.codes)
    alike = []
    for one in sorted(listed, key=lambda one: abs(one.held - here.held)):
        shared = common & _shared(instrument, results_of(one.code, visitor).instrument)
        if any(leaf.code in shared for leaf in instrument.indicators):
            common = shared
            alike.append(one)
    return Alike(
        tuple(sorted(alike, key=lambda one: one.held)),
        tuple(one for one in alike if one.instrument != instrument.version),
        tuple(one for one in listed if one not in alike),
        common,
    )


def points_of(results: Results, regions: Sequence[str], alike: Alike, visitor: Visitor, _: Words) -> pd.DataFrame:
    """Rows region, name, round, score (printed scale, NaN without): the regions in every round, scored alike."""
    names = results.entries["name"]
    schemes = results.ranking.set_index("region")["scheme"]
    core = restricted(results.instrument, alike.common)
    rows = []
    for one in alike.rounds:
        found = results_of(one.code, visitor)
        if alike.apart:
            scores = _anew(found, core, schemes[list(regions)])
        else:
            shown = found if results.rescored_with is None else rescored(found, visitor)
            scores = shown.ranking.set_index("region")["score"].astype(float)
        rows += [(region, names[region], _.of(one.name), scores.get(region, float("nan"))) for region in regions]
    return pd.DataFrame(rows, columns=["region", "name", "round", "score"])


def say_how(results: Results, alike: Alike, _: Words) -> list[str]:
    """Say on which parts the rounds are compared and what is left out; nothing where they share one instrument."""
    instrument, root = results.instrument, results.instrument.root
    said = []
    if alike.apart:
        said.append(
            _(
                "{rounds}: by another instrument. So every round here is scored anew, with the weights of this one, on "
                "the parts common to all: {parts}. These are not the published scores."
            ).format(rounds=_named(alike.apart, _), parts=_named(_parts(root, alike.common, instrument), _))
        )
        left = _parts(root, frozenset(instrument.codes) - alike.common, instrument)
        if left:
            parts = _named(left, _)
            said.append(_("Left out, because not every round asked it alike: {parts}.").format(parts=parts))
    if alike.others:
        rounds = _named(alike.others, _)
        said.append(_("Nothing in common with these, so not set beside them: {rounds}.").format(rounds=rounds))
    return said


def _shared(instrument: Instrument, other: Instrument) -> frozenset[str]:
    """The parts of an instrument that another has too: all of them when it is the same."""
    return frozenset(
        instrument.codes if instrument.version == other.version else common_parts(instrument, other).compared
    )


def _anew(found: Results, core: Instrument, schemes: pd.Series) -> pd.Series:
    """Score some regions of a round by an instrument of which the round asked every part that counts."""
    values, status, _schemes = answers_of_all(found.answers, found.entries, found.instrument)
    there = [region for region in schemes.index if region in values.index]
    codes = [leaf.code for leaf in core.indicators]
    values = values.loc[there].reindex(columns=codes)
    status = status.loc[there].reindex(columns=codes, fill_value=Status.BLANK.value)
    index = index_scores(score(values, core, schemes, status))
    return index.map(lambda one: float(on_scale(one, core.scale)), na_action="ignore")


def _parts(part: Node | Indicator, codes: frozenset[str], instrument: Instrument) -> list[Node | Indicator]:
    """Find the highest parts, from one down, of which every indicator is among some codes."""
    children = instrument.children(part.code)
    if not children:
        return [part] if part.code in codes else []
    found = [_parts(child, codes, instrument) for child in children]
    whole = all(below == [child] for below, child in zip(found, children, strict=True))
    return [part] if whole else [one for below in found for one in below]


def _named(listed: Sequence[Round | Node | Indicator], _: Words) -> str:
    """Name rounds or parts in one line."""
    return ", ".join(_.of(one.name) for one in listed)
