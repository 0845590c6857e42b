"""The first editions of a store: the rounds whose results were announced, and the sample rounds that are over."""

from contextlib import suppress
from time import sleep

from data.publishing import publish_round
from data.samples.evaluation import CORRECTED, CORRECTION, EVALUATED, correct
from data.samples.rounds import SAMPLE_ROUNDS
from data.scored import scored_beside_earlier
from data.seed import FIRST_ROUNDS, SEED
from data.store import Round, Store
from data.store.decisions import decisions_of
from data.store.editions import editions_of
from data.store.refusals import NothingChanged, PublishedMeanwhile, RoundMoved

ANNOUNCED = "Hasil resmi yang diumumkan"
SAMPLE = "Contoh: hasil rekaan"


def seed_editions(store: Store, pause: float = 0.0) -> None:
    """Publish the first edition of each round that began with the program and holds nothing else.

    Called at every start, also of a store that began before there were editions; with a pause (in seconds) after each.
    """
    reasons = dict.fromkeys(FIRST_ROUNDS.values(), ANNOUNCED) | dict.fromkeys(SAMPLE_ROUNDS[:-1], SAMPLE)
    listed = store.rounds()
    for one, reason in reasons.items():
        if one in listed and store.last_edition(one.code) is None and _is_as_it_began(store, one):
            state = store.state(one.code)
            _publish(store, one, reason, state)
            sleep(pause)
    _correct_the_evaluated(store)


def _correct_the_evaluated(store: Store) -> None:
    """Show what a correction looks like: reopen the evaluated sample round once, and publish its second edition."""
    with store.writing() as connection:
        published = [each.reason for each in editions_of(connection, EVALUATED.code)]
        decided = decisions_of(connection, EVALUATED.code)["code"].tolist()
        if published != [SAMPLE] or not decided:
            return
        if CORRECTED not in decided:
            correct(connection)
    _publish(store, EVALUATED, CORRECTION, store.state(EVALUATED.code))


def _publish(store: Store, one: Round, reason: str, state: str) -> None:
    """Publish a round as it stands, unless another process that started at the same time was faster."""
    with suppress(NothingChanged, PublishedMeanwhile, RoundMoved):
        publish_round(store, scored_beside_earlier(store, one), reason, state, SEED)


def _is_as_it_began(store: Store, one: Round) -> bool:
    """Whether a round holds the files that came with the program, all of them and no others."""
    listed = store.submissions(one.code)
    return len(listed) > 0 and bool((listed["by"] == SEED).all() and listed["withdrawn_at"].isna().all())
