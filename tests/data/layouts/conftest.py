"""The store of the tests of the store, on both databases."""

from tests.data.store.conftest import postgresql, store, store_url

__all__ = ["postgresql", "store", "store_url"]
