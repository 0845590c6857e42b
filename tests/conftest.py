"""What the tests of every folder share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The tests of one worker share the processor with the other workers: one thread each is faster than all for all.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# No test holds a time: an example that took long while other programs ran is not a fault.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store as it is after its first start, to be copied: reading the samples takes seconds."""
    from data.samples.seeding import seed
    from data.store import open_store

    path = tmp_path_factory.mktemp("seeded") / "store.db"
    store = open_store(f"sqlite:///{path}")
    seed(store)
    store.close()
    return path
