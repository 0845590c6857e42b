"""A slider of Simulasi bobot, moved again and again as a browser does: only its fragment runs."""

import asyncio
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from bench.load import LARGEST_MESSAGE, PATIENCE_SECONDS, PROTOCOLS, cpu_seconds
from bench.synthetic import add_synthetic_round
from data.instruments import load_instrument, shipped
from data.samples.seeding import seed
from data.store import open_store
from tests.serving import STORE, Server, serve

PAGE = "simulasi"
MOVES = 30
VIEWS = ("peringkat", "jejak", "tabel")


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move cost: milliseconds from the request to the finished answer, and of the server's processor."""

    moves: int
    p50_ms: float
    p95_ms: float
    cpu_ms: float
    kb: float


def slider_moves() -> dict[str, object]:
    """Measure moves of the first slider on the round of 2023 (130 ranked of 141 listed) and on one of 514 regions."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / STORE}")
        seed(store)
        large = add_synthetic_round(store, load_instrument(shipped()["kesiapan-1"]))
        with serve(Path(folder)) as server:
            return {
                f"{code}, {view}": asdict(asyncio.run(_measured(server, f"putaran={code}&tampak={view}")))
                for code in ("2023", large)
                for view in VIEWS
            }


async def _measured(server: Server, query: str) -> Moved:
    """Open the page in a session of its own and move the slider."""
    stream = f"ws://{urlsplit(server.address).netloc}/_stcore/stream"
    origin = Origin(server.address)
    async with connect(stream, origin=origin, subprotocols=PROTOCOLS, max_size=LARGEST_MESSAGE) as socket:
        request = BackMsg()
        request.rerun_script.query_string = query
        request.rerun_script.page_name = PAGE
        opened, *_rest = await _run(socket, request)
        slider = next(message for message in opened if message.delta.new_element.WhichOneof("type") == "slider")
        request.rerun_script.fragment_id = slider.delta.fragment_id
        hashes = [m.navigation.page_script_hash for m in opened if m.WhichOneof("type") == "navigation"]
        request.rerun_script.page_script_hash = hashes[-1]
        times, sizes, process = [], [], psutil.Process(server.process)
        before = cpu_seconds(process)
        for move in range(MOVES):
            state = request.rerun_script.widget_states.widgets.add()
            state.id = slider.delta.new_element.slider.id
            state.double_array_value.data.append(11 + move)
            messages, seconds, size = await _run(socket, request)
            del request.rerun_script.widget_states.widgets[:]
            drawn = {message.delta.new_element.WhichOneof("type") for message in messages}
            if "exception" in drawn or "slider" not in drawn:
                raise RuntimeError(f"the move {move} of {query} drew {sorted(map(str, drawn))}")
            times.append(1000 * seconds)
            sizes.append(size)
        spent = 1000 * (cpu_seconds(process) - before) / MOVES
    p50, p95 = (round(float(np.percentile(times, share)), 1) for share in (50, 95))
    return Moved(MOVES, p50, p95, round(spent, 1), round(float(np.mean(sizes)) / 1000, 1))


async def _run(socket: ClientConnection, request: BackMsg) -> tuple[list[ForwardMsg], float, int]:
    """Ask for one run and read its whole answer: messages, seconds, bytes."""
    clock = asyncio.get_running_loop()
    began, size = clock.time(), 0
    messages: list[ForwardMsg] = []
    await socket.send(request.SerializeToString())
    while not messages or messages[-1].WhichOneof("type") != "script_finished":
        received = await asyncio.wait_for(socket.recv(decode=False), PATIENCE_SECONDS)
        size += len(received)
        messages.append(ForwardMsg.FromString(received))
    return messages, clock.time() - began, size
