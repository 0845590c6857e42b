"""Many people at once: raw WebSocket sessions that open a page and run it again, as browsers do.

python -m bench.load --people 50 --think 5 --page peringkat     starts a dashboard of its own and prints the times
"""

import argparse
import asyncio
import json
import random
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.serving import serve

LARGEST_MESSAGE = 200 * 2**20
PATIENCE_SECONDS = 60
PROTOCOLS = [Subprotocol("streamlit")]


@dataclass(frozen=True, slots=True)
class Load:
    """How many people do what, and how long each looks at the answer."""

    people: int
    page: str
    reruns: int = 5
    think_seconds: float = 5.0
    query: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a load cost: times in milliseconds from request to finished answer, memory in MB."""

    people: int
    reruns: int
    first_ms: float
    p50_ms: float
    p95_ms: float
    cpu_ms_per_rerun: float
    rss_mb: float
    kb_per_rerun: float
    failures: int


@dataclass(frozen=True, slots=True)
class Answer:
    """One run of the script as the client saw it."""

    milliseconds: float
    size: int
    failed: bool


async def put_under(load: Load, address: str, process: int) -> Figures:
    """Put a load on the server at this address, whose process is given, and measure it."""
    server = psutil.Process(process)
    before = cpu_seconds(server)
    sessions = await asyncio.gather(*(_visit(load, address, seed) for seed in range(load.people)))
    cpu = cpu_seconds(server) - before
    answers = [answer for session in sessions for answer in session]
    again = [answer for session in sessions for answer in session[1:]]
    times = np.array([answer.milliseconds for answer in again])
    return Figures(
        people=load.people,
        reruns=len(again),
        first_ms=round(float(np.median([session[0].milliseconds for session in sessions])), 1),
        p50_ms=round(float(np.percentile(times, 50)), 1),
        p95_ms=round(float(np.percentile(times, 95)), 1),
        cpu_ms_per_rerun=round(1000 * cpu / len(answers), 1),
        rss_mb=round(server.memory_info().rss / 2**20, 1),
        kb_per_rerun=round(float(np.mean([answer.size for answer in again])) / 1000, 1),
        failures=sum(answer.failed for answer in answers),
    )


async def _visit(load: Load, address: str, seed: int) -> list[Answer]:
    """Be one person: arrive at some moment of the first think time, open the page, then look and run it again."""
    dice = random.Random(seed)  # noqa: S311 - repeatable, and nothing secret
    await asyncio.sleep(dice.uniform(0, load.think_seconds))
    stream = f"ws://{urlsplit(address).netloc}/_stcore/stream"
    async with connect(stream, origin=Origin(address), subprotocols=PROTOCOLS, max_size=LARGEST_MESSAGE) as socket:
        request = BackMsg()
        request.rerun_script.query_string = load.query
        request.rerun_script.page_name = load.page
        answers = [await _run(socket, request)]
        for _ in range(load.reruns):
            await asyncio.sleep(dice.uniform(0.5, 1.5) * load.think_seconds)
            answers.append(await _run(socket, request))
    return answers


async def _run(socket: ClientConnection, request: BackMsg) -> Answer:
    """Ask for one run of the script and read its whole answer."""
    began, size, failed = time.perf_counter(), 0, False
    await socket.send(request.SerializeToString())
    while True:
        received = await asyncio.wait_for(socket.recv(decode=False), PATIENCE_SECONDS)
        size += len(received)
        message = ForwardMsg.FromString(received)
        kind = message.WhichOneof("type")
        if kind == "navigation":
            request.rerun_script.page_script_hash = message.navigation.page_script_hash
        failed = (
            failed
            or kind == "page_not_found"
            or (kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception")
        )
        if kind == "script_finished":
            return Answer(1000 * (time.perf_counter() - began), size, failed)


def cpu_seconds(process: psutil.Process) -> float:
    """Read how long a process has computed."""
    times = process.cpu_times()
    return float(times.user + times.system)


def main() -> None:
    """Serve a dashboard, put the load of the command line on it, and print the figures as JSON."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--people", type=int, default=50)
    options.add_argument("--think", type=float, default=5.0, help="seconds")
    options.add_argument("--reruns", type=int, default=5, help="by each person")
    options.add_argument("--page", default="peringkat")
    options.add_argument("--query", default="", help="for example putaran=2023")
    chosen = options.parse_args()
    load = Load(chosen.people, chosen.page, chosen.reruns, chosen.think, chosen.query)
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as server:
        figures = asyncio.run(put_under(load, server.address, server.process))
    print(json.dumps(asdict(figures), indent=2))


if __name__ == "__main__":
    main()
