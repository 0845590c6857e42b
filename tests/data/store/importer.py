"""A process that imports files until it is stopped, and says the number of each after it was acknowledged."""

import sys

from data.store import open_store
from tests.data.store.made import ROUND, reading


def main(url: str, name: str, count: int) -> None:
    """Import this many files, each with three regions; two processes of different names send different files."""
    store = open_store(url)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for number in range(count):
        given = reading(r1305=number, r1306=number, r1310=number)
        imported = store.import_reading(ROUND.code, f"{name}-{number}.xlsx", f"{name}-{number}".encode(), given, name)
        sys.stdout.write(f"{imported.submission_id}\n")
        sys.stdout.flush()


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
