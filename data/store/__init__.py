"""Where rounds, files and answers rest: SQLite by default, PostgreSQL by DATABASE_URL."""

from data.store.drafting import TakenIn
from data.store.drafts import StoredDraft
from data.store.editions import Edition
from data.store.errors import StoreError, explain
from data.store.layouts import StoredLayout
from data.store.rounds import Round, StoredRegion
from data.store.store import Store, open_store
from data.store.submissions import Imported

__all__ = [
    "Edition",
    "Imported",
    "Round",
    "Store",
    "StoreError",
    "StoredDraft",
    "StoredLayout",
    "StoredRegion",
    "TakenIn",
    "explain",
    "open_store",
]
