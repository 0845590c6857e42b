"""A round of every regency and city frozen as an edition, and read back."""

from bench.synthetic import add_synthetic_round
from bench.timing import best_of, peak_megabytes, seconds
from data.edition import pack, unpack
from data.publishing import publish_round, snapshot_of
from data.scored import scored_beside_earlier
from data.seed import seed_official
from data.store import open_store
from scoring import Instrument


def publication_of_all(instrument: Instrument) -> dict[str, object]:
    """Measure the publication of 514 regions whose results are there, in the store of DATABASE_URL."""
    store = open_store()
    seed_official(store)
    one = store.round(add_synthetic_round(store, instrument))
    found, state = scored_beside_earlier(store, one), store.state(one.code)
    snapshot = snapshot_of(store, found, 1, "", state)
    memory = peak_megabytes(lambda: pack(snapshot))
    published = seconds(lambda: publish_round(store, found, "", state, "bench"))
    edition = store.last_edition(one.code)
    assert edition is not None
    content = store.edition_content(edition.code)
    return {
        "regions": len(found.entries),
        "answers": len(found.answers),
        "database": store.engine.dialect.name,
        "s": round(published, 2),
        "read_back_s": round(best_of(3, lambda: unpack(content)) / 1000, 2),
        "MB": round(len(content) / 1e6, 2),
        "memory_MB": round(memory),
    }
