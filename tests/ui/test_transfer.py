from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from streamlit.file_util import get_static_dir

from ui.transfer import OUR_MARK, OUR_TYPEFACE, CompressedAssets, OurFiles

SCRIPT = max((Path(get_static_dir()) / "static" / "js").glob("*.js"), key=lambda file: file.stat().st_size)
ADDRESS = f"/static/js/{SCRIPT.name}"


async def streamlit_like(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("streamlit answered")(scope, receive, send)


@pytest.mark.parametrize(("accepted", "coding"), [("gzip, deflate, br;q=0.9", "br"), ("deflate, gzip", "gzip")])
def test_a_script_arrives_whole_and_small(accepted: str, coding: str) -> None:
    answer = TestClient(CompressedAssets(streamlit_like)).get(ADDRESS, headers={"Accept-Encoding": accepted})
    assert answer.content == SCRIPT.read_bytes()
    assert answer.headers["content-encoding"] == coding
    assert int(answer.headers["content-length"]) < SCRIPT.stat().st_size / 2
    assert "javascript" in answer.headers["content-type"]


@pytest.mark.parametrize("headers", [{"Accept-Encoding": "identity"}, {"Range": "bytes=0-99"}])
def test_a_browser_that_cannot_use_it_is_left_to_streamlit(headers: dict[str, str]) -> None:
    answer = TestClient(CompressedAssets(streamlit_like)).get(ADDRESS, headers=headers)
    assert answer.text == "streamlit answered"


def test_no_path_leads_out_of_streamlits_own_files() -> None:
    client = TestClient(CompressedAssets(streamlit_like))
    for path in ("/static/js/../../index.html", "/static/js/%2e%2e/%2e%2e/index.html", "/app/static/address.js"):
        assert client.get(path).text == "streamlit answered"


def test_our_typeface_stands_in_for_streamlits() -> None:
    client = TestClient(OurFiles(streamlit_like))
    theirs = next((Path(get_static_dir()) / "static" / "media").glob("SourceSansVF-Upright*.woff2"))
    assert client.get(f"/static/media/{theirs.name}").content == OUR_TYPEFACE.read_bytes()
    assert client.get(f"/static/media/{theirs.name}/x").text == "streamlit answered"


def test_our_mark_stands_in_for_streamlits() -> None:
    answer = TestClient(OurFiles(streamlit_like)).get("/favicon.png")
    assert answer.content == OUR_MARK.read_bytes()
    assert answer.headers["content-type"] == "image/png"
