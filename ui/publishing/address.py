"""The address at which an edition opens, and the same as a QR."""

from io import BytesIO
from urllib.parse import urlsplit

import segno
import streamlit as st

CODE = "terbitan"
SCALE = 4


def address_of(code: str) -> str:
    """Give the address of an edition on the server that the browser reached; "" where that is not known."""
    here = urlsplit(st.context.url or "")
    if not here.netloc:
        return ""
    place = here.path.rpartition("/")[0]
    return f"{here.scheme}://{here.netloc}{place}/{CODE}?{CODE}={code}"


def qr_of(address: str) -> bytes:
    """Draw an address as a QR, dark on white whatever the theme: that is what every camera reads."""
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="png", scale=SCALE, border=3)
    return drawn.getvalue()
