"""The rounds of one programme, and the places of the regions that have a score in all of them."""

from dataclasses import dataclass

import pandas as pd

from access import Permission, Visitor, require
from data.regions import regions
from data.store import Round
from scoring.diagnostics import Mobility, mobility, places_together
from ui.boards import comparable
from ui.comparing.over_rounds import Alike, alike_among, points_of
from ui.kept import told_once
from ui.results import Results, results_of, rounds
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Journey:
    """A programme: `rounds` are all its rounds by day, `alike` those that are compared, and how.

    `results` are those of the round by whose instrument all are scored, with one weight scheme for all. `scores`
    (printed scale, NaN without) and `places` (of the regions with a score in all rounds compared) have a row a region
    and a column a round, by its code. `names` names every region; what
    depends on nothing else is kept under `states`.
    """

    results: Results
    rounds: tuple[Round, ...]
    alike: Alike
    scores: pd.DataFrame
    places: pd.DataFrame
    names: pd.Series
    states: tuple[tuple[str, ...], ...]

    @property
    def compared(self) -> list[Round]:
        """The rounds in which the regions have places."""
        return [one for one in self.rounds if one.code in self.places.columns]

    def between(self, first: str, last: str) -> Mobility:
        """Tell how much the ranking changed between two rounds, among the regions in both."""
        return mobility(self.scores[first], self.scores[last])


def programme_rounds(one: Round, visitor: Visitor) -> tuple[Round, ...]:
    """Follow the rounds that lead to this one and from it on, by day; of several that follow one the first counts.

    Samples and real rounds keep apart.
    """
    listed = {each.code: each for each in rounds(visitor) if each.sample == one.sample}
    chain = [one]
    while chain[0].previous in listed:
        chain.insert(0, listed[chain[0].previous])
    while following := [each for each in listed.values() if each.previous == chain[-1].code]:
        chain.append(min(following, key=lambda each: each.held))
    return tuple(chain)


def journey_of(asked: Results, visitor: Visitor, _: Words) -> Journey:
    """Give the journey through the programme of a round, scored as this round is, or as the last with answers is."""
    require(visitor, Permission.VIEW_SCORES)
    chain = programme_rounds(asked.round, visitor)
    answered = [one for one in chain if not results_of(one.code, visitor).unanswered]
    known = asked if asked.round in answered or not answered else results_of(answered[-1].code, visitor)
    states = tuple(results_of(one.code, visitor).state for one in chain)
    return told_once(known, ("perjalanan", states), _, lambda: _journey(known, chain, answered, states, visitor, _))


def _journey(
    known: Results,
    chain: tuple[Round, ...],
    answered: list[Round],
    states: tuple[tuple[str, ...], ...],
    visitor: Visitor,
    _: Words,
) -> Journey:
    """Score and rank the regions in the rounds with answers; no visitor sees other rounds than another."""
    results = comparable(known, visitor)
    alike = alike_among(answered, results, visitor)
    listed = results.ranking["region"].tolist()
    points = points_of(results, listed, alike, visitor, _)
    codes = [one.code for one in alike.rounds]
    scores = pd.DataFrame(
        points["score"].to_numpy(float).reshape(len(codes), len(listed)).T, pd.Index(listed, dtype=object), codes
    )
    names = pd.Series({code: region.short_name for code, region in regions().items()})
    return Journey(results, chain, alike, scores, places_together(scores), names, states)
