"""An edition is opened at the address of the server that the browser reached, and by a QR of that address."""

import pytest
import streamlit as st

from ui.publishing.address import address_of, qr_of


class _At:
    """A visitor's browser at some address."""

    def __init__(self, url: str | None) -> None:
        self.url = url


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://kesiapan.contoh.id/terbitan?putaran=2023", "https://kesiapan.contoh.id/terbitan?terbitan=ABCD2345"),
        ("http://127.0.0.1:8501/", "http://127.0.0.1:8501/terbitan?terbitan=ABCD2345"),
        ("https://contoh.id/sc/peringkat", "https://contoh.id/sc/terbitan?terbitan=ABCD2345"),
        (None, ""),
        ("/terbitan", ""),
    ],
)
def test_the_address_is_that_of_the_server_the_browser_reached(
    monkeypatch: pytest.MonkeyPatch, url: str | None, address: str
) -> None:
    monkeypatch.setattr(st, "context", _At(url))
    assert address_of("ABCD2345") == address


def test_the_qr_is_a_picture_of_the_whole_address() -> None:
    assert qr_of("https://contoh.id/terbitan?terbitan=ABCD2345").startswith(b"\x89PNG")
    assert qr_of("https://contoh.id/terbitan?terbitan=ABCD2345") != qr_of(
        "https://contoh.id/terbitan?terbitan=ABCD2346"
    )
