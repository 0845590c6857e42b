"""A process that publishes editions until it is stopped, and says the number of each after it was acknowledged."""

import sys

from data.store import open_store
from data.store.editions import NewEdition
from tests.data.store.made import ROUND, reading


def main(url: str) -> None:
    """Change the round and publish it, again and again."""
    store = open_store(url)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for turn in range(10_000):
        last = store.last_edition(ROUND.code)
        number = 1 if last is None else last.number + 1
        store.import_reading(ROUND.code, f"{number}.xlsx", f"{number}-{turn}".encode(), reading(r1305=turn), "ani")
        content = f"edition {number}\n".encode() * 20_000
        store.publish(NewEdition(ROUND.code, number, "lagi", "1.0.0", store.state(ROUND.code), content), "ani")
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


main(sys.argv[1])
