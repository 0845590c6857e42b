"""The first editions of a store: the rounds whose results were announced, and the sample rounds that are over."""

from contextlib import suppress
from time import sleep

from data.publishing import publish_round
from data.samples.rounds import SAMPLE_ROUNDS
from data.scored import scored_beside_earlier
from data.seed import FIRST_ROUNDS, SEED
from data.store import Round, Store
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
            with suppress(
                NothingChanged, PublishedMeanwhile, RoundMoved
            ):  # by another process that started at the same time
                publish_round(store, scored_beside_earlier(store, one), reason, state, SEED)
            sleep(pause)


def _is_as_it_began(store: Store, one: Round) -> bool:
    """Whether a round holds the files that came with the program, all of them and no others."""
    listed = store.submissions(one.code)
    return len(listed) > 0 and bool((listed["by"] == SEED).all() and listed["withdrawn_at"].isna().all())
