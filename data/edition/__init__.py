"""An edition: a published round as one file that never changes, written from exact tables and read back the same."""

from data.edition.packing import pack, unpack
from data.edition.snapshot import Snapshot
from data.edition.trouble import EditionUnreadable

__all__ = ["EditionUnreadable", "Snapshot", "pack", "unpack"]
