import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from data.instruments import InstrumentError, load_instrument
from tests.data.instruments.toy_instrument import TOML, csv_text, written

FRAGMENTS = [
    b"",
    b'"',
    b"'''",
    b"[",
    b"]",
    b"{",
    b"=",
    b",",
    b"\n",
    b"\r",
    b"\x00",
    b"\xff",
    b"1e9999",
    b"-",
    b"nan",
    b"#",
]


@st.composite
def damaged(draw: st.DrawFn, sound: bytes) -> bytes:
    """Cut some bytes out of a sound file and put something else in their place, a few times."""
    content = sound
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 40)))
        content = content[:start] + draw(st.sampled_from(FRAGMENTS)) + content[end:]
    return content


@given(toml=damaged(TOML.encode()), indicators=damaged(csv_text().encode()))
def test_a_damaged_file_gives_an_instrument_or_a_list_of_problems_and_nothing_else(
    toml: bytes, indicators: bytes
) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(InstrumentError):
        load_instrument(written(Path(folder), toml, indicators))
