"""Front door: the app that `streamlit run dashboard.py` serves.

Its script is ui/entry.py, beside which no pages/ stands: Streamlit cannot run a page without its guard.
"""

import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from ui.failure import show_failure
from ui.first_page import FirstPage
from ui.gate import OnlyThisMachine, SafeHeaders, refuse_unguarded_address
from ui.results import warm_up
from ui.transfer import CompressedAssets, OurTypeface

ROOT = Path(__file__).resolve().parent
SWITCH_SECONDS = 0.0005  # a long computation of one visitor must not hold up the event loop of all


@asynccontextmanager
async def start_warm(_: st.App) -> AsyncIterator[None]:
    """Make the store and the first results before the port answers; then keep the collector off what will stay."""
    warm_up()
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(SWITCH_SECONDS)
    sys.stdout.write(f"Dashboard: http://{st.get_option('server.address')}:{st.get_option('server.port')}\n")
    sys.stdout.flush()
    yield


refuse_unguarded_address()
app = st.App(
    ROOT / "ui" / "entry.py",
    lifespan=start_warm,
    middleware=[Middleware(part) for part in (OnlyThisMachine, SafeHeaders, OurTypeface, CompressedAssets, FirstPage)],
    on_script_error=show_failure,
)
