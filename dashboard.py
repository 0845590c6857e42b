"""Front door: the app that `streamlit run dashboard.py` serves.

Its script is ui/entry.py, beside which no pages/ stands: Streamlit cannot run a page without its guard.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from ui.failure import show_failure
from ui.first_page import FirstPage
from ui.gate import OnlyThisMachine, SafeHeaders, refuse_unguarded_address
from ui.transfer import CompressedAssets, OurFiles
from ui.warmth import WarmFirst

ROOT = Path(__file__).resolve().parent
MIDDLEWARE = (OnlyThisMachine, SafeHeaders, WarmFirst, OurFiles, CompressedAssets, FirstPage)

refuse_unguarded_address()
app = st.App(
    ROOT / "ui" / "entry.py",
    middleware=[Middleware(part) for part in MIDDLEWARE],
    on_script_error=show_failure,
)
